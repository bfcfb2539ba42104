/** Ask on four sets: is the evidence found, is the answer shown, is it refused, is a conflict noticed? */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { measureAnswerable } from './ask-answerable.ts'
import { measureConflicts } from './ask-conflicts.ts'
import { measureEvidence } from './ask-evidence.ts'
import { measureNews } from './ask-news.ts'
import type { Evaluation } from './evaluation.ts'

export type AskMeasure = (
  folder: string,
  part: 'dev' | 'heldout',
) => Promise<{ readonly count: number; readonly metrics: Readonly<Record<string, number>> }>

/** Each set, told by the files that it alone has. */
const SETS: readonly (readonly [string, RegExp, AskMeasure])[] = [
  ['multihop_rag_500', /^facts[.]/, measureEvidence],
  ['realtimeqa', /^(?:dev|heldout)[.](?:docs|gold_articles)/, measureNews],
  ['squad2_iid', /^(?:dev|heldout)[.]contexts[.]/, measureAnswerable],
  ['rgb_en_fact', /^(?:dev|heldout)[.]jsonl?/, measureConflicts],
]

/**
 * Ask on MultiHop-RAG (evidence among the ten first, refusals), RealTime QA (the answer within the sentences shown), SQuAD 2.0
 * (answered or refused, one passage each) and RGB (conflicts noticed), as far as the sets are there: a folder of one of
 * them measures that one. Every answer and refusal is that of `answerQuestion` over a real store.
 */
export const ask: Evaluation = {
  name: 'ask',
  folder: 'multihop_rag_500',
  async run({ folder, part }) {
    const found = foldersOf(folder)
    if (found.length === 0) throw new Error(`read ${folder}: none of Ask’s sets is in it`)
    let count = 0
    const metrics: Record<string, number> = {}
    for (const [place, measure] of found) {
      const measured = await measure(place, part)
      count += measured.count
      Object.assign(metrics, measured.metrics)
    }
    return { count, metrics }
  },
}

/** A folder of one set measures that one; the first set's folder brings those beside it along. */
function foldersOf(folder: string): readonly (readonly [string, AskMeasure])[] {
  const holds = (place: string, file: RegExp) =>
    existsSync(place) && readdirSync(place).some((name) => file.test(name))
  const own = SETS.find(([, file]) => holds(folder, file))
  if (own && own !== SETS[0]) return [[folder, own[2]]]
  return SETS.flatMap((set) => {
    const [name, file, measure] = set
    const place = set === own ? folder : join(folder, own ? '..' : '.', name)
    return holds(place, file) ? [[place, measure] as const] : []
  })
}

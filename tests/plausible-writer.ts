/** A scripted model that plans and writes plausible articles from the evidence in its prompt, and spoils some sentences on purpose. */
import type { ScriptedReply, ScriptedRequest } from './scripted-model.ts'

type Line = { readonly number: number; readonly text: string }

export type WriterHabits = {
  /** Each so many sentences one goes wrong (another number in it, or no citation); 0 for none. */
  readonly spoilEvery?: number
  /** It spoils what it mends, too. */
  readonly isStubborn?: boolean
}

/** What such a model answers; tokens are counted as a tokenizer might, four characters each. */
export function writePlausibly(request: ScriptedRequest, habits: WriterHabits = {}): ScriptedReply {
  const content = JSON.stringify(answerTo(request, habits))
  const prompt = Math.ceil((request.system.length + request.prompt.length) / 4)
  return { content, usage: { prompt, completion: Math.ceil(content.length / 4) } }
}

function answerTo({ system, prompt, index }: ScriptedRequest, habits: WriterHabits): unknown {
  if (system.startsWith('You plan')) return plan(linesOf(prompt))
  if (system.startsWith('You write sections')) return writeSections(prompt, index, habits)
  if (system.startsWith('You mend')) return mend(prompt, habits)
  if (system.startsWith('You read one number')) return { vehicles: 9000, evidence: [1] }
  return { answer: 'yes' }
}

function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/^\[(\d+)\] [^:]+?, \d{4}-\d\d-\d\d: (.+)$/gm)].map(
    ([, number = '', words = '']) => ({ number: Number(number), text: words }),
  )
}

const MOST_SECTIONS = 5
const LINES_A_SECTION = 6

function plan(lines: readonly Line[]) {
  const [first, second = first] = lines
  const count = Math.max(1, Math.min(MOST_SECTIONS, Math.floor(lines.length / 3)))
  const size = Math.min(LINES_A_SECTION, Math.ceil(lines.length / count))
  return {
    headline: { text: shorten(first?.text ?? '', 11), evidence: [first?.number ?? 1] },
    dek: { text: second?.text ?? '', evidence: [second?.number ?? 1] },
    sections: Array.from({ length: count }, (_, place) => {
      const some = lines.slice(place * size, (place + 1) * size)
      return {
        kind: place === 0 ? 'lead' : 'development',
        heading: shorten(some[0]?.text ?? '', 7),
        evidence: some.map(({ number }) => number),
      }
    }),
  }
}

function shorten(text: string, words: number): string {
  const clause = text.split(/[,;:] /)[0] ?? text
  return clause
    .split(' ')
    .slice(0, words)
    .join(' ')
    .replace(/[.“”"]/g, '')
}

function writeSections(prompt: string, index: number, { spoilEvery = 0 }: WriterHabits) {
  const parts = [...prompt.matchAll(/^Section (\d+):\n<evidence>\n([\s\S]*?)\n<\/evidence>/gm)]
  // Goes on where the last question ended, about.
  let count = index * SENTENCES
  return {
    sections: parts.map(([, number = '', evidence = '']) => ({
      section: Number(number),
      sentences: linesOf(evidence)
        .slice(0, SENTENCES)
        .map((line) => {
          count += 1
          const isSpoilt = spoilEvery > 0 && count % spoilEvery === 0
          return isSpoilt ? spoil(line) : { text: reword(line.text), evidence: [line.number] }
        }),
    })),
  }
}

const SENTENCES = 5
const LEAST_WORDS = 9

/** The sentence without its last clause, where enough is left: near its evidence, and no copy of it. */
function reword(text: string): string {
  const said = text.replace(/^(?:But|And|However,|Meanwhile,|Also,)\s+/, '')
  const shorter = said.slice(0, Math.max(0, said.lastIndexOf(', ')))
  const isEnough = shorter.split(' ').length >= LEAST_WORDS && !/[“”"]/.test(said)
  const kept = isEnough ? `${shorter}.` : said
  return kept.charAt(0).toUpperCase() + kept.slice(1)
}

function spoil({ number, text }: Line) {
  return /\d/.test(text)
    ? { text: text.replace(/\d+/, (digits) => String(Number(digits) + 37)), evidence: [number] }
    : { text: reword(text), evidence: [] }
}

function mend(prompt: string, { isStubborn = false }: WriterHabits) {
  const refused = /<refused>\n([\s\S]*?)\n<\/refused>/.exec(prompt)?.[1] ?? ''
  const lines = linesOf(prompt)
  return {
    sentences: [...refused.matchAll(/^(\d+)\. (.+) \[[^\]]*\]$/gm)].map(([, number, text = '']) => {
      const best = lines.reduce(
        (a, b) => (countShared(text, b.text) > countShared(text, a.text) ? b : a),
        lines[0] ?? { number: 1, text },
      )
      const sentence = isStubborn
        ? spoil(best)
        : { text: reword(best.text), evidence: [best.number] }
      return { sentence: Number(number), ...sentence }
    }),
  }
}

function countShared(a: string, b: string): number {
  const words = new Set(a.toLowerCase().split(/\W+/))
  return b
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => words.has(word)).length
}

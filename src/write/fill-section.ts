import type { ArticleSection, Claim } from '#domain/article.ts'
import type { Candidate } from './material.ts'
import type { Pick, Picker } from './pick.ts'

export type SectionPlan = {
  readonly kind: ArticleSection['kind']
  readonly heading: string
  /** Paragraphs of picks, in reading order. */
  readonly paragraphs: readonly (readonly Pick[])[]
}

/** Takes up to `most` sentences from `pool`, each with the sentence that leans on it, until about `words` are taken. */
export function takePicks(
  picker: Picker,
  pool: readonly Candidate[],
  limits: {
    readonly most: number
    readonly words: number
    readonly score?: (candidate: Candidate) => number
    readonly noveltyWeight?: number
  },
): readonly (readonly Pick[])[] {
  const runs: (readonly Pick[])[] = []
  let words = 0
  while (runs.length < limits.most && words < limits.words) {
    const pick = picker.pickBest(pool, limits.score, limits.noveltyWeight)
    if (!pick) break
    const follower = picker.pickFollower(pick)
    const run = follower ? [pick, follower] : [pick]
    runs.push(run)
    words += run.reduce((sum, { candidate }) => sum + candidate.words, 0)
  }
  return runs
}

const LONGEST_PARAGRAPH = 3

/**
 * Paragraphs of one to three sentences: the best first, then document by document in time and reading order;
 * a new document opens a new paragraph unless the last one is a single sentence.
 */
export function arrangeParagraphs(
  runs: readonly (readonly Pick[])[],
): readonly (readonly Pick[])[] {
  const [first, ...rest] = runs
  if (!first) return []
  const home = first[0]?.candidate.source
  const place = (run: readonly Pick[]) => run[0]?.candidate.index ?? 0
  const isHome = (run: readonly Pick[]) => run[0]?.candidate.source === home
  const ordered = [
    ...[first, ...rest.filter(isHome)].sort((a, b) => place(a) - place(b)),
    ...rest.filter((run) => !isHome(run)).sort((a, b) => place(a) - place(b)),
  ]
  const paragraphs: Pick[][] = []
  for (const run of ordered) {
    const last = paragraphs.at(-1)
    const isSameSource = last?.at(-1)?.candidate.source === run[0]?.candidate.source
    const fits = last !== undefined && last.length + run.length <= LONGEST_PARAGRAPH
    if (last && fits && (isSameSource || last.length === 1)) last.push(...run)
    else paragraphs.push([...run])
  }
  return paragraphs
}

/** Claims of a section, numbered `section.sentence`. */
export function claimsOf(plan: SectionPlan, section: number): ArticleSection {
  let sentence = 0
  const paragraphs = plan.paragraphs.map((paragraph) =>
    paragraph.map(({ candidate, citations }): Claim => {
      const id = `${section}.${sentence}`
      sentence += 1
      return { id, text: candidate.text, kind: 'verbatim', citations }
    }),
  )
  return { kind: plan.kind, heading: plan.heading, paragraphs }
}

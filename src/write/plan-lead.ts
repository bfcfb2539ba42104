/** Chooses what an extractive article opens with: the happening of its headline. */
import { arrangeParagraphs, takePicks, type SectionPlan } from './fill-section.ts'
import { isFounded, isFresh, isPlainHeading, tellingHeading } from './headings.ts'
import type { Candidate, Source } from './material.ts'
import { LEANING } from './opinion.ts'
import type { Pick } from './pick.ts'
import type { Desk } from './plan-sections.ts'
import { GIST_WEIGHT } from './settings.ts'

// A report tells its news in its first sentences.
const EARLY_SENTENCES = 6
const HOME_SENTENCES = 10
// Of other documents only what speaks of the headline's matter opens an article.
const LEAST_ABOUT = 0.3
const WEIGHTS = { early: 0.3, late: 0.3, about: 1, home: 0.4, quoting: 0.3 }

/** The lead, its heading empty where no sentence gives one. */
export function planLead(desk: Desk, taken: readonly string[]): SectionPlan | undefined {
  const { material, picker, near } = desk
  const home = desk.ranked[0]?.index
  const sourceOf = ({ source }: Candidate) => material.sources[source]
  const isNear = (source: Source | undefined) =>
    source !== undefined &&
    !near.isFar(source) &&
    (source.opinion < LEANING || source.index === home)
  const early = material.candidates.filter(
    (candidate) =>
      candidate.position < (candidate.source === home ? HOME_SENTENCES : EARLY_SENTENCES) &&
      isNear(sourceOf(candidate)) &&
      (candidate.source === home || near.about(candidate.terms) >= LEAST_ABOUT),
  )
  const score = (candidate: Candidate) =>
    candidate.score +
    WEIGHTS.early / (1 + candidate.position) +
    (candidate.isGist ? GIST_WEIGHT : 0) +
    WEIGHTS.late * (sourceOf(candidate)?.recency ?? 0) +
    WEIGHTS.about * near.about(candidate.terms) +
    (candidate.source === home ? WEIGHTS.home : 0) -
    // A lead tells before it quotes.
    (candidate.quotes.length > 0 ? WEIGHTS.quoting : 0)
  const limits = { most: 3, words: 90 }
  const some = takePicks(picker, early, { ...limits, score, noveltyWeight: 0.6 })
  const runs = some.length > 0 ? some : takePicks(picker, material.candidates, limits)
  const picks = runs.flat()
  if (picks.length === 0) return undefined
  const { sources, candidates } = material
  const aboutOf = ([pick]: readonly Pick[]) => (pick ? near.about(pick.candidate.terms) : 0)
  const input = { picks, sources, taken, candidates }
  const title = desk.ranked.find(
    ({ document, opinion, isPast }) =>
      opinion < LEANING &&
      !isPast &&
      isPlainHeading(document.title) &&
      isFresh(document.title, taken) &&
      isFounded(document.title, picks, sources),
  )?.document.title
  const heading = tellingHeading({ ...input, isNoun: () => false }, near.about) ?? title ?? ''
  // What the headline tells comes first, whatever its report opens with.
  const [first = [], ...rest] = [...runs].sort((a, b) => aboutOf(b) - aboutOf(a))
  return { kind: 'lead', heading, paragraphs: [first, ...arrangeParagraphs(rest)] }
}

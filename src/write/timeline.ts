import { isNearSame } from '#base/similarity.ts'
import type { Citation, Claim, TimelineItem } from '#domain/article.ts'
import type { Budget } from './budget.ts'
import { findDay } from './dates.ts'
import { citationOf, type Candidate, type Material, type Source } from './material.ts'
import { OPINION } from './opinion.ts'
import type { Picker } from './pick.ts'
import { isPlainTitle } from './titles.ts'

const DAY_MS = 86_400_000
const MOST_ITEMS = 7
const MOST_WORDS = 38
// More than any score: on one day, what is new comes first.
const OLD_NEWS = 10

type Option = {
  readonly at: string
  readonly text: string
  readonly terms: ReadonlySet<string>
  readonly citation: Citation
  readonly score: number
}

/**
 * One item a day, oldest first: a sentence that names the day, else a title published on it; what the article does not
 * say yet before what it does. Empty unless the documents lie more than 24 hours apart and two days have something to show.
 */
export function buildTimeline(
  material: Material,
  desk: { readonly picker: Picker; readonly budget: Budget },
): readonly TimelineItem[] {
  const times = material.sources.map(({ document }) => Date.parse(document.publishedAt))
  const first = Math.min(...times)
  if (!(Math.max(...times) - first > DAY_MS)) return []
  const earliest = new Date(first - 14 * DAY_MS).toISOString().slice(0, 10)
  const options = [
    ...material.candidates.flatMap((candidate) => sentenceOption(candidate, material)),
    ...material.sources.flatMap(titleOption),
  ]
    .filter(({ at }) => at >= earliest)
    .map((option) =>
      desk.picker.isNew(option.terms) ? option : { ...option, score: option.score - OLD_NEWS },
    )
  const items = chooseDays(options, desk.budget)
  return items.length < 2
    ? []
    : items.map((option, place) => ({ at: option.at, claim: claimOf(option, place) }))
}

function chooseDays(options: readonly Option[], budget: Budget): readonly Option[] {
  const ranked = [...options].sort((a, b) => b.score - a.score)
  const chosen = new Map<string, Option>()
  for (const option of ranked) {
    if (chosen.size >= MOST_ITEMS) break
    const isSaid = [...chosen.values()].some(({ terms }) => isNearSame(terms, option.terms))
    if (chosen.has(option.at) || isSaid || !budget.canTake([option.citation])) continue
    budget.take([option.citation])
    chosen.set(option.at, option)
  }
  return [...chosen.values()].sort((a, b) => a.at.localeCompare(b.at))
}

function sentenceOption(candidate: Candidate, { sources }: Material): readonly Option[] {
  const { text, terms, score, words, position, standing } = candidate
  const source = sources[candidate.source]
  if (!source || standing !== 'alone' || words > MOST_WORDS || position > 14) return []
  const at = findDay(text, source.document.publishedAt)
  if (at === null) return []
  const early = 0.3 / (1 + position)
  return [{ at, text, terms, citation: citationOf(source, candidate), score: score + early }]
}

function titleOption({ document, titleTerms, opinion }: Source): readonly Option[] {
  const { id, version, title, publishedAt } = document
  if (!isPlainTitle(title) || opinion >= OPINION) return []
  const citation: Citation = { documentId: id, version, part: 'title', start: 0, end: title.length }
  return [{ at: publishedAt.slice(0, 10), text: title, terms: titleTerms, citation, score: 0.45 }]
}

function claimOf({ text, citation }: Option, place: number): Claim {
  return { id: `timeline.${place}`, text, kind: 'verbatim', citations: [citation] }
}

import { isNearSame } from '#base/similarity.ts'
import type { Citation, Claim, TimelineItem } from '#domain/article.ts'
import type { Budget } from './budget.ts'
import { datesIn, findDay, isOneDay } from './dates.ts'
import { citationOf, type Candidate, type Material, type Source } from './material.ts'
import { LEANING } from './opinion.ts'
import type { Picker } from './pick.ts'
import { weighDays } from './timeline-days.ts'
import { isPlainTitle } from './titles.ts'

const DAY_MS = 86_400_000
const MOST_ITEMS = 7
const WORDS = { least: 8, most: 45 }
// Beside a day that is long past, these say another.
const HOURLY = /\b(?:now|today|tonight|tomorrow|last night|this (?:morning|evening|afternoon))\b/i
// What led to the happening, not its whole history.
const BEFORE_MS = 14 * DAY_MS
// More than any score: on one day, what is new comes first.
const OLD_NEWS = 10
// A sentence that names several days may tell of the other one.
const SEVERAL_DAYS = 0.3
const AGREEMENT_POWER = 0.6
const LEAST_TERMS = 6

type Option = {
  readonly at: string
  readonly text: string
  readonly terms: ReadonlySet<string>
  readonly citation: Citation
  readonly score: number
}

type Desk = {
  readonly picker: Pick<Picker, 'isNew'>
  readonly budget: Pick<Budget, 'canTake' | 'take'>
  /** Days to tell at most, and the first and last of them; a story's own where not given. */
  readonly scope?: { readonly most: number; readonly from: string; readonly to: string }
}

/**
 * One item a day, oldest first: a sentence that names the day, else a title published on it; what the article does not
 * say yet before what it does. The days are those that the documents tell of most. Empty unless the documents lie more
 * than 24 hours apart and two days have something to show.
 */
export function buildTimeline(material: Material, desk: Desk): readonly TimelineItem[] {
  const times = material.sources.map(({ document }) => Date.parse(document.publishedAt))
  const first = Math.min(...times)
  const last = Math.max(...times)
  if (!(last - first > DAY_MS)) return []
  const scope = desk.scope ?? {
    most: MOST_ITEMS,
    from: dayOf(first - BEFORE_MS),
    to: dayOf(last),
  }
  const options = [
    ...material.candidates.flatMap((candidate) => sentenceOption(candidate, material)),
    ...material.sources.flatMap(titleOption),
  ]
    .filter(({ at }) => at >= scope.from && at <= scope.to)
    .map((option) =>
      desk.picker.isNew(option.terms) ? option : { ...option, score: option.score - OLD_NEWS },
    )
  const byDay = Map.groupBy(options, ({ at }) => at)
  const items = chooseItems(byDay, {
    days: rankDays(weighDays(material)),
    most: scope.most,
    budget: desk.budget,
  })
  return items.length < 2
    ? []
    : items.map((option, place) => ({ at: option.at, claim: claimOf(option, place) }))
}

function rankDays(weights: ReadonlyMap<string, number>): readonly string[] {
  return [...weights]
    .sort(([a, left], [b, right]) => right - left || a.localeCompare(b))
    .map(([day]) => day)
}

function chooseItems(
  byDay: ReadonlyMap<string, readonly Option[]>,
  {
    days,
    most,
    budget,
  }: {
    readonly days: readonly string[]
    readonly most: number
    readonly budget: Pick<Budget, 'canTake' | 'take'>
  },
): readonly Option[] {
  const chosen: Option[] = []
  for (const day of days) {
    if (chosen.length >= most) break
    const best = rankOptions(byDay.get(day) ?? []).find(
      ({ terms, citation }) =>
        budget.canTake([citation]) && !chosen.some((other) => isNearSame(other.terms, terms)),
    )
    if (!best) continue
    budget.take([best.citation])
    chosen.push(best)
  }
  return chosen.sort((a, b) => a.at.localeCompare(b.at))
}

/** Best first: what most of those that tell of the day speak of. */
function rankOptions(options: readonly Option[]): readonly Option[] {
  const users = new Map<string, number>()
  for (const { terms } of options)
    for (const term of terms) users.set(term, (users.get(term) ?? 0) + 1)
  const valueOf = ({ terms, score }: Option) => {
    const agreement = [...terms].reduce((sum, term) => sum + Math.log(users.get(term) ?? 1), 0)
    return score + agreement / Math.max(LEAST_TERMS, terms.size) ** AGREEMENT_POWER
  }
  return options
    .map((option) => ({ option, value: valueOf(option) }))
    .sort((a, b) => b.value - a.value)
    .map(({ option }) => option)
}

function sentenceOption(candidate: Candidate, { sources }: Material): readonly Option[] {
  const { text, terms, score, words, position, standing } = candidate
  const source = sources[candidate.source]
  const isUsable = standing === 'alone' && words >= WORDS.least && words <= WORDS.most
  if (!source || !isUsable || HOURLY.test(text)) return []
  const at = findDay(candidate, source)
  if (at === null) return []
  const early = 0.1 / (1 + position)
  const several = datesIn(candidate, source).filter(isOneDay).length > 1 ? SEVERAL_DAYS : 0
  const citation = citationOf(source, candidate)
  return [{ at, text, terms, citation, score: score + early - several }]
}

function titleOption({ document, titleTerms, opinion }: Source): readonly Option[] {
  const { id, version, title, publishedAt } = document
  if (!isPlainTitle(title) || opinion >= LEANING) return []
  const citation: Citation = { documentId: id, version, part: 'title', start: 0, end: title.length }
  return [{ at: publishedAt.slice(0, 10), text: title, terms: titleTerms, citation, score: 0.45 }]
}

function claimOf({ text, citation }: Option, place: number): Claim {
  return { id: `timeline.${place}`, text, kind: 'verbatim', citations: [citation] }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** What sentences count, so that counts of one thing can be held against one another. English only. */
import { countShared } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import type { Quantity } from '#domain/document.ts'
import type { Candidate, Material, Source } from './material.ts'

export type Count = {
  readonly candidate: Candidate
  readonly source: Source
  readonly quantity: Quantity
  /** Only counts with the same key can be of one thing. */
  readonly key: string
  /** In plain words: `How many people were killed`. */
  readonly label: string
  /** True for what only grows while its happening goes on. */
  readonly isToll: boolean
  /** Terms that stand near the number. */
  readonly near: ReadonlySet<string>
}

const WINDOW_LETTERS = 90
const WINDOW_TERMS = 5
const MOST_WORDS = 45
// Prices move by the minute, and each poll has numbers of its own.
const MOVING =
  /\b(?:dow|nasdaq|s&p|index|indexes|indices|shares?|stocks?|futures|yields?|barrel|traded|trading|polls?|polling|polled|survey(?:ed)?|respondents|approv(?:e|al)|odds|betting)\b/i
const TIME_UNIT = /^(?:second|minute|hour|day|night|week|month|year|decade|time)s?$/
const PEOPLE = /^(?:people|persons|others|victims|dead|deaths|fatalities|protesters|civilians)$/

const TOLLS = [
  { name: 'killed', words: 'killed|kills|killing|dead|died|deaths|fatalities|dying' },
  { name: 'hurt', words: 'injured|injuring|injures|wounded|wounding|wounds|hurt|hurting' },
  { name: 'arrested', words: 'arrested|arresting|detained|arrests' },
  { name: 'missing', words: 'missing|unaccounted for' },
].map(({ name, words }) => ({
  name,
  after: new RegExp(
    String.raw`^(?:\s+(?!and\b|or\b|in\b)\p{Ll}+){0,2}?\s+(?:(?:are|were|was|have|had|has|been|being|got)\s+){0,3}(?:confirmed\s+|reported\s+)?(?:${words})\b`,
    'u',
  ),
  before: new RegExp(
    String.raw`\b(?:${words})\s+(?:at least|about|some|nearly|almost|more than|over|around|up to|as many as|a total of|another)?\s*$`,
    'iu',
  ),
}))

/** Every count outside quotations of every sentence that may be printed. */
export function listCounts({ candidates, sources }: Material): readonly Count[] {
  return candidates.flatMap((candidate) => {
    const source = sources[candidate.source]
    if (!source || candidate.standing === 'unusable' || candidate.words > MOST_WORDS) return []
    if (MOVING.test(candidate.text) || isHistory(candidate, source)) return []
    const inside = source.understanding.quantities.filter(
      ({ start, end }) =>
        start >= candidate.start &&
        end <= candidate.end &&
        !candidate.quotes.some((quote) => start >= quote.start && end <= quote.end),
    )
    const counts = inside.flatMap((quantity) => countOf(quantity, { candidate, source }))
    // Two of a kind in one sentence count two things.
    return counts.filter(({ key }) => counts.filter((other) => other.key === key).length === 1)
  })
}

const YEAR = /\b(?:19|20)\d\d\b/g
const OTHER_TIME =
  /\b(?:years? ago|last year|previous(?:ly)?|since|still|remain(?:s|ed)?|some (?:areas|parts|places))\b/i

/** True for what tells of another time for comparison, or of a part only. */
function isHistory({ text }: Candidate, { document }: Source): boolean {
  const own = document.publishedAt.slice(0, 4)
  return OTHER_TIME.test(text) || (text.match(YEAR) ?? []).some((year) => year !== own)
}

function countOf(
  quantity: Quantity,
  { candidate, source }: Pick<Count, 'candidate' | 'source'>,
): readonly Count[] {
  const { text } = source.document
  const before = text.slice(
    Math.max(candidate.start, quantity.start - WINDOW_LETTERS),
    quantity.start,
  )
  const after = text.slice(quantity.end, Math.min(candidate.end, quantity.end + WINDOW_LETTERS))
  const near = new Set(
    [...tokenize(before).slice(-WINDOW_TERMS), ...tokenize(after).slice(0, WINDOW_TERMS)].filter(
      (term) => !/^\p{N}/u.test(term),
    ),
  )
  const shared = { candidate, source, quantity, near }
  const { unit } = quantity
  const number = text.slice(quantity.start, quantity.end)
  const toll = TOLLS.find(
    (one) => one.after.test(` ${unit ?? ''}${after}`) || one.before.test(before),
  )
  if (toll && (unit === null || PEOPLE.test(unit))) {
    const label = toll.name === 'missing' ? 'are missing' : `were ${toll.name}`
    return [{ ...shared, key: toll.name, label: `How many people ${label}`, isToll: true }]
  }
  if (unit === null || TIME_UNIT.test(unit) || /^\p{Lu}\p{Ll}/u.test(unit)) return []
  return [
    {
      ...shared,
      key: unit,
      label: labelOf(unit, number),
      isToll: /^(?:cases|deaths|infections|arrests|acres)$/.test(unit),
    },
  ]
}

function labelOf(unit: string, number: string): string {
  if (unit === '%') return 'What share'
  if (unit === 'pp') return 'How many percentage points'
  return /^\p{Lu}{3}$/u.test(unit) || /\p{Sc}/u.test(number)
    ? 'How much money'
    : `How many ${lastWordOf(number) ?? unit}`
}

const WIDE =
  /\b(?:worldwide|global(?:ly)?|nationwide|nationally|in total|overall|combined|around the world|across the (?:world|globe|country|nation))\b/i

/** True when both count in the whole world, the whole country, or only here. */
export function hasSameReach(a: Candidate, b: Candidate): boolean {
  const [left, right] = [WIDE.exec(a.text)?.[0], WIDE.exec(b.text)?.[0]]
  return left?.toLowerCase() === right?.toLowerCase()
}

/** As the document words the unit: `inches`, not `in`. */
function lastWordOf(number: string): string | undefined {
  return /\p{L}[\p{L}-]*$/u.exec(number)?.[0]
}

// Counts of one thing share this much of the words around them.
const SAME_SURROUNDINGS = 0.6

/** True when the same words stand around both numbers. */
export function hasSameSurroundings(a: Count, b: Count): boolean {
  const shared = countShared(a.near, b.near)
  return shared >= 2 && shared / Math.min(a.near.size, b.near.size) >= SAME_SURROUNDINGS
}

// 1,002 and "about 1,000" is rounding, not disagreement.
const ROUNDING = { exact: 0.03, about: 0.15 }

/** True when not both can be right as they are worded. */
export function contradicts(a: Quantity, b: Quantity): boolean {
  const [low, high] = a.value <= b.value ? [a, b] : [b, a]
  if ((low.high ?? low.value) >= high.value || low.bound === 'over' || high.bound === 'under')
    return false
  const isAbout = low.bound === 'about' || high.bound === 'about' || high.bound === 'over'
  return 1 - low.value / high.value > (isAbout ? ROUNDING.about : ROUNDING.exact)
}

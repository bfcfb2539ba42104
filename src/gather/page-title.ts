/** The headline of a page, without the site's name, from all the places where pages say it. */
import { fold } from './folded.ts'
import { plainTextOf } from './plain-text.ts'
import type { ScannedHeading } from './page-notes.ts'

export type PageTitle = {
  readonly title: string
  /** Where on the page the headline stands: elements before it; null when only the head has it. */
  readonly at: number | null
}

type Material = {
  /** What the page's JSON-LD, its social marks and its `<title>` call it, best first. */
  readonly candidates: readonly string[]
  readonly headings: readonly ScannedHeading[]
  readonly subheadings: readonly ScannedHeading[]
  /** Names of site and publisher, as far as known. */
  readonly siteNames: readonly string[]
}

const MAX_TITLE = 500
// A word less is a section's name or "Home".
const MIN_ALIKE = 8
const SEPARATOR = /\s*(?:\s[-–—|:/~»«›‹•·│┃]+|[|»│:•]|\s::|[-–—]\s)\s+/gu

/** Chooses the headline; empty where the page has none at all. */
export function chooseTitle({ candidates, headings, subheadings, siteNames }: Material): PageTitle {
  const said = candidates.map((text) => plainTextOf(text.slice(0, 2 * MAX_TITLE))).filter(Boolean)
  const sites = siteNames.map(fold).filter(Boolean)
  const own = headings.filter(({ text }) => text !== '' && !sites.includes(fold(text)))
  const repeated = findRepeated(own, said) ?? findRepeated(subheadings, said, own.length === 0)
  if (repeated) return { ...repeated, title: repeated.title.slice(0, MAX_TITLE) }
  const [only] = own
  const bare = bareTitle(said, sites)
  // The only heading of the first rank, in a page's own words, is what readers see as its headline.
  if (
    only &&
    (bare === '' ||
      (new Set(own.map(({ text }) => fold(text))).size === 1 && isHeadline(only.text)))
  )
    return { title: only.text.slice(0, MAX_TITLE), at: only.at }
  return { title: bare.slice(0, MAX_TITLE), at: only?.at ?? null }
}

// The heading that another place repeats is the headline as readers see it; without a kicker where that place has none.
// The whole of it counts most, then its beginning, then any part: at the end may stand the site's name.
function findRepeated(
  headings: readonly ScannedHeading[],
  said: readonly string[],
  isPartEnough = true,
): PageTitle | undefined {
  const folded = said.map(fold)
  const matches: readonly ((heading: ScannedHeading) => string | undefined)[] = [
    ({ text, parts }) => (folded.includes(fold(text)) ? text : endOf(parts, folded)),
    ({ text }) => (folded.some((other) => startsAlike(other, fold(text))) ? text : undefined),
    ({ text }) => (folded.some((other) => isWithin(fold(text), other)) ? text : undefined),
  ]
  for (const match of isPartEnough ? matches : matches.slice(0, 1)) {
    for (const heading of headings) {
      const title = match(heading)
      if (title !== undefined) return { title, at: heading.at }
    }
  }
  return undefined
}

function startsAlike(long: string, short: string): boolean {
  return short.length >= MIN_ALIKE && `${long} `.startsWith(`${short} `)
}

/** The last parts of a heading that another place gives as the whole title. */
function endOf(parts: readonly string[], folded: readonly string[]): string | undefined {
  for (let from = 1; from < parts.length; from += 1) {
    const tail = parts.slice(from).join(' ')
    if (folded.includes(fold(tail)) && fold(tail).length >= MIN_ALIKE) return tail
  }
  return undefined
}

function isWithin(short: string, long: string): boolean {
  return short.length >= MIN_ALIKE && ` ${long} `.includes(` ${short} `)
}

function isHeadline(text: string): boolean {
  return text.length >= 4
}

/** The best of what the head says, without the site's name before or behind it. */
function bareTitle(said: readonly string[], sites: readonly string[]): string {
  const [best] = said
  if (best === undefined) return ''
  // Where another place says the same and then goes on, what it goes on with is the site's name.
  if (said.some((other) => other !== best && goesOn(other, best))) return best
  const shorter = said.find((other) => other !== best && goesOn(best, other))
  return shorter ?? withoutSite(best, sites, new Set(said).size === 1)
}

function goesOn(long: string, short: string): boolean {
  if (fold(short).length < MIN_ALIKE || !long.startsWith(short)) return false
  const rest = long.slice(short.length)
  return rest.search(SEPARATOR) === 0
}

function withoutSite(title: string, sites: readonly string[], isAlone: boolean): string {
  const cuts = [...title.matchAll(SEPARATOR)]
  const last = cuts.at(-1)
  const [first] = cuts
  if (!last || !first) return title
  const [head, tail] = [title.slice(0, last.index), title.slice(last.index + last[0].length)]
  if (isSite(tail, sites)) return withoutSite(head, sites, isAlone)
  const rest = title.slice(first.index + first[0].length)
  if (isSite(title.slice(0, first.index), sites)) return rest
  // A bar parts title and site; behind a dash or colon may stand half of the headline.
  const isCut =
    /[|│]/.test(last[0]) || (/[-–—]/.test(last[0]) && isAlone && isShortBeside(tail, head))
  return isCut && head.length >= MIN_ALIKE ? head : title
}

// A tail of up to three words behind a longer headline is mostly a name.
function isShortBeside(tail: string, head: string): boolean {
  const [few, many] = [tail, head].map((text) => fold(text).split(' ').length)
  return few !== undefined && many !== undefined && few <= 3 && many > few
}

function isSite(text: string, sites: readonly string[]): boolean {
  const name = fold(text)
  if (name === '') return true
  const squashed = name.replaceAll(' ', '')
  return sites.some(
    (site) =>
      site === name ||
      site.replaceAll(' ', '') === squashed ||
      (isWithin(site, name) && site.length * 2 > name.length),
  )
}

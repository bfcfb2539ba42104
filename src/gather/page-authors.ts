/** Who wrote a page: people; where none has signed, the agency or newsroom that has. Not the publisher, not roles. */
import { fold } from './folded.ts'
import type { LinkedArticle } from './linked-data.ts'
import type { Noted, PageNotes, ScannedLine } from './page-notes.ts'
import { namesIn, namesWithin, signatureIn } from './person-names.ts'
import { plainTextOf } from './plain-text.ts'

type Material = {
  readonly notes: PageNotes
  readonly linked: readonly LinkedArticle[]
  /** Names of site and publisher: they are no authors. */
  readonly siteNames: readonly string[]
  /** What the address calls the site: on a blog it may be how its author signs. */
  readonly hostNames: readonly string[]
  /** Where the headline stands; see {@link PageNotes.at}. */
  readonly at: number
}

// What more than these want to sign is the work of a newsroom.
const MAX_AUTHORS = 8
// More names than these at one place are a list of the site's writers.
const MAX_SIGNING = 4
const MAX_TEXT = 400
const META_NAMES = [
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'article:author_name',
  'shareaholic:article_author_name',
  'byl',
  'citation_author',
  'author',
  'article:author',
  'og:article:author',
  'og:author',
  'book:author',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.author',
  'creator',
]
// By-lines stand right under the headline, or just above it; in elements, on real pages.
const BELOW = 80
const ABOVE = 25
const CLASSED_BELOW = 180
// Authors of one article are named one beside the other.
const APART = 14
const MAX_LINE = 120

/** The authors’ names, in the page’s order, at most eight; empty where nobody has signed. */
export function chooseAuthors(material: Material): readonly string[] {
  const { notes, linked, siteNames, hostNames, at } = material
  const sites = new Set(siteNames.map(squash).filter(Boolean))
  const hosts = new Set(hostNames.map(squash))
  const signed = (texts: readonly string[]) =>
    namesOf(texts).filter((name) => !sites.has(squash(name)))
  const clean = (texts: readonly string[]) =>
    signed(texts).filter((name) => !hosts.has(squash(name)))
  const lines = notes.lines.filter(
    (line) => !line.isBeside && line.text.length <= MAX_LINE && isNear(line, at),
  )
  const marked = together(notes.markedAuthors.filter(isShort), at)
  const classed = together(
    notes.classedAuthors.filter((noted) => isShort(noted) && isNear(noted, at, CLASSED_BELOW)),
    at,
  )
  const places = [
    ...linked.map((article) =>
      article.hasPeople ? namesOf(article.authors) : clean(article.authors),
    ),
    ...META_NAMES.map((name) => clean(notes.meta.get(name) ?? [])),
    clean(labelled(notes)),
    withoutSingles(signed(marked)),
    withoutSingles(signed(classed)),
    ...lines.map((line) => signed(bylineOf(line))),
  ].filter((names) => names.length > 0)
  // Where no person has signed: an agency says more than nothing, but the site's own name in its data does not.
  const signatures = () =>
    [
      ...linked.map((article) =>
        signaturesOf(article.authors).filter((name) => !sites.has(squash(name))),
      ),
      ...[labelled(notes), marked, classed, signedLine(lines)].map(signaturesOf),
    ].find((names) => names.length > 0) ?? []
  const best = places.find((names) => names.some(isFull)) ?? places[0] ?? signatures()
  return fuller(places, best).slice(0, MAX_AUTHORS)
}

// What many a page's data leaves out: of two who have signed, the second.
function fuller(
  places: readonly (readonly string[])[],
  best: readonly string[],
): readonly string[] {
  if (!best.every(isFull)) return best
  const known = new Set(best.map(squash))
  const words = new Set(best.flatMap(wordsOf))
  const whole = places.find((names) => {
    const full = names.filter(isFull)
    const others = full.filter((name) => !known.has(squash(name)))
    return (
      full.length <= MAX_SIGNING &&
      others.length > 0 &&
      full.length === best.length + others.length &&
      // A name with something more to it is no second person.
      !others.flatMap(wordsOf).some((word) => words.has(word))
    )
  })
  return whole?.filter(isFull) ?? best
}

function namesOf(texts: readonly string[]): readonly string[] {
  return distinct(texts.flatMap((text) => namesIn(plainTextOf(text.slice(0, MAX_TEXT)))))
}

function signaturesOf(texts: readonly string[]): readonly string[] {
  return distinct(texts.map((text) => signatureIn(plainTextOf(text.slice(0, MAX_TEXT)))))
}

function distinct(names: readonly (string | null)[]): readonly string[] {
  const seen = new Map<string, string>()
  for (const name of names) if (name && !seen.has(fold(name))) seen.set(fold(name), name)
  return [...seen.values()]
}

/** Names as social cards label them: `twitter:label1` "Written by", `twitter:data1` the name. */
function labelled(notes: PageNotes): readonly string[] {
  const label = notes.meta.get('twitter:label1')?.[0] ?? ''
  const isAuthor = /\b(?:by|author|autor|auteur|verfasst|geschrieben|écrit|escrito)/i.test(label)
  return isAuthor ? (notes.meta.get('twitter:data1') ?? []) : []
}

const STARTS_WITH_BY =
  /^(?:(?:written|posted|reported|story|words|text[eo]?|bericht|geschrieben|escrito|publié|tekst|ein artikel)(?: (?:by|von|par|por|di|door))?|by|von|par|por|door|av|af|przez|autor(?:in|a|en)?|authors?|auteur|interview)[\s:]/i

function signedLine(lines: readonly ScannedLine[]): readonly string[] {
  const line = lines.find(({ text }) => STARTS_WITH_BY.test(text))
  return line ? [line.text] : []
}

function bylineOf(line: ScannedLine): readonly string[] {
  if (STARTS_WITH_BY.test(line.text)) {
    const names = namesIn(line.text)
    // A line that starts with "by" is a by-line only if nothing but names follows.
    if (names.length > 0 && names.every(isFull)) return names
  }
  return line.isMarked || /\d/.test(line.text) ? namesWithin(line.text).slice(0, 2) : []
}

// Beside full names a single word is a button ("Follow") or a place.
function withoutSingles(names: readonly string[]): readonly string[] {
  return names.some(isFull) ? names.filter(isFull) : names
}

function isFull(name: string): boolean {
  return name.includes(' ')
}

function isShort({ text }: Noted): boolean {
  return text.length <= MAX_LINE
}

function isNear(noted: Noted, at: number, below = BELOW): boolean {
  return noted.at - at <= below && at - noted.at <= ABOVE
}

/** The first after the headline, with those that follow at once; else the last before it. */
function together(all: readonly Noted[], at: number): readonly string[] {
  const inOrder = [...all].sort((a, b) => a.at - b.at)
  const first = inOrder.findIndex((one) => one.at >= at)
  if (first === -1) return inOrder.slice(-1).map(({ text }) => text)
  const texts: string[] = []
  let last = inOrder[first]?.at ?? 0
  for (const one of inOrder.slice(first)) {
    if (one.at - last > APART) break
    texts.push(one.text)
    last = one.at
  }
  return texts
}

function wordsOf(name: string): readonly string[] {
  return fold(name).split(' ')
}

function squash(name: string): string {
  return fold(name).replaceAll(' ', '')
}

/** Milliseconds of one search page and one suggestion, by kind of query, over an archive of so many documents. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { findDefaultData } from '#eval/data-folder.ts'
import { readRecords } from '#eval/records.ts'
import { documentOf, REPORT_NAMES } from '#group/made-up-news.testing.ts'
import { SECTIONS } from '#domain/section.ts'
import { openStore, type Store } from '#store/index.ts'
import { printAbout } from '#store/print-about.testing.ts'
import { buildSearchPage } from '#web/server/search/search-page.ts'
import { listSuggestions } from '#web/server/search/suggestions.ts'

export const ARCHIVE_DOCUMENTS = 100_000
const PUBLISHERS = 100
const ARTICLES = 3_000
const ASKED_EACH = 60
// As in bench/group.ts: what is longer makes the filling slow, and the asking little.
const BODY_LENGTH = 2_000
const NAMES_EACH = 8
const BATCH = 2_000
const START_MS = Date.parse('2026-03-01T00:00:00Z')
// As many documents came in the months that the wire is of, 3,345 in 210 days, as 100,000 in 30 times as many feeds.
const APART_MS = 180_000
const ROUND_EACH = 5

export type SearchFigures = {
  readonly documents: number
  readonly sizeMegabytes: number
  readonly kinds: readonly KindFigures[]
}

export type KindFigures = {
  readonly kind: string
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
}

type Told = { readonly title: string; readonly body: string }

const told = z.object({ title: z.string(), body: z.string() })

export async function benchSearch(documents: number): Promise<SearchFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'onix-bench-'))
  const path = join(folder, 'onix.sqlite')
  const store = await openStore({ kind: 'sqlite', path })
  try {
    const base = readBase()
    await fill(store, base, documents)
    return { documents, sizeMegabytes: sizeOf(path), kinds: await measure(store, base) }
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
}

function sizeOf(path: string): number {
  return (statSync(path).size + statSync(`${path}-wal`).size) / 2 ** 20
}

/** Real articles where they are there; a dozen made-up reports elsewhere, which tell the shape and not the figure. */
function readBase(): readonly Told[] {
  const root = findDefaultData()
  if (root === undefined)
    return REPORT_NAMES.map((name) => documentOf(name)).map(({ title, text }) => ({
      title,
      body: text,
    }))
  return z
    .array(told)
    .parse(readRecords(join(root, 'wire'), ['months']))
    .map(({ title, body }) => ({ title, body: body.slice(0, BODY_LENGTH) }))
}

async function fill(store: Store, base: readonly Told[], documents: number): Promise<void> {
  const publishers = await makePublishers(store)
  for (let from = 0; from < documents; from += BATCH)
    await store.transaction(async (tx) => {
      for (let at = from; at < Math.min(documents, from + BATCH); at += 1) {
        const { title, body } = perturb(base, at)
        const publishedAt = new Date(START_MS + at * APART_MS).toISOString()
        const page = { title, text: body, author: null, publishedAt, language: 'en' } as const
        const saved = await tx.documents.save({
          publisherId: publishers[at % PUBLISHERS] ?? publishers[0],
          url: `https://news-${String(at % PUBLISHERS)}.example/${String(at)}`,
          page: { ...page, canonicalUrl: null, method: 'feed' },
          publishedAt,
          fetchedAt: publishedAt,
          feedSection: null,
          isSample: false,
        })
        const section = sectionOf(at)
        const names = namesOf(body)
          .slice(0, NAMES_EACH)
          .map((name) => ({ name, kind: 'person' as const, mentions: [{ start: 0, end: 1 }] }))
        const read = { sentences: [], quotes: [], dates: [], quantities: [], topic: null } as const
        const understanding = { language: 'en', section, names, ...read } as const
        await tx.documents.saveUnderstanding(saved, understanding, publishedAt)
        const ref = saved.documentId
        const about = { storyId: null, section, publishedAt, title, body } as const
        await tx.search.save({ kind: 'document', ref, ...about })
      }
    })
  await store.transaction(async (tx) => {
    for (let at = 0; at < ARTICLES; at += 1) {
      const { title, body } = perturb(base, at * 31)
      await printAbout(tx, title, namesOf(body).slice(0, 6))
    }
  })
}

const sectionOf = (at: number) => SECTIONS[at % SECTIONS.length]?.slug ?? 'news'

async function makePublishers(store: Store) {
  const made = []
  for (let at = 0; at < PUBLISHERS; at += 1) {
    const slug = `news-${String(at)}`
    const homeUrl = `https://${slug}.example`
    const about = { slug, name: `News ${String(at)}`, homeUrl, isSample: false }
    made.push((await store.publishers.save({ ...about, now: new Date(START_MS).toISOString() })).id)
  }
  const [first, ...rest] = made
  if (first === undefined) throw new Error('bench search: no publisher')
  return [first, ...rest] as const
}

/** The document at that place: a real one, with a fifth of its long words, names and numbers made its own. */
function perturb(base: readonly Told[], at: number): Told {
  const real = base[at % base.length]
  if (!real) throw new Error('bench search: no base articles')
  const round = Math.floor(at / base.length)
  if (round === 0) return real
  const mark = turnOf(round)
  const change = (text: string) =>
    text.replace(/[\p{L}\p{N}]{6,}|\p{Lu}\p{L}+|\p{N}+/gu, (word) =>
      hashOf(word, at) % ROUND_EACH === 0 ? `${word}${mark}` : word,
    )
  return { title: change(real.title), body: change(real.body) }
}

/** A short word, of letters, that stands for the number. */
function turnOf(number: number): string {
  return number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))
}

function hashOf(word: string, seed: number): number {
  let hash = seed * 31 + 7
  for (let at = 0; at < word.length; at += 1) hash = (hash * 33 + word.charCodeAt(at)) >>> 0
  return hash
}

function namesOf(text: string): readonly string[] {
  return [...new Set(text.match(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu) ?? [])]
}

const COMMON =
  'said people government president state year new time first country million police public world week company house report right case health day national members party war court law city money'.split(
    ' ',
  )

/** Queries of each kind, as readers might make them of what stands in the archive. */
function queriesOf(base: readonly Told[]): Readonly<Record<string, (at: number) => string>> {
  const pick = (at: number) => base[(at * 97 + 13) % base.length] ?? { title: 'news', body: '' }
  const wordsOf = (at: number) => pick(at).title.match(/\p{L}{4,}/gu) ?? ['news']
  const wordOf = (at: number) => wordsOf(at)[at % wordsOf(at).length] ?? 'news'
  const common = (at: number) => COMMON[at % COMMON.length] ?? 'said'
  const pair = (at: number) => `${common(at)} ${common(at * 7 + 3)}`
  const phrase = (at: number) => pick(at).body.split(/\s+/).slice(10, 13).join(' ')
  const q = (text: string, more = '') => `q=${encodeURIComponent(text)}${more}`
  return {
    'one word of a headline': (at) => q(wordOf(at)),
    'two words of a headline': (at) => q(wordsOf(at).slice(0, 2).join(' ')),
    'one of the commonest words': (at) => q(common(at)),
    'two of the commonest words': (at) => q(pair(at)),
    'a phrase of three words': (at) => q(`"${phrase(at)}"`),
    'how a word begins': (at) => q(`${wordOf(at).slice(0, 4)}*`),
    'without a word': (at) => q(`${common(at)} -${wordOf(at)}`),
    'in a section': (at) => q(common(at), `&section=${sectionOf(at)}`),
    'of a publisher': (at) => q(common(at), `&publisher=news-${String(at % PUBLISHERS)}`),
    'telling of a name': (at) =>
      q(common(at), `&name=${encodeURIComponent(namesOf(pick(at).body)[0] ?? '')}`),
    'of a month': (at) =>
      q(common(at), `&from=2026-0${String(4 + (at % 5))}-01&to=2026-0${String(4 + (at % 5))}-28`),
    'newest first': (at) => q(common(at), '&order=newest'),
    'the fortieth page': (at) => q(common(at), '&page=40'),
    'a filter alone': (at) => `section=${sectionOf(at)}`,
    'mistyped, and mended': (at) => q(`${mistype(wordOf(at))} ${common(at)}`),
  }
}

function mistype(word: string): string {
  return `${word.slice(0, 2)}${word.slice(3)}x`
}

async function measure(store: Store, base: readonly Told[]): Promise<readonly KindFigures[]> {
  const pages: KindFigures[] = []
  for (const [kind, query] of Object.entries(queriesOf(base)))
    pages.push(await timeOf(kind, (at) => buildSearchPage(store, new URLSearchParams(query(at)))))
  const typed = (at: number) => {
    const { title } = base[(at * 53) % base.length] ?? { title: 'news' }
    return title.slice(0, 2 + (at % 9))
  }
  const suggested = await timeOf('a suggestion', (at) => listSuggestions(store, typed(at)))
  // What stood there before: all that match are ranked.
  const all = await timeOf('beside it: all matches ranked', (at) =>
    store.search.find({ text: COMMON[at % COMMON.length] ?? '', words: 'all', limit: 20 }),
  )
  return [...pages, suggested, all]
}

async function timeOf(kind: string, ask: (at: number) => Promise<unknown>): Promise<KindFigures> {
  await ask(ASKED_EACH)
  const times: number[] = []
  for (let at = 0; at < ASKED_EACH; at += 1) {
    const start = process.cpuUsage()
    await ask(at)
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  times.sort((a, b) => a - b)
  const part = (share: number) => times[Math.ceil(share * times.length) - 1] ?? 0
  return { kind, p50Ms: part(0.5), p95Ms: part(0.95), p99Ms: part(0.99) }
}

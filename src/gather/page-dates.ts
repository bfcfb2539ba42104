/** When a page says it was published, and when it was last changed. */
import { dayOfTime, onDay, parsePageTime, startOfDay } from './page-time.ts'
import type { LinkedArticle } from './linked-data.ts'
import type { PageNotes, ScannedLine, ScannedTime } from './page-notes.ts'
import { findVisibleDates } from './visible-dates.ts'
import type { VisibleDate } from './visible-dates.ts'

export type PageDates = {
  /** ISO 8601 with the offset that the page gives; a day alone is midnight UTC. */
  readonly publishedAt: string | null
  readonly updatedAt: string | null
}

type Material = {
  readonly notes: PageNotes
  readonly linked: readonly LinkedArticle[]
  readonly url: string
  /** Where the headline stands; see {@link PageNotes.at}. */
  readonly at: number
  readonly title: string
}

const PUBLISHED_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'og:pubdate',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publication-date',
  'published_time',
  'article.published',
  'article:post_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'shareaholic:article_published_time',
  'article_date_original',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.publication',
  'citation_publication_date',
  'bt:pubdate',
]
// Said of the file as often as of the article.
const WEAK_NAMES = [
  'date',
  'dcterms.date',
  'dc.date',
  'datecreated',
  'dcterms.created',
  'dc.date.created',
  'created',
]
const UPDATED_NAMES = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'article:modified',
  'datemodified',
  'last-modified',
  'lastmod',
  'dcterms.modified',
  'dc.date.modified',
  'article.updated',
  'shareaholic:article_modified_time',
]

/** Chooses the times; each null where the page says nothing that can be believed. */
export function chooseDates(material: Material): PageDates {
  const { notes, linked, url, at } = material
  const metaOf = (names: readonly string[]) =>
    names.flatMap((name) => notes.meta.get(name)?.slice(0, 1) ?? [])
  const times = notes.times.filter((time) => !time.isBeside || isNear(time.at - at))
  const timesOf = (says: ScannedTime['says']) =>
    nearest(
      times.filter((time) => time.says === says),
      at,
    )
  const seen = seenDates(material)
  const urlDay = dayInUrl(url)
  const strong = timesIn([
    ...metaOf(PUBLISHED_NAMES),
    ...linked.map((article) => article.publishedAt),
    ...timesOf('published'),
  ])
  const weak = timesIn([...metaOf(WEAK_NAMES), ...timesOf('nothing')])
  const updated = timesIn([
    ...linked.map((article) => article.updatedAt),
    ...metaOf(UPDATED_NAMES),
    ...timesOf('updated'),
  ])
  const day = urlDay ?? seen.published[0]
  const shown = weak.find((time) => (seen.near ?? seen.days).includes(dayOfTime(time) ?? ''))
  const published =
    settle(strong, day) ??
    (shown && settle([shown, ...weak], dayOfTime(shown))) ??
    startOfDay(day) ??
    weak[0]
  const publishedAt =
    published ??
    updated[0] ??
    startOfDay(seen.updated[0] ?? seen.first) ??
    timesIn(nearest(notes.times, at))[0]
  return { publishedAt: publishedAt ?? null, updatedAt: updated[0] ?? startOfDay(seen.updated[0]) }
}

function timesIn(marks: readonly (string | null)[]): readonly string[] {
  return marks.flatMap((mark) => parsePageTime(mark) ?? [])
}

/** The two nearest to the headline. */
function nearest(times: readonly ScannedTime[], at: number): readonly string[] {
  return [...times]
    .sort((a, b) => farness(a.at - at) - farness(b.at - at))
    .slice(0, 2)
    .map(({ value }) => value)
}

/**
 * The best of the times: one of the day that the page shows, else the first; told as on the publisher's own clock where
 * another mark or that day shows it.
 */
function settle(times: readonly string[], day: string | null | undefined): string | null {
  const best = times.find((time) => dayOfTime(time) === day) ?? times[0]
  if (best === undefined) return null
  // A day without a time of day is the publisher's own already.
  if (!best.endsWith('Z') || best.endsWith('T00:00:00.000Z')) return best
  const instant = Date.parse(best)
  const local = times.find((time) => !time.endsWith('Z') && Date.parse(time) === instant)
  return local ?? (day ? onDay(best, day) : null) ?? best
}

type Seen = {
  readonly published: readonly string[]
  readonly updated: readonly string[]
  /** The day in the line of the date right under the headline. */
  readonly near: string | undefined
  /** All days on the page, in its order. */
  readonly days: readonly string[]
  /** The first line that is little more than a date, wherever it stands. */
  readonly first: string | undefined
}

type SeenDate = { day: string; score: number; isUpdate: boolean; far: number }

const UPDATED_LABEL =
  /(?:updated?|modified|edited|revised|aktualisiert|geändert|bearbeitet|letzte änderung|zuletzt|last (?:change|update)|dernière modification|última (?:actuali|modifica)|mis à jour|mise à jour|modifié|màj|actualizad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|aktualizacja)/iu
const PUBLISHED_LABEL =
  /(?:publi|posted|veröffentlicht|erstellt|erschienen|geschrieben|gespeichert|eingestellt|verfasst|created|written|écrit|escrito|scritto|(?<!\p{L})(?:datum|date|stand|fecha)|gepubliceerd|geplaatst|publicerad|julkaistu|pubblicat)/iu
// A time limit, a birthday or the day that somebody joined is not when the page was published.
const OTHER_LABEL =
  /(?:(?<!\p{L})(?:bis|until|before|ab|born|geboren|jusqu’au|hasta)|registri?ert|registered|joined|member since|mitglied seit|deadline)[\s:(]{0,4}(?:zum |am |on |the )?$/iu
// An article's date stands some lines under its headline or just above it; counted in elements on real pages.
const BELOW = 60
const ABOVE = 40
// Near the headline, alone on its line, in an element called a date: two of these make a date line.
const MIN_SCORE = 4
// Alone on its line right under the headline, it says more than a time that may be the file's.
const SURE_SCORE = 5
const SURE_BELOW = 40
// Pages are younger: earlier dates on them are history.
const FIRST_YEAR = '1995'

function seenDates({ notes, at, title }: Material): Seen {
  const isMonthFirst = /^en(?:[-_]us)?$/i.test(notes.language ?? '')
  const seen: SeenDate[] = []
  for (const line of notes.lines) {
    if (line.text !== title) seen.push(...datesOf(line, at, isMonthFirst))
  }
  const best = seen
    .filter(({ score }) => score >= MIN_SCORE)
    .sort((a, b) => b.score - a.score || a.far - b.far)
  const daysOf = (all: readonly SeenDate[], wanted: boolean) =>
    all.filter(({ isUpdate }) => isUpdate === wanted).map(({ day }) => day)
  const lone = seen.filter(({ score }) => score >= 2)
  return {
    published: daysOf(best, false),
    updated: daysOf(best, true),
    near: best.find(
      ({ isUpdate, score, far }) => !isUpdate && score >= SURE_SCORE && far <= SURE_BELOW,
    )?.day,
    days: seen.map(({ day }) => day),
    first: daysOf(lone, false)[0] ?? daysOf(lone, true)[0],
  }
}

function datesOf(line: ScannedLine, at: number, isMonthFirst: boolean): SeenDate[] {
  const dates = findVisibleDates(line.text, isMonthFirst)
  const distance = line.at - at
  const isClose = isNear(distance)
  const rest = restOf(line.text, dates)
  const alone = rest <= 20 ? 3 : rest <= 45 ? 2 : rest > 110 ? -2 : 0
  const score = (isClose ? 2 : 0) + alone + (line.isMarked ? 1 : 0) - (line.isBeside ? 1 : 0)
  return dates.flatMap(({ day, start }, index) => {
    const before = line.text.slice(dates[index - 1]?.end ?? 0, start)
    const isUpdate = UPDATED_LABEL.test(before)
    const isLabelled = (isUpdate || PUBLISHED_LABEL.test(before)) && before.length <= 60
    if (day < FIRST_YEAR || OTHER_LABEL.test(before)) return []
    if (line.isBeside && !isLabelled && !isClose) return []
    return [{ day, score: score + (isLabelled ? 2 : 0), isUpdate, far: farness(distance) }]
  })
}

/** How much of a line is neither date nor time of day. */
function restOf(text: string, dates: readonly VisibleDate[]): number {
  const spent = dates.reduce((sum, { start, end }) => sum + end - start, 0)
  const times =
    text.match(/\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?(?:uhr|[ap]\.?m\.?|gmt|utc|ce?s?t))?/giu) ?? []
  return text.length - spent - times.join('').length
}

function isNear(distance: number): boolean {
  return distance >= -ABOVE && distance <= BELOW
}

/** What stands before the headline counts as twice as far. */
function farness(distance: number): number {
  return distance >= 0 ? distance : -2 * distance
}

/** The day in an address such as `/2026/11/23/ferry`, `/20261123/ferry` or `/20261123-ferry`. */
function dayInUrl(url: string): string | null {
  const found =
    /[/=_-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=\D|$)/.exec(url) ??
    /[/_-]((?:19|20)\d{2})([01]\d)([0-3]\d)(?=[/_.-]|$)/.exec(url)
  const backwards = /[/_-](\d{2})-(\d{2})-((?:19|20)\d{2})(?=\D|$)/.exec(url)
  const [year = '', month = '', day = ''] =
    found?.slice(1) ?? backwards?.slice(1).toReversed() ?? []
  return dayOfTime(parsePageTime(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`))
}

/** Says in brackets which day is meant where a story has moved on since its report said "on Friday" or "yesterday". */
import type { Citation, Claim } from '#domain/article.ts'
import type { DateMention, ReadDocument } from '#domain/document.ts'

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')
// An editor's bracket parts verbatim words; on each side of it as many must stand as `check` asks for.
const LEAST_WORDS = 3

/** Knows which days the article has named so far. Mutable, lives for one article; claims come in reading order. */
export type DateNotes = { readonly of: (claim: Claim) => Claim }

/** Each day, month or year is told once, and only where it was over before the newest document came out. */
export function createDateNotes(documents: readonly ReadDocument[]): DateNotes {
  const sources = new Map(documents.map((read) => [read.document.id, read]))
  const today = documents
    .map(({ document }) => document.publishedAt.slice(0, 10))
    .reduce((a, b) => (a > b ? a : b), '')
  const told = new Set<string>()
  return {
    of: (claim) => {
      const [own] = claim.citations
      const source = own && sources.get(own.documentId)
      if (!source || own.part !== 'text' || /[[…]/.test(claim.text)) return claim
      for (const date of relativeDates(own, source)) {
        const note = noteOf(date, today)
        const text =
          note !== null && !told.has(note) ? insert(claim.text, date.end - own.start, note) : null
        if (note === null || text === null) continue
        told.add(note)
        return { ...claim, text }
      }
      return claim
    },
  }
}

/** Those that say their day from the day of the report, as "yesterday" does and "3 March" does not. */
function relativeDates(
  citation: Citation,
  { document: { text, publishedAt }, understanding }: ReadDocument,
): readonly DateMention[] {
  return understanding.dates.filter(({ start, end, certainty, granularity, from }) => {
    const isInside = start >= citation.start && end <= citation.end
    const isQuoted = understanding.quotes.some((quote) => start >= quote.start && end <= quote.end)
    const isBare =
      RELATIVE.test(text.slice(start, end)) &&
      !NO_NOTE_BEFORE.test(text.slice(citation.start, start)) &&
      !NO_NOTE_AFTER.test(text.slice(end, end + 14))
    const isFar =
      granularity === 'day' && Date.parse(publishedAt) - Date.parse(from) > MOST_DAYS * DAY_MS
    return isInside && !isQuoted && isBare && !isFar && certainty === 'reckoned'
  })
}

// On a Tuesday, "Wednesday" is mostly the one to come: of 93 notes read on the wire, those further back were wrong.
const MOST_DAYS = 5
const DAY_MS = 86_400_000

const RELATIVE =
  /^(?:(?:on|last|this|late|early) )*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|yesterday|today|tonight|last night|last month|last year)$/i
// Days to come and days that are a name; "since Friday" means more than one.
const NO_NOTE_BEFORE =
  /\b(?:until|till|by|before|since|every|each|super|black|good|holy|cyber|ash)\s+$/i
// "Friday, Nov. 20" says its day; "Saturday Night Live" is none.
const NO_NOTE_AFTER = /^(?:,? ?(?:\p{Lu}\p{L}{2,}\.? )?\d|[’']s|-| \p{Lu})/u

function noteOf({ granularity, from, to }: DateMention, today: string): string | null {
  if (to >= today) return null
  const [year = '', month = '', day = ''] = from.split('-')
  const name = MONTHS[Number(month) - 1] ?? ''
  if (granularity === 'year') return year
  const ofYear = year === today.slice(0, 4) ? '' : ` ${year}`
  if (granularity === 'month') return `${name}${ofYear}`
  return granularity === 'day' && from === to ? `${Number(day)} ${name}${ofYear}` : null
}

/** The text with the note behind the date; null where too few words would stand on one side of it. */
function insert(text: string, at: number, note: string): string | null {
  const [before, after] = [text.slice(0, at), text.slice(at)]
  const isShort = (piece: string) => {
    const words = piece.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    return words > 0 && words < LEAST_WORDS
  }
  return isShort(before) || isShort(after) ? null : `${before} [${note}]${after}`
}

/** Everything a story's documents offer to print, weighed once and used by every part of the writer. */
import { listNumbers, type NumberMention } from '#base/numbers.ts'
import { countWords } from '#base/text.ts'
import { tokenize } from '#base/tokens.ts'
import type { Citation } from '#domain/article.ts'
import type { Quote, ReadDocument, Sentence, Span } from '#domain/document.ts'
import { withoutDateline } from './dateline.ts'
import { isCaption, isDatedCaption } from './is-furniture.ts'
import { chooseGist } from './gist.ts'
import { scoreSentences } from './importance.ts'
import {
  isOpinionated,
  isOpinionPage,
  LEANING,
  namesItsSource,
  OPINION,
  opinionOf,
} from './opinion.ts'
import { leansOnBefore } from './leaning.ts'
import { isStale } from '#domain/stale.ts'
import { judgeStanding, type Standing } from './standing.ts'
import { plainPartOf } from './titles.ts'

export type Candidate = Span & {
  /** Place in `Material.candidates`. */
  readonly index: number
  /** Place of its document in `Material.sources`. */
  readonly source: number
  readonly position: number
  readonly paragraph: number
  readonly text: string
  readonly terms: ReadonlySet<string>
  readonly numbers: readonly NumberMention[]
  readonly words: number
  readonly standing: Standing
  /** True for what the story has behind it, and for what argues: neither is printed nor shown to a model. */
  readonly isOut: boolean
  readonly quotes: readonly Quote[]
  /** 0 to about 1.2; comparable across the documents of one story. */
  readonly score: number
  /** True for the few sentences that sum up its document. */
  readonly isGist: boolean
}

export type Source = ReadDocument & {
  readonly index: number
  readonly titleTerms: ReadonlySet<string>
  /** How much it argues rather than reports, 0..1; 0 for all where the story has nothing but opinion. */
  readonly opinion: number
  /** How much its words are those of the other documents, 0..1; 1 for all of them where there are only two. */
  readonly centrality: number
  /** True when its title expects what the story has behind it. */
  readonly isPast: boolean
  /** How late it came in the story, 0..1; 1 for all when the story is younger than 18 hours. */
  readonly recency: number
}

export type Material = {
  readonly sources: readonly Source[]
  readonly candidates: readonly Candidate[]
  readonly publisherCount: number
}

type Part = Omit<Candidate, 'index' | 'score' | 'isGist'>

// As many as highlights have: what the choice was learned and measured with.
const GIST_SENTENCES = 3

/** Reads every sentence of the documents; the order of candidates is documents by time, then reading order. */
export function prepareMaterial(documents: readonly ReadDocument[]): Material {
  const ordered = [...documents].sort(
    (a, b) =>
      a.document.publishedAt.localeCompare(b.document.publishedAt) || a.document.id - b.document.id,
  )
  const newestMs = Math.max(...ordered.map(({ document }) => Date.parse(document.publishedAt)))
  const opinions = weighOpinions(ordered)
  const known = new Set(ordered.flatMap(({ document }) => tokenize(document.title)))
  const parts = ordered.map((read, source) =>
    partsOf(read, { source, newestMs, opinion: opinions[source] ?? 0, known }),
  )
  const recencyOf = recencyScale(ordered)
  const centralities = weighCentrality(parts)
  const sources = ordered.map((read, index) => ({
    ...read,
    index,
    titleTerms: new Set(tokenize(plainPartOf(read.document.title))),
    opinion: opinions[index] ?? 0,
    centrality: centralities[index] ?? 1,
    isPast: isStale(read.document.title, [], { document: read.document, newestMs }),
    recency: recencyOf(read),
  }))
  const scores = scoreSentences(
    sources.map(({ document, titleTerms }, source) => ({
      publisherId: document.publisherId,
      title: titleTerms,
      sentences: parts[source] ?? [],
    })),
  )
  const candidates = parts
    .flatMap((some, source) => {
      const gist = gistOf(some)
      return some.map((part, place) => ({
        ...part,
        score: (scores[source]?.[place] ?? 0) * printValueOf(part) * worthOf(sources[source]),
        isGist: gist.has(part),
      }))
    })
    .map((candidate, index) => ({ ...candidate, index }))
  return { sources, candidates, publisherCount: countPublishers(sources) }
}

/** Of the sentences that may be printed, those that sum up the document. */
function gistOf(parts: readonly Part[]): ReadonlySet<Part> {
  const usable = parts.filter(({ standing }) => standing !== 'unusable')
  const places = chooseGist(
    usable.map(({ text }) => text),
    GIST_SENTENCES,
  )
  return new Set(
    usable.filter(({ quotes }, place) => quotes.length === 0 && places.includes(place)),
  )
}

export function countPublishers(documents: readonly ReadDocument[]): number {
  return new Set(documents.map(({ document }) => document.publisherId)).size
}

const YOUNG_MS = 18 * 3_600_000

function recencyScale(documents: readonly ReadDocument[]): (read: ReadDocument) => number {
  const times = documents.map(({ document }) => Date.parse(document.publishedAt))
  const first = Math.min(...times)
  const span = Math.max(...times) - first
  return ({ document }) => (span > YOUNG_MS ? (Date.parse(document.publishedAt) - first) / span : 1)
}

/** Less for what is true but dull, long-winded, or tied to the hour in which it was written. */
function printValueOf({ text, words }: Part): number {
  const dull = /\b(?:did ?n[o’']t (?:immediately )?(?:respond|return|reply)|declined to comment)\b/i
  const hourly =
    /\b(?:today|tonight|yesterday|tomorrow|last night|this (?:morning|evening|afternoon))\b/i
  const leaning = /^[^“"]{0,50}\b(?:also|meanwhile|eventually|too)\b/i
  return (
    (dull.test(text) ? 0.2 : 1) *
    (hourly.test(text) ? 0.7 : 1) *
    (leaning.test(text) ? 0.75 : 1) *
    (words > 40 ? 0.8 : 1)
  )
}

/** The citation of a span of that document's text. */
export function citationOf({ document }: ReadDocument, { start, end }: Span): Citation {
  return { documentId: document.id, version: document.version, part: 'text', start, end }
}

/** Less for what argues, and for what speaks of something else than the others. */
function worthOf(source: Source | undefined): number {
  const { opinion = 0, centrality = 1 } = source ?? {}
  return (1 - 0.7 * Math.max(0, opinion - 0.25)) * (0.6 + 0.4 * centrality)
}

type Reading = {
  readonly source: number
  /** When the story's newest document was published. */
  readonly newestMs: number
  readonly opinion: number
  /** Terms of all titles: what the story is about needs no introduction. */
  readonly known: ReadonlySet<string>
}

function partsOf(read: ReadDocument, reading: Reading): readonly Part[] {
  const { source, newestMs, opinion, known } = reading
  const { document, understanding } = read
  const perParagraph = new Map<number, number>()
  for (const { paragraph } of understanding.sentences) {
    perParagraph.set(paragraph, (perParagraph.get(paragraph) ?? 0) + 1)
  }
  return understanding.sentences.map((sentence) => {
    const part = partOf(document.text, sentence, { understanding, source })
    const isLone = perParagraph.get(sentence.paragraph) === 1
    const dates = understanding.dates.filter(
      ({ start, end }) => start >= part.start && end <= part.end,
    )
    const isPicture =
      (isLone && isCaption(part.text)) || isDatedCaption(part.text, document.publishedAt)
    const isOut =
      isStale(part.text, dates, { document, newestMs }) ||
      isOpinionated(part.text) ||
      // Of an argument only what it lets others say, by name, is a report.
      (opinion >= OPINION && !isAttributed(part)) ||
      (opinion >= LEANING && part.quotes.length === 0 && !namesItsSource(part.text))
    if (isOut || isPicture) return { ...part, isOut, standing: 'unusable' }
    const isLeaning =
      part.standing === 'alone' && part.position > 0 && leansOnBefore(part.text, known)
    return isLeaning ? { ...part, standing: 'follows' } : part
  })
}

function isAttributed({ quotes, start, end }: Part): boolean {
  return quotes.some(
    ({ speakerSpan }) =>
      speakerSpan !== null && speakerSpan.start >= start && speakerSpan.end <= end,
  )
}

/** How much each document argues; nothing where no two would be left that report. */
function weighOpinions(documents: readonly ReadDocument[]): readonly number[] {
  const opinions = documents.map(({ document, understanding }) =>
    isOpinionPage(document.url)
      ? 1
      : opinionOf(understanding.sentences.map(({ start, end }) => document.text.slice(start, end))),
  )
  return opinions.some((opinion) => opinion < OPINION) ? opinions : documents.map(() => 0)
}

// The opening of a report says what it is about.
const CENTRAL_SENTENCES = 12

/** How far each document speaks of what the others do, as a share of the one that does most. */
function weighCentrality(parts: readonly (readonly Part[])[]): readonly number[] {
  if (parts.length < 3) return parts.map(() => 1)
  const openings = parts.map(
    (some) => new Set(some.slice(0, CENTRAL_SENTENCES).flatMap(({ terms }) => [...terms])),
  )
  const users = new Map<string, number>()
  for (const terms of openings)
    for (const term of terms) users.set(term, (users.get(term) ?? 0) + 1)
  const values = openings.map((terms) => {
    const shared = [...terms].reduce((sum, term) => sum + (users.get(term) ?? 1) - 1, 0)
    return shared / Math.max(20, terms.size) / (openings.length - 1)
  })
  const most = Math.max(1e-9, ...values)
  return values.map((value) => value / most)
}

function partOf(
  text: string,
  sentence: Sentence,
  { understanding, source }: Pick<ReadDocument, 'understanding'> & { readonly source: number },
): Part {
  const span = withoutDateline(text, sentence)
  const words = text.slice(span.start, span.end)
  const inside = understanding.quotes.filter(
    ({ start, end }) => start >= span.start && end <= span.end,
  )
  const isCutQuote = understanding.quotes.some(
    ({ start, end }) =>
      start < span.end && end > span.start && (start < span.start || end > span.end),
  )
  return {
    ...span,
    source,
    position: sentence.position,
    paragraph: sentence.paragraph,
    text: words,
    terms: new Set(tokenize(words)),
    numbers: listNumbers(words),
    words: countWords(words),
    standing: isCutQuote ? 'unusable' : judgeStanding(words),
    isOut: false,
    quotes: inside,
  }
}

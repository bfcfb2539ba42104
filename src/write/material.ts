/** Everything a story's documents offer to print, weighed once and used by every part of the writer. */
import { listNumbers, type NumberMention } from '#base/numbers.ts'
import { countWords } from '#base/text.ts'
import { tokenize } from '#base/tokens.ts'
import type { Citation } from '#domain/article.ts'
import type { Quote, ReadDocument, Sentence, Span } from '#domain/document.ts'
import { withoutDateline } from './dateline.ts'
import { isCaption } from './is-furniture.ts'
import { scoreSentences } from './importance.ts'
import { judgeStanding, type Standing } from './standing.ts'

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
  readonly quotes: readonly Quote[]
  /** 0 to about 1.2; comparable across the documents of one story. */
  readonly score: number
}

export type Source = ReadDocument & {
  readonly index: number
  readonly titleTerms: ReadonlySet<string>
  /** Share of its sentences that speak in the first or second person, 0..1: high in opinion and letters. */
  readonly chattiness: number
  /** How late it came in the story, 0..1; 1 for all when the story is younger than 18 hours. */
  readonly recency: number
}

export type Material = {
  readonly sources: readonly Source[]
  readonly candidates: readonly Candidate[]
  readonly publisherCount: number
}

type Part = Omit<Candidate, 'index' | 'score'>

/** Reads every sentence of the documents; the order of candidates is documents by time, then reading order. */
export function prepareMaterial(documents: readonly ReadDocument[]): Material {
  const ordered = [...documents].sort(
    (a, b) =>
      a.document.publishedAt.localeCompare(b.document.publishedAt) || a.document.id - b.document.id,
  )
  const parts = ordered.map((document, source) => partsOf(document, source))
  const recencyOf = recencyScale(ordered)
  const sources = ordered.map((document, index) => ({
    ...sourceOf(document, index, parts[index] ?? []),
    recency: recencyOf(document),
  }))
  const scores = scoreSentences(
    sources.map(({ document, titleTerms }, source) => ({
      publisherId: document.publisherId,
      title: titleTerms,
      sentences: parts[source] ?? [],
    })),
  )
  const candidates = parts
    .flatMap((some, source) =>
      some.map((part, place) => ({
        ...part,
        score:
          (scores[source]?.[place] ?? 0) *
          printValueOf(part) *
          (1 - 0.5 * (sources[source]?.chattiness ?? 0)),
      })),
    )
    .map((candidate, index) => ({ ...candidate, index }))
  return { sources, candidates, publisherCount: countPublishers(sources) }
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

function partsOf({ document, understanding }: ReadDocument, source: number): readonly Part[] {
  const perParagraph = new Map<number, number>()
  for (const { paragraph } of understanding.sentences) {
    perParagraph.set(paragraph, (perParagraph.get(paragraph) ?? 0) + 1)
  }
  return understanding.sentences.map((sentence) => {
    const part = partOf(document.text, sentence, { understanding, source })
    const isLone = perParagraph.get(sentence.paragraph) === 1
    return isLone && isCaption(part.text) ? { ...part, standing: 'unusable' } : part
  })
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
    quotes: inside,
  }
}

function sourceOf(
  read: ReadDocument,
  index: number,
  parts: readonly Part[],
): Omit<Source, 'recency'> {
  const chatty = parts.filter(({ text }) =>
    /\b(?:I|we|We|you|You|my|our)\b(?!["”])/.test(text.replace(/[“"][^”"]*[”"]/g, '')),
  )
  return {
    ...read,
    index,
    titleTerms: new Set(tokenize(read.document.title)),
    chattiness: parts.length === 0 ? 0 : chatty.length / parts.length,
  }
}

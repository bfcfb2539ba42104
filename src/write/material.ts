/** Everything a story's documents offer to print, weighed once and used by every part of the writer. */
import { listNumbers, type NumberMention } from '#base/numbers.ts'
import { countWords } from '#base/text.ts'
import { tokenize } from '#base/tokens.ts'
import type { Citation } from '#domain/article.ts'
import type { Quote, ReadDocument, Sentence, Span } from '#domain/document.ts'
import { withoutDateline } from './dateline.ts'
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
  const sources = ordered.map((document, index) => sourceOf(document, index, parts[index] ?? []))
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
        score: (scores[source]?.[place] ?? 0) * (1 - 0.5 * (sources[source]?.chattiness ?? 0)),
      })),
    )
    .map((candidate, index) => ({ ...candidate, index }))
  return { sources, candidates, publisherCount: countPublishers(sources) }
}

export function countPublishers(documents: readonly ReadDocument[]): number {
  return new Set(documents.map(({ document }) => document.publisherId)).size
}

/** The citation of a span of that document's text. */
export function citationOf({ document }: ReadDocument, { start, end }: Span): Citation {
  return { documentId: document.id, version: document.version, part: 'text', start, end }
}

function partsOf({ document, understanding }: ReadDocument, source: number): readonly Part[] {
  return understanding.sentences.map((sentence) =>
    partOf(document.text, sentence, { understanding, source }),
  )
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

function sourceOf(read: ReadDocument, index: number, parts: readonly Part[]): Source {
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

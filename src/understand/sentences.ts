import type { Sentence, Span } from '#domain/document.ts'
import { partsOfParagraph } from './sentence-cuts.ts'
import { joinsNext } from './sentence-joins.ts'

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * Gives the sentences of `text` in order. A sentence never crosses a blank line, holds its closing quotation marks, and
 * `text.slice(start, end)` is trimmed. White space between sentences belongs to none; every other character to one.
 * Boundaries are Unicode's (UAX 29), joined again after abbreviations, initials and before what cannot open a sentence.
 *
 * @param language two- or three-letter code, as {@link detectLanguage} gives
 */
export function splitSentences(text: string, language: string): Sentence[] {
  const joined: Piece[] = []
  for (const right of piecesOf(text, language)) {
    const left = joined.at(-1)
    if (left?.part === right.part && joinsNext({ text, left, right, language })) {
      joined[joined.length - 1] = { start: left.start, end: right.end, part: right.part }
    } else joined.push(right)
  }
  return joined.map(({ start, end, part }, position) => ({
    start,
    end,
    paragraph: part.paragraph,
    position,
  }))
}

/** Part of a paragraph that no sentence crosses. */
type Part = Span & { readonly paragraph: number }
type Piece = Span & { readonly part: Part }

/** Gives the stretches of text between blank lines, trimmed, empty ones left out. */
export function paragraphsOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  while (start < text.length) {
    const blank = text.indexOf('\n\n', start)
    const end = blank === -1 ? text.length : blank
    const span = trimSpan(text, start, end)
    if (span.end > span.start) spans.push(span)
    start = end + 2
  }
  return spans
}

// Pages glue sentences where a tag was dropped: "the bridge.Traffic was".
const GLUED = /[\p{Ll}\d)”"][.!?]["”]?(?=["“]?\p{Lu}\p{Ll}+(?:[ ,]|\. ))/gu

/** Marks of notes that belong to the sentence before them: "[17] " of "in 1805. [17] Placed". */
const NOTES = /^(?:\[\d{1,3}(?: ?[-–,] ?\d{1,3})?\] ?){1,4}(?=\s?\S)/

/** Gives what stands between boundaries, trimmed. One walk over the whole text: the segmenter is dear to start. */
function* piecesOf(text: string, language: string): Generator<Piece> {
  const parts = paragraphsOf(text).flatMap((span, paragraph) =>
    partsOfParagraph(text, span).map((part): Part => ({ ...part, paragraph })),
  )
  let at = 0
  for (const { segment, index } of segmenterOf(language).segment(text)) {
    const end = index + segment.length
    for (let part = parts[at]; part && part.start < end; part = parts[at]) {
      const within = { start: Math.max(index, part.start), end: Math.min(end, part.end) }
      for (const span of unglued(text, within, index > part.start)) yield { ...span, part }
      if (part.end > end) break
      at += 1
    }
  }
}

function* unglued(text: string, span: Span, isLater: boolean): Generator<Span> {
  const words = text.slice(span.start, span.end)
  let from = 0
  const notes = isLater && words.startsWith('[') ? NOTES.exec(words)?.[0].length : undefined
  if (notes !== undefined) {
    yield trimSpan(text, span.start, span.start + notes)
    from = notes
  }
  for (const match of words.matchAll(GLUED)) {
    const cut = match.index + match[0].length
    if (!/\p{Ll}{3}[.!?]["”]?$/u.test(words.slice(Math.max(0, cut - 6), cut))) continue
    yield trimSpan(text, span.start + from, span.start + cut)
    from = cut
  }
  const rest = trimSpan(text, span.start + from, span.end)
  if (rest.end > rest.start) yield rest
}

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const isTag = /^[a-z]{2,3}$/.test(language)
  const segmenter = new Intl.Segmenter(isTag ? language : 'en', { granularity: 'sentence' })
  if (isTag) segmenters.set(language, segmenter)
  return segmenter
}

function trimSpan(text: string, start: number, end: number): Span {
  const piece = text.slice(start, end)
  const trimmed = piece.trimStart()
  const from = start + piece.length - trimmed.length
  return { start: from, end: from + trimmed.trimEnd().length }
}

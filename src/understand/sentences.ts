import type { Sentence, Span } from '#domain/document.ts'
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
  const sentences: Sentence[] = []
  paragraphsOf(text).forEach((span, paragraph) => {
    for (const { start, end } of splitParagraph(text, span, language)) {
      sentences.push({ start, end, paragraph, position: sentences.length })
    }
  })
  return sentences
}

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

function splitParagraph(text: string, paragraph: Span, language: string): Span[] {
  const spans: Span[] = []
  let open: Span | null = null
  for (const piece of piecesOf(text, paragraph, language)) {
    if (open && joinsNext({ text, left: open, right: piece, language })) {
      open = { start: open.start, end: piece.end }
      continue
    }
    if (open) spans.push(open)
    open = piece
  }
  if (open) spans.push(open)
  return spans
}

// Pages glue sentences where a tag was dropped: "the bridge.Traffic was".
const GLUED = /[\p{Ll}\d)”"][.!?]["”]?(?=["“]?\p{Lu}\p{Ll}+[ ,])/gu

// Headings and scraps need no segmenter, which is dear to start.
const UNBROKEN = /^[\p{L}\p{M}\p{N} ,;:'’"-]*$/u

function* piecesOf(text: string, paragraph: Span, language: string): Generator<Span> {
  const words = text.slice(paragraph.start, paragraph.end)
  if (UNBROKEN.test(words)) {
    yield paragraph
    return
  }
  for (const { segment, index } of segmenterOf(language).segment(words)) {
    const start = paragraph.start + index
    let from = 0
    for (const match of segment.matchAll(GLUED)) {
      const cut = match.index + match[0].length
      if (!/\p{Ll}{3}[.!?]["”]?$/u.test(segment.slice(Math.max(0, cut - 6), cut))) continue
      yield trimSpan(text, start + from, start + cut)
      from = cut
    }
    const rest = trimSpan(text, start + from, start + segment.length)
    if (rest.end > rest.start) yield rest
  }
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

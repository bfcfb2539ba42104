/** Stretches between double quotation marks. */
import type { Sentence, Span } from '#domain/document.ts'
import { paragraphsOf } from './sentences.ts'

export type QuotedSpan = Span & {
  /** From the opening mark to after the closing one. */
  readonly outer: Span
  readonly paragraph: Span
  /** The speech goes on in the next paragraph: this one has no closing mark. */
  readonly isOpen: boolean
  /** The speech was open when the paragraph began. */
  readonly isContinued: boolean
}

/** Closing mark for each opening one; a straight mark is told by its neighbours. */
const CLOSINGS: Readonly<Record<string, string>> = { '“': '”', '"': '"', '„': '“', '«': '»' }
const BEFORE_OPENING = ' \u00a0\n\t([\u2014\u2013\u2015-'
const NEVER_QUOTED = ' \u00a0\n\t,.;:!?)]'
// No real page read so far held 300; a page of nothing but marks is not worth its time.
const MAX_QUOTED = 5000
const MARKS = /["“”„«»]/g

/**
 * Gives all quoted stretches in order, long and short, never across paragraphs. A paragraph whose quotation is not closed
 * counts to its end where the next one opens with a mark, as print does with long speeches; else it is left out. At most
 * {@link MAX_QUOTED} or so.
 */
export function findQuoted(text: string): QuotedSpan[] {
  const found: QuotedSpan[] = []
  const paragraphs = paragraphsOf(text)
  let isContinued = false
  for (const [at, paragraph] of paragraphs.entries()) {
    if (found.length >= MAX_QUOTED) break
    const next = paragraphs[at + 1]
    const isSpeechNext = next !== undefined && /^["“]/.test(text.slice(next.start, next.start + 1))
    const inside = quotedIn(text, paragraph, isSpeechNext)
    for (const quote of inside) {
      const opensHere = quote.outer.start === paragraph.start
      found.push(isContinued && opensHere ? { ...quote, isContinued } : quote)
    }
    isContinued = inside.at(-1)?.isOpen === true
  }
  return found
}

function quotedIn(text: string, paragraph: Span, isSpeechNext: boolean): QuotedSpan[] {
  const found: QuotedSpan[] = []
  const words = text.slice(paragraph.start, paragraph.end)
  let open: { readonly at: number; readonly mark: string } | null = null
  for (const match of words.matchAll(MARKS)) {
    if (found.length >= MAX_QUOTED) break
    const at = paragraph.start + match.index
    const mark = match[0]
    if (open && closes({ text, at, mark, open: open.mark })) {
      if (at > open.at + 1) found.push(quoted(text, paragraph, { start: open.at, end: at + 1 }))
      open = null
    } else if (CLOSINGS[mark] && opensAt(text, at, mark) && (!open || open.mark === mark)) {
      open = { at, mark }
    }
  }
  if (open && isSpeechNext) {
    const span = trimmed(text, { start: open.at + 1, end: paragraph.end })
    const outer = { start: open.at, end: paragraph.end }
    found.push({ ...span, outer, paragraph, isOpen: true, isContinued: false })
  }
  return found
}

function quoted(text: string, paragraph: Span, outer: Span): QuotedSpan {
  const inner = trimmed(text, { start: outer.start + 1, end: outer.end - 1 })
  return { ...inner, outer, paragraph, isOpen: false, isContinued: false }
}

type Mark = {
  readonly text: string
  readonly at: number
  readonly mark: string
  readonly open: string
}

function closes({ text, at, mark, open }: Mark): boolean {
  // Typists mix them: a straight mark may close what a curly one opened, and the other way round.
  if (mark === '"') return (open === '"' || open === '“') && !opensAt(text, at, mark)
  return CLOSINGS[open] === mark || (open === '"' && mark === '”')
}

function opensAt(text: string, at: number, mark: string): boolean {
  if (mark !== '"') return true
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  return BEFORE_OPENING.includes(before) && !NEVER_QUOTED.includes(after)
}

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end)
  const from = start + piece.length - piece.trimStart().length
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) }
}

/** Index of the sentence that holds offset `at`, or of the last one before it. */
export function sentenceAt(sentences: readonly Sentence[], at: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sentences[middle]?.start ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

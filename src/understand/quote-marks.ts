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

/** Marks that close what each mark opens; a mark that may open and close is told by its neighbours. */
const CLOSINGS: Readonly<Record<string, string>> = {
  '“': '”"',
  '"': '"”',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '”': '”',
  '「': '」',
  '『': '』',
  '‘': '’',
  "'": "'",
}
const BEFORE_OPENING = ' \u00a0\n\t([\u2014\u2013\u2015-'
const NEVER_QUOTED = ' \u00a0\n\t,.;:!?)]'
// No real page read so far held 300; a page of nothing but marks is not worth its time.
const MAX_QUOTED = 5000
const MARKS = /["“”„«»「」『』]/g
const SINGLE_MARKS = /["“”„«»「」『』‘’']/g
/** A double mark shows that single ones only stand inside others, or for what was left out. */
const DOUBLE_MARK = /["“”„«»「」『』]/

/**
 * Gives all quoted stretches in order, long and short, never across paragraphs. A paragraph whose quotation is not closed
 * counts to its end where the next one opens with a mark, as print does with long speeches; else it is left out. At most
 * {@link MAX_QUOTED} or so.
 */
export function findQuoted(text: string): QuotedSpan[] {
  const found: QuotedSpan[] = []
  const paragraphs = paragraphsOf(text)
  const marks = DOUBLE_MARK.test(text) ? MARKS : SINGLE_MARKS
  let isContinued = false
  for (const [at, paragraph] of paragraphs.entries()) {
    if (found.length >= MAX_QUOTED) break
    const next = paragraphs[at + 1]
    const isSpeechNext =
      next !== undefined && /^["“„«]/.test(text.slice(next.start, next.start + 1))
    const inside = quotedIn(text, paragraph, { marks, isSpeechNext })
    for (const quote of inside) {
      const opensHere = quote.outer.start === paragraph.start
      found.push(isContinued && opensHere ? { ...quote, isContinued } : quote)
    }
    isContinued = inside.at(-1)?.isOpen === true
  }
  return found
}

function quotedIn(
  text: string,
  paragraph: Span,
  { marks, isSpeechNext }: { readonly marks: RegExp; readonly isSpeechNext: boolean },
): QuotedSpan[] {
  const found: QuotedSpan[] = []
  const words = text.slice(paragraph.start, paragraph.end)
  let open: { readonly at: number; readonly mark: string } | null = null
  for (const match of words.matchAll(marks)) {
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
  if (CLOSINGS[open]?.includes(mark) !== true) return false
  if (mark === '"') return !opensAt(text, at, mark)
  return mark === '’' || mark === "'" ? closesSingle(text, at) : true
}

/** A single mark closes before a space or a stop; between letters, or after a plural ("the crews’ boats"), it is an apostrophe. */
function closesSingle(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (/[\p{L}\p{N}]/u.test(after)) return false
  return before !== 's' || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))
}

function opensAt(text: string, at: number, mark: string): boolean {
  if (mark === '“' || mark === '„' || mark === '「' || mark === '『') return true
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (mark === '«') return true
  if (!BEFORE_OPENING.includes(before) || NEVER_QUOTED.includes(after)) return false
  if (mark !== "'" && mark !== '‘') return true
  // "'90s", "‘til": an apostrophe that stands for what was left out; "''": a double mark that was typed as two.
  return /^(?:\p{Lu}|[\p{L}[][^’']{12})/u.test(text.slice(at + 1, at + 14))
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

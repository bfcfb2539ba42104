import { listNumbers } from '#base/numbers.ts'
import { tokenize } from '#base/tokens.ts'

export type WordKind = 'name' | 'number' | 'content' | 'function'

/** One word of a text, with what it is compared by. */
export type Word = {
  readonly lower: string
  /** Its term (see `tokenize`); the lower-case word itself where it has none. */
  readonly term: string
  readonly kind: WordKind
  /** For numbers: its value, so that `twenty` and `20` are one. */
  readonly value: number | null
  /** Offsets in the text, end excluded. */
  readonly start: number
  readonly end: number
  /** Punctuation stands before it, or nothing. */
  readonly isAfterBreak: boolean
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu

// "3. ", "- " or "• " of a list says nothing.
export const LIST_MARK = /^\s*(?:\d{1,2}[.)]|[-*•])\s+/

/** The words of a text in order. A word is a name by its capital, but for the first of a sentence. */
export function readWords(text: string): readonly Word[] {
  const values = new Map(listNumbers(text).map(({ start, value }) => [start, value]))
  return [...text.matchAll(WORD)].map((match) => wordOf(match, text, values))
}

function wordOf(match: RegExpExecArray, text: string, values: ReadonlyMap<number, number>): Word {
  const [surface] = match
  const start = match.index
  const end = start + surface.length
  const lower = surface.toLowerCase().replaceAll('’', "'")
  const [term] = tokenize(surface)
  const value = valueAt(start, text, values)
  const isNumber = value !== null || /^\p{N}/u.test(surface)
  const kind = isNumber ? 'number' : kindOf(surface, term, isOpening(text, start))
  const isAfterBreak = /(?:^|[,;:.!?()—–“”"]|\s-)\s*["“‘'(]*$/u.test(
    text.slice(Math.max(0, start - 6), start),
  )
  return { lower, term: term ?? lower, kind, value, start, end, isAfterBreak }
}

function kindOf(surface: string, term: string | undefined, opens: boolean): WordKind {
  if (term === undefined) return 'function'
  return /^\p{Lu}/u.test(surface) && !opens ? 'name' : 'content'
}

// A currency sign stands before its number.
function valueAt(start: number, text: string, values: ReadonlyMap<number, number>): number | null {
  const direct = values.get(start)
  if (direct !== undefined) return direct
  return /[$€£¥₹]/.test(text[start - 1] ?? '')
    ? (values.get(start - 1) ?? values.get(start - 3) ?? null)
    : null
}

function isOpening(text: string, start: number): boolean {
  return /(?:^|[.!?:\n])["“”'‘’()\s*\d-]*$/u.test(text.slice(Math.max(0, start - 12), start))
}

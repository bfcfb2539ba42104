/** Whether a span quotes words: all of them, or with what an editor may leave out and put in, and shows. */
import { tokenize } from '#base/tokens.ts'
import { evenMarks, isInsideMarks, plainMarks } from './quotation.ts'

type Span = { readonly text: string; readonly start: number; readonly end: number }

const EDITED = /\[(?<put>[^\]]{0,120})\]|…|\.\.\./gu
const DENIAL = /\b(?:not|never|no|none|nor|neither|cannot|without|hardly|unless|if)\b|n't\b/iu
const LEAST_PIECE_WORDS = 3
// Words that a quotation may leave out at one place; more is two quotations.
const MOST_LEFT_OUT = 25

/**
 * True when the words stand between quotation marks at `start`..`end` of the text. An ellipsis may stand for words of the same
 * quotation, but for no denial or condition; brackets for a pronoun or the like, or as they stand there. Pieces have three words or more.
 */
export function quotesWords({ text, start, end }: Span, words: string): boolean {
  const span = evenMarks(text.slice(start, end))
  const whole = words.trim()
  const pieces = whole.split(EDITED_ANY).map(trimEnds)
  const edits = [...whole.matchAll(EDITED)].map(({ groups }) => groups?.['put'])
  if (edits.length === 0)
    return listPlaces(span, trimEnds(whole)).some((at) => isInside(at.at, at.end))
  const asItStands = listPlaces(span, trimEnds(whole))
  if (asItStands.some(({ at, end: last }) => isInside(at, last))) return true
  const worded = pieces.filter((piece) => piece !== '')
  if (worded.some((piece) => piece.split(' ').length < LEAST_PIECE_WORDS)) return false
  if (worded.length === 0) return false
  let from = 0
  let before: number | null = null
  for (const piece of worded) {
    const found = listPlaces(span, piece).find(({ at }) => at >= from)
    if (!found || !isInside(before ?? found.at, found.end)) return false
    if (before !== null && !mayLeaveOut(span.slice(from, found.at), edits)) return false
    before ??= found.at
    from = found.end
  }
  return true

  function isInside(at: number, last: number): boolean {
    // A speech of several paragraphs leaves marks unpaired: then those of the span alone tell.
    return (
      isInsideMarks(text, start + at, start + last) ||
      isInsideMarks(text.slice(start, end), at, last)
    )
  }
}

const EDITED_ANY = /\[[^\]]{0,120}\]|…|\.\.\./u

function trimEnds(words: string): string {
  return plainMarks(words).replace(/[.,!?;:]+$/, '')
}

function mayLeaveOut(gone: string, edits: readonly (string | undefined)[]): boolean {
  if (DENIAL.test(gone) || gone.trim().split(' ').length > MOST_LEFT_OUT) return false
  // Words put in say who or what is meant; they take the place of a pronoun, never of what is said.
  const put = edits.filter((edit) => edit !== undefined)
  if (put.length === 0) return true
  return tokenize(gone).length === 0 && !put.some((edit) => DENIAL.test(edit))
}

/** Where the span has the words, whatever spaces stand between them. */
function listPlaces(
  span: string,
  words: string,
): readonly { readonly at: number; readonly end: number }[] {
  if (words === '') return []
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', ' +')
  return [...span.matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: found }) => ({
    at: index,
    end: index + found.length,
  }))
}

// What an editor may put in or leave out of verbatim words, and must show: "[the] vote … was close".
const EDITED = /\[[^\]]{0,120}\]|…|\.\.\./g
const LEAST_PIECE_WORDS = 3

/**
 * True when `text` is `span` word for word. Editor's brackets may stand for words of the span or be put between them,
 * and an ellipsis for words left out; what stands between them must be in the span in the same order, three words or more
 * at a time.
 */
export function matchesVerbatim(text: string, span: string): boolean {
  if (text === span) return true
  const pieces = text.split(EDITED).map((piece) => piece.trim())
  if (pieces.length === 1) return false
  const whole = pieces.filter((piece) => piece !== '')
  // The full stop behind a bracket is no piece of its own.
  const worded = whole.filter((piece) => /[\p{L}\p{N}]/u.test(piece))
  if (worded.length === 0 || worded.some((piece) => piece.split(/\s+/).length < LEAST_PIECE_WORDS))
    return false
  let from = 0
  for (const piece of whole) {
    const at = span.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  // Nothing may fall off the ends unmarked.
  const startsWhole = pieces[0] === '' || span.startsWith(whole[0] ?? '')
  const endsWhole = pieces.at(-1) === '' || span.endsWith(whole.at(-1) ?? '')
  return startsWhole && endsWhole
}

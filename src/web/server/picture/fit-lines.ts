/** Breaks a headline into lines of even length, as large as its room allows. */

/** Width of a text in letters of 1 px. */
export type Measure = (text: string) => number

export type Room = {
  readonly widthPx: number
  readonly heightPx: number
  /** Sizes of letters that may be used, largest first. */
  readonly sizesPx: readonly number[]
  /** Height of a line, in its letters' size. */
  readonly leading: number
}

export type FittedLines = { readonly sizePx: number; readonly lines: readonly string[] }

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
// These are written without spaces, and lines of them break anywhere.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
// Narrowing stops here: three lines of a word each are no more even, only narrow.
const NARROWEST = 0.55
const STEP = 0.05

/**
 * The text in the largest size that holds all of it without breaking a word; in the smallest, where none does: its words
 * broken if they must be, its end cut with `…`.
 */
export function fitLines(text: string, measure: Measure, room: Room): FittedLines {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const longest = Math.max(0, ...words.filter((word) => !UNSPACED.test(word)).map(measure))
  for (const sizePx of room.sizesPx) {
    const width = room.widthPx / sizePx
    if (longest > width) continue
    const lines = evenLines(words, measure, { width, least: longest })
    if (lines.length * sizePx * room.leading <= room.heightPx) return { sizePx, lines }
  }
  const sizePx = room.sizesPx.at(-1) ?? 1
  const width = room.widthPx / sizePx
  const lines = breakLines(words, measure, width)
  const most = Math.max(1, Math.floor(room.heightPx / (sizePx * room.leading)))
  if (lines.length <= most) return { sizePx, lines }
  const last = shorten(lines[most - 1] ?? '', measure, width)
  return { sizePx, lines: [...lines.slice(0, most - 1), last] }
}

type Bounds = { readonly width: number; readonly least: number }

/** As many lines as the full width gives, in the narrowest that still gives no more. */
function evenLines(
  words: readonly string[],
  measure: Measure,
  { width, least }: Bounds,
): readonly string[] {
  let best = breakLines(words, measure, width)
  for (let share = 1 - STEP; share >= NARROWEST && width * share >= least; share -= STEP) {
    const lines = breakLines(words, measure, width * share)
    if (lines.length > best.length) break
    best = lines
  }
  return best
}

// Words are measured one by one: a whole line would be measured anew at every try.
function breakLines(words: readonly string[], measure: Measure, width: number): readonly string[] {
  const space = measure(' ')
  const lines: string[] = []
  let used = 0
  for (const word of words.flatMap((one) => breakWord(one, measure, width))) {
    const own = measure(word)
    if (lines.length > 0 && used + space + own <= width) {
      lines[lines.length - 1] = `${lines.at(-1) ?? ''} ${word}`
      used += space + own
    } else {
      lines.push(word)
      used = own
    }
  }
  return lines
}

function breakWord(word: string, measure: Measure, width: number): readonly string[] {
  if (measure(word) <= width) return [word]
  const pieces: string[] = []
  let used = Infinity
  for (const { segment } of GRAPHEMES.segment(word)) {
    const own = measure(segment)
    if (used + own > width) {
      pieces.push(segment)
      used = own
    } else {
      pieces[pieces.length - 1] = (pieces.at(-1) ?? '') + segment
      used += own
    }
  }
  return pieces
}

function shorten(line: string, measure: Measure, width: number): string {
  const letters = [...GRAPHEMES.segment(line)].map(({ segment }) => segment)
  const cut = () => `${letters.join('').trimEnd()}…`
  while (letters.length > 0 && measure(cut()) > width) letters.pop()
  return cut()
}

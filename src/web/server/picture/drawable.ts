/** Which letters can be drawn: the paper's face has European ones, the system's faces may have others. */
import { familyOf, type Canvas } from './canvas.ts'

const BOX_PX = 32
// No character: every face draws the same box for it as for a letter that it lacks.
const NO_LETTER = '\u{10FFFF}'
const MOST_KNOWN = 5000
const known = new Map<string, boolean>()

/**
 * The text without signs that no face here has (an emoji is no loss); null when letters or digits are among them, because
 * a headline with boxes in it says nothing.
 */
export function keepDrawable(canvas: Canvas, text: string): string | null {
  const missing = new Set([...new Set(text)].filter((one) => !isDrawable(canvas, one)))
  if ([...missing].some((one) => /[\p{L}\p{N}]/u.test(one))) return null
  return [...text].filter((one) => !missing.has(one)).join('')
}

function isDrawable(canvas: Canvas, letter: string): boolean {
  if (/^[\s\u0020-\u007e]$/.test(letter)) return true
  const before = known.get(letter)
  if (before !== undefined) return before
  const isThere = paintOf(canvas, letter) !== paintOf(canvas, NO_LETTER)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(letter, isThere)
  return isThere
}

function paintOf(canvas: Canvas, letter: string): string {
  const context = canvas.createCanvas(BOX_PX, BOX_PX).getContext('2d')
  context.font = `${String(BOX_PX * 0.6)}px "${familyOf(400)}"`
  context.fillText(letter, BOX_PX * 0.2, BOX_PX * 0.75)
  return Buffer.from(context.getImageData(0, 0, BOX_PX, BOX_PX).data).toString('latin1')
}

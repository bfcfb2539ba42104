/** What kind of line a block is. */
import type { Block } from './page-blocks.ts'

const SENTENCE_END = /[.!?…。！？:;]["'”’»«)\]]*$/
// Shorter lines are labels, names and menus.
const MIN_PROSE = 25
// So long a line is prose though it ends without a stop.
const SURE_PROSE = 80
const MAX_LINKED = 0.5

export function isHeading({ holder }: Block): boolean {
  return /^h[1-6]$/.test(holder.tag)
}

export function endsAsSentence(text: string): boolean {
  return SENTENCE_END.test(text)
}

/** True for running text: what an article is made of, wherever it stands. */
export function isProse(block: Block): boolean {
  const { text, linkShare, holder } = block
  if (text.length < MIN_PROSE || linkShare >= MAX_LINKED || isHeading(block)) return false
  return text.length >= SURE_PROSE || holder.tag === 'p' || endsAsSentence(text)
}

/** The words of a text without case and punctuation, for comparing. */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The lines between a page's headline and its text: many publishers set an article's first paragraph there. */
import type { Block, PageBlocks } from './page-blocks.ts'
import { endsAsSentence, foldWords } from './prose.ts'

type Place = {
  readonly isMarked: readonly boolean[]
  readonly title: string
  /** Where the text starts. */
  readonly start: number
}

// More lines between headline and text than this, and they belong to something else.
const MAX_BETWEEN = 60
const MIN_LENGTH = 40
const SURE_LENGTH = 80
const MAX_LINKED = 0.3
const MIN_TITLE = 15
const MAX_HEADLINE = 300

/** Places of the blocks that open the article before its main part. */
export function findOpening({ blocks }: PageBlocks, place: Place): readonly number[] {
  const { isMarked, start } = place
  const headline = headlineBefore(blocks, place)
  if (headline === -1 || start - headline > MAX_BETWEEN) return []
  const places: number[] = []
  for (let at = headline + 1; at < start; at += 1) {
    const block = blocks[at]
    if (block && isMarked[at] !== true && isOpening(block)) places.push(at)
  }
  return places
}

function isOpening({ text, linkShare }: Block): boolean {
  if (linkShare > MAX_LINKED || text.length < MIN_LENGTH) return false
  return text.length >= SURE_LENGTH || endsAsSentence(text)
}

/** The nearest line before the text that says the title; else the nearest main heading; else -1. */
function headlineBefore(blocks: readonly Block[], { isMarked, title, start }: Place): number {
  const wanted = foldWords(title)
  let heading = -1
  for (let at = start - 1; at >= 0; at -= 1) {
    const block = blocks[at]
    if (!block || block.text.length > MAX_HEADLINE) continue
    if (saysTitle(block.text, wanted)) return at
    if (heading === -1 && block.holder.tag === 'h1' && isMarked[at] !== true) heading = at
  }
  return heading
}

function saysTitle(text: string, wanted: string): boolean {
  if (wanted.length < MIN_TITLE || text.length < MIN_TITLE) return false
  const said = foldWords(text)
  return said.startsWith(wanted) || wanted.startsWith(said)
}

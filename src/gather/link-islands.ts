/** Lists of other stories inside an article that no name gives away: most of their words are links. */
import { sumsOf, within } from './block-sums.ts'
import type { PageBlocks } from './page-blocks.ts'
import { childrenOf } from './page-tree.ts'
import type { PageElement } from './page-tree.ts'

const MOSTLY_LINKED = 0.5
const MAX_PROSE = 0.25
const MIN_PROSE_LENGTH = 80
const MAX_PROSE_LINKED = 0.4
// What holds half of the text is the article, linked or not.
const MAX_SHARE = 0.5
const WHOLES: ReadonlySet<string> = new Set('article body main table tbody tr'.split(' '))

/** Takes the islands of links under `main` out of `isKept`. */
export function dropLinkIslands(
  { blocks, ranges }: PageBlocks,
  main: PageElement,
  isKept: boolean[],
): void {
  const all = sumsOf(blocks, ({ text }, at) => (isKept[at] ? text.length : 0))
  const links = sumsOf(blocks, ({ text, linkShare }, at) =>
    isKept[at] ? text.length * linkShare : 0,
  )
  const prose = sumsOf(blocks, ({ text, linkShare }, at) =>
    isKept[at] && linkShare < MAX_PROSE_LINKED && text.length >= MIN_PROSE_LENGTH ? text.length : 0,
  )
  const total = all.at(-1) ?? 0
  const visit = (element: PageElement): void => {
    const range = ranges.get(element)
    const size = range ? within(all, range) : 0
    const isIsland =
      range !== undefined &&
      range.to - range.from >= 2 &&
      !WHOLES.has(element.tag) &&
      size > 0 &&
      size < MAX_SHARE * total &&
      within(links, range) >= MOSTLY_LINKED * size &&
      within(prose, range) < MAX_PROSE * size
    if (isIsland) isKept.fill(false, range.from, range.to)
    else childrenOf(element).forEach(visit)
  }
  visit(main)
}

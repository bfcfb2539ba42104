/** A piece of an article's HTML to plain paragraphs: for feeds' own texts, and for what another extractor chose. */
import { articleLines } from './article-lines.ts'
import { markFurniture } from './mark-furniture.ts'
import { listBlocks } from './page-blocks.ts'
import { parseTree } from './page-tree.ts'

/** Plain text of an article's HTML: paragraphs parted by one blank line, without captions, clutter and its title on top. */
export function articleTextOf(html: string, title: string): string {
  const page = listBlocks(parseTree(html))
  const isKept = markFurniture(page, 'some').map((isMarked) => !isMarked)
  return articleLines(page.blocks, isKept, title).join('\n\n')
}

/** The lines of a page in order, each with where it stands: the one converter of HTML to text, for pages and feeds. */
import { collapseSpace } from '#base/text.ts'
import { isDateline } from './dateline.ts'
import type { PageElement } from './page-tree.ts'

export type Block = {
  readonly text: string
  /** Share of its letters that stand in links, 0..1. */
  readonly linkShare: number
  /** The innermost block element around it. */
  readonly holder: PageElement
}

/** Half-open range of places in the list of blocks. */
export type Range = { readonly from: number; readonly to: number }

export type PageBlocks = {
  readonly root: PageElement
  readonly blocks: readonly Block[]
  /** The blocks that each block element holds. */
  readonly ranges: ReadonlyMap<PageElement, Range>
}

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  `address article aside blockquote body button center dd details dialog div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main nav ol option p pre section summary table tbody tfoot
  thead tr ul`.split(/\s+/),
)

// Control characters, soft hyphens, zero-width and direction marks: they show nothing and break words when text is
// searched or quoted.
const INVISIBLE = /[\0-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g

/**
 * Lists the blocks of a tree: block elements and two line breaks in a row part them; list items and table rows are
 * blocks of their own.
 */
export function listBlocks(root: PageElement): PageBlocks {
  const blocks: Block[] = []
  const ranges = new Map<PageElement, Range>()
  let text = ''
  let linked = 0
  let links = 0
  const part = (holder: PageElement): void => {
    const plain = text === '' ? '' : collapseSpace(text.replace(INVISIBLE, ''))
    if (plain !== '') {
      const size = plain.length - (plain.match(/ /g)?.length ?? 0)
      blocks.push({ text: plain, linkShare: Math.min(1, linked / size), holder })
    }
    text = ''
    linked = 0
  }
  const take = (piece: string): void => {
    // Line breaks of the source are spaces; only <br> parts lines.
    text += piece.includes('\n') ? piece.replaceAll('\n', ' ') : piece
    if (links > 0) linked += piece.replace(/\s+/g, '').length
  }
  const visit = (element: PageElement, outer: PageElement): void => {
    const { tag } = element
    const isBlock = BLOCK_TAGS.has(tag)
    const holder = isBlock ? element : outer
    if (tag === 'br') text += '\n'
    if (isBlock || /\n\s*\n\s*$/.test(text.slice(-20))) part(outer)
    const from = blocks.length
    if (tag === 'a') links += 1
    else if (tag === 'td' || tag === 'th') text += ' '
    for (const child of element.children) {
      if (typeof child === 'string') take(child)
      else visit(child, holder)
    }
    if (tag === 'a') links -= 1
    // A date set in its own element before the text is a line of its own, though no block says so.
    if (isBlock || isDateline(text)) part(holder)
    if (isBlock) ranges.set(element, { from, to: blocks.length })
  }
  visit(root, root)
  return { root, blocks, ranges }
}

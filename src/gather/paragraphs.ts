/** HTML to plain paragraphs: the one converter for pages and for feeds' own texts. */
import { Parser } from 'htmlparser2'
import { collapseSpace } from '#base/text.ts'
import { isClutter } from './clutter.ts'
import { isDateline } from './dateline.ts'

const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6
  header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul`.split(/\s+/),
)
const SILENT: ReadonlySet<string> = new Set(
  'audio button canvas figcaption form iframe input nav noscript object script select style svg template textarea video'.split(
    ' ',
  ),
)

// Control characters, soft hyphens, zero-width and direction marks: they show nothing and break words when text is
// searched or quoted.
const INVISIBLE = /[\0-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g

export type Paragraph = {
  readonly text: string
  /** Share of its letters that stand in links, 0..1. */
  readonly linkShare: number
}

/**
 * Gives the paragraphs of a piece of HTML in order: block elements and two line breaks in a row part them; list items
 * and table rows are paragraphs of their own; captions, forms and scripts are left out.
 */
export function listParagraphs(html: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let text = ''
  let linked = 0
  let links = 0
  let silent = 0
  const part = (): void => {
    const plain = collapseSpace(text)
    const size = text.replace(/\s+/g, '').length
    if (plain !== '') paragraphs.push({ text: plain, linkShare: size === 0 ? 0 : linked / size })
    text = ''
    linked = 0
  }
  const parser = new Parser({
    onopentagname: (tag) => {
      if (SILENT.has(tag)) silent += 1
      else if (tag === 'a') links += 1
      else if (tag === 'br') text += '\n'
      else if (tag === 'td' || tag === 'th') text += ' '
      if (BLOCKS.has(tag) || /\n\s*\n\s*$/.test(text.slice(-20))) part()
    },
    ontext: (piece) => {
      if (silent > 0) return
      // Line breaks of the source are spaces; only <br> parts lines.
      text += piece.replace(INVISIBLE, '').replace(/\n/g, ' ')
      if (links > 0) linked += piece.replace(/\s+/g, '').length
    },
    onclosetag: (tag) => {
      if (SILENT.has(tag)) silent -= 1
      else if (tag === 'a') links -= 1
      // A date set in its own element before the text is a line of its own, though no block says so.
      if (BLOCKS.has(tag) || isDateline(text)) part()
    },
  })
  parser.end(html)
  part()
  return paragraphs
}

/** Plain text of an article's HTML: paragraphs parted by one blank line, without clutter and without its title on top. */
export function articleTextOf(html: string, title: string): string {
  const kept = listParagraphs(html).filter(
    (paragraph) => !isClutter(paragraph) && !isDateline(paragraph.text),
  )
  if (kept[0] && collapseSpace(title) === kept[0].text) kept.shift()
  return kept.map(({ text }) => text).join('\n\n')
}

/** The lines of an article: what of the kept blocks is text, in order. */
import { isAuthorNote, isClutter, isPointer } from './clutter.ts'
import { isDateline } from './dateline.ts'
import type { Block } from './page-blocks.ts'
import type { PageElement } from './page-tree.ts'
import { endsAsSentence, foldWords, isHeading, isProse } from './prose.ts'

type Line = { readonly block: Block; readonly folded: string; readonly isAfterGap: boolean }

// Before the first line so long, a main heading is the headline, and what stands above it is not the article.
const BODY_LENGTH = 60
// Shorter lines may well stand twice.
const MIN_REPEATED = 25
// A quotation or summary set apart repeats words of the text; longer ones are text.
const MIN_OPENING = 40
// Notes on authors stand this near the end.
const LAST_LINES = 3
const HEADER_LEVELS = 5
const MIN_APART = 40
const MAX_APART = 400

/** Gives an article's paragraphs of its kept blocks: no headline, dates, clutter, lists of other stories, nor anything twice. */
export function articleLines(
  blocks: readonly Block[],
  isKept: readonly boolean[],
  title: string,
): readonly string[] {
  const lines = takeLines(blocks, isKept, foldWords(title))
  const whole = ` ${lines.map(({ folded }) => folded).join(' | ')} `
  const once = lines.filter((line) => !isSetApart(line) || !occursTwice(whole, line.folded))
  return withoutAuthorNotes(withoutBareHeadings(once)).map(({ block }) => block.text)
}

function takeLines(
  blocks: readonly Block[],
  isKept: readonly boolean[],
  title: string,
): readonly Line[] {
  const lines: Line[] = []
  const seen = new Map<string, PageElement | undefined>()
  let hasBody = false
  let isAfterPointer = false
  let isAfterGap = false
  blocks.forEach((block, place) => {
    const { text, holder } = block
    const isPointing = isKept[place] === true && isPointer(block)
    if (isPointing) isAfterPointer = true
    const isHeld = isKept[place] === true && !isPointing && !isDateline(text)
    if (!isHeld || (isClutter(block) && !isHeadingInText(blocks, isKept, place))) {
      isAfterGap = true
      return
    }
    const folded = foldWords(text)
    if (holder.tag === 'h1' && !hasBody) lines.length = 0
    if (folded === title || (holder.tag === 'h1' && !hasBody)) return
    if (isAfterPointer && isListed(block)) return
    if (isLabel(block) && (lines.length === 0 || isInHeader(holder))) return
    isAfterPointer = false
    // A page that shows its text twice does so in two places; who repeats a line in one place means it.
    if (seen.has(text) && seen.get(text) !== holder.parent) return
    if (text.length >= MIN_REPEATED) seen.set(text, holder.parent)
    hasBody ||= text.length >= BODY_LENGTH && !isHeading(block)
    lines.push({ block, folded, isAfterGap })
    isAfterGap = false
  })
  return lines
}

// A heading that is all link names the thing that the paragraph under it is about; in a list of other stories each heading has
// a box of its own with its teaser.
function isHeadingInText(
  blocks: readonly Block[],
  isKept: readonly boolean[],
  place: number,
): boolean {
  const block = blocks[place]
  if (!block || !isHeading(block)) return false
  const isBeside = (at: number): boolean => {
    const other = blocks[at]
    return (
      other !== undefined &&
      isProse(other) &&
      !isClutter(other) &&
      other.holder.parent === block.holder.parent
    )
  }
  return (
    place > 0 &&
    isBeside(isKept.lastIndexOf(true, place - 1)) &&
    isBeside(isKept.indexOf(true, place + 1))
  )
}

// Behind "Read also:" come other stories.
function isListed({ linkShare, holder }: Block): boolean {
  return linkShare >= 0.5 || (holder.tag === 'li' && linkShare > 0)
}

// What stands above an article's first line, or between headline and opening: its section, its place, its kind.
function isLabel(block: Block): boolean {
  return (
    block.text.length < MIN_OPENING &&
    block.holder.tag !== 'p' &&
    !isHeading(block) &&
    !endsAsSentence(block.text)
  )
}

function isInHeader(holder: PageElement): boolean {
  let element: PageElement | undefined = holder
  for (let level = 0; element && level < HEADER_LEVELS; level += 1) {
    if (element.tag === 'header') return true
    element = element.parent
  }
  return false
}

function isSetApart({ block: { text, holder } }: Line): boolean {
  return (
    text.length >= MIN_APART &&
    text.length <= MAX_APART &&
    holder.tag !== 'p' &&
    holder.tag !== 'li'
  )
}

function occursTwice(whole: string, text: string): boolean {
  const at = whole.indexOf(` ${text} `)
  return at !== -1 && whole.includes(` ${text} `, at + 1)
}

function withoutAuthorNotes(lines: readonly Line[]): readonly Line[] {
  const end = lines.length - Math.min(LAST_LINES, Math.floor(lines.length / 3))
  return lines.filter(({ block }, place) => place < end || !isAuthorNote(block))
}

/** Leaves out headings under which nothing was kept. */
function withoutBareHeadings(lines: readonly Line[]): readonly Line[] {
  const kept = lines.filter(({ block }, place) => {
    if (!isHeading(block)) return true
    const next = lines[place + 1]
    if (!next) return false
    const isBare = isHeading(next.block) && next.block.holder.tag <= block.holder.tag
    return !(isBare && next.isAfterGap)
  })
  const last = kept.findLastIndex(({ block }) => !isHeading(block))
  return kept.slice(0, last + 1)
}

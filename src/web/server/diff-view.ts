/** What a publisher changed on a page, as far as it may be shown. */
import { diffTexts, type ChangedParagraph, type TextChange } from '#base/text-diff.ts'
import { countWords } from '#base/text.ts'

export type DiffView = {
  /** Paragraphs that changed: what stayed is there to place what did not. */
  readonly paragraphs: readonly ChangedParagraph[]
  /** Changed paragraphs that are not shown. */
  readonly more: number
}

type Words = { readonly title: string; readonly text: string }

// The publisher is owed its reader: what changed is quoted, a line of what stayed places it, and the rest is at its page.
// In all no more than may be cited of a long document (see base/excerpt.ts).
const CONTEXT_WORDS = 8
const LONGEST_PART_WORDS = 60
const MOST_WORDS = 250

export function buildDiff(before: Words, after: Words): DiffView {
  const title = before.title === after.title ? [] : diffTexts(before.title, after.title)
  const changed = [...title, ...diffTexts(before.text, after.text)]
  const paragraphs: ChangedParagraph[] = []
  let words = 0
  for (const paragraph of changed) {
    const cut = paragraph.map((part, index) => cutPart(part, index, paragraph.length))
    words += cut.reduce((sum, { text }) => sum + countWords(text), 0)
    if (words > MOST_WORDS && paragraphs.length > 0) break
    paragraphs.push(cut)
  }
  return { paragraphs, more: changed.length - paragraphs.length }
}

function cutPart({ kind, text }: TextChange, index: number, count: number): TextChange {
  const words = text.split(/\s+/)
  if (kind !== 'same') {
    const isLong = words.length > LONGEST_PART_WORDS
    return { kind, text: isLong ? `${words.slice(0, LONGEST_PART_WORDS).join(' ')} …` : text }
  }
  const head = index === 0 ? [] : words.slice(0, CONTEXT_WORDS)
  const tail = index === count - 1 ? [] : words.slice(-CONTEXT_WORDS)
  if (head.length + tail.length >= words.length) return { kind, text }
  return { kind, text: [...head, '…', ...tail].join(' ') }
}

/** Headings that a document's own publisher has set between its paragraphs. */
import { countWords } from '#base/text.ts'
import type { Name } from '#domain/document.ts'
import { MOST_LETTERS } from './clause.ts'
import { isFurniture } from './is-furniture.ts'
import type { Source } from './material.ts'
import { isPlainTitle } from './titles.ts'

export type Subhead = {
  readonly text: string
  /** Paragraphs that it stands over, first and last. */
  readonly from: number
  readonly to: number
}

const WORDS = { least: 3, most: 10 }
// Longer stretches under one heading are most often the rest of the page.
const MOST_PARAGRAPHS = 8

/** A document's subheads in order: lines of their own, without a full stop, that report and stand over running text. */
export function listSubheads({ document, understanding }: Source): readonly Subhead[] {
  const { sentences, names } = understanding
  const paragraphs = Map.groupBy(sentences, ({ paragraph }) => paragraph)
  const lines = [...paragraphs].flatMap(([paragraph, some]) => {
    const [first, ...more] = some
    const text =
      first && more.length === 0 ? document.text.slice(first.start, first.end).trim() : ''
    return isLine(text) ? [{ paragraph, text: text.replace(/^\d+[.)]\s+/, '') }] : []
  })
  const last = sentences.at(-1)?.paragraph ?? 0
  return lines.flatMap(({ paragraph, text }, place) => {
    const to = Math.min((lines[place + 1]?.paragraph ?? last + 1) - 1, paragraph + MOST_PARAGRAPHS)
    return to > paragraph && isHeading(text) && !isSigned(text, names)
      ? [{ text, from: paragraph + 1, to }]
      : []
  })
}

/** "This is a day of shame Anna Vale": somebody's words in large type, with who said them. */
function isSigned(text: string, names: readonly Name[]): boolean {
  return (
    /^(?:this|that|it|he|she|they|i|we|you)\b/i.test(text) ||
    names.some(
      ({ name, kind }) =>
        kind === 'person' && name.includes(' ') && text.endsWith(name) && text !== name,
    )
  )
}

function isLine(text: string): boolean {
  return text !== '' && text.length <= MOST_LETTERS && !/[.!?…,;:]["”’']?$/.test(text)
}

function isHeading(text: string): boolean {
  const words = countWords(text)
  if (words < WORDS.least || words > WORDS.most || isFurniture(text)) return false
  if (!/^\p{Lu}/u.test(text) || /[:;|"“”@#–—]/.test(text)) return false
  // A crosshead is a phrase; what has a capital at each word is a link, a name or a shout.
  const capitals = text.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word)).length
  return capitals * 1.6 <= words + 1 && (words < 4 || isPlainTitle(text))
}

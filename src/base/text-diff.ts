/** What changed between two versions of a text, by paragraph and by word, fit to be read by people. */
import { editScript, type Edit } from './edit-script.ts'

export type TextChange = {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** One paragraph that changed: its words in order, those that went before those that came in their place. */
export type ChangedParagraph = readonly TextChange[]

// Words that stay between two changes and are fewer than this only make the change hard to read.
const LEAST_SAME_WORDS = 3
// Paragraphs that share fewer of their words are not one paragraph changed, but one gone and one new.
const LEAST_SHARED = 0.4
// How far ahead the old form of a paragraph is looked for: paragraphs seldom change places.
const LOOK_AHEAD = 4

/**
 * The paragraphs that differ, in the order of `after`; those that stay are left out.
 *
 * @param before  plain text, paragraphs parted by blank lines; so `after`
 */
export function diffTexts(before: string, after: string): readonly ChangedParagraph[] {
  const changed: ChangedParagraph[] = []
  let gone: readonly string[] = []
  for (const { kind, items } of editScript(paragraphsOf(before), paragraphsOf(after))) {
    if (kind === 'removed') gone = items
    else if (kind === 'added') {
      changed.push(...pairParagraphs(gone, items))
      gone = []
    } else {
      changed.push(...gone.map(whole('removed')))
      gone = []
    }
  }
  return [...changed, ...gone.map(whole('removed'))]
}

/** Share of the longer text's words that both have in the same order, 0..1; 1 for two empty ones. */
export function keptShare(before: string, after: string): number {
  const [from, to] = [wordsOf(before), wordsOf(after)]
  const most = Math.max(from.length, to.length)
  if (most === 0) return 1
  return countSame(editScript(from, to)) / most
}

/** True when both say the same words, whatever their case, spaces, quotation marks and other signs. */
export function isSameWording(before: string, after: string): boolean {
  return foldWording(before) === foldWording(after)
}

/** The letters and digits of a text, folded: two wordings compare by it, and one stands in another if it is part of it. */
export function foldWording(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return ` ${(words ?? []).join(' ')} `
}

// A paragraph that went and the one that came in its place, in order, as far as they are alike.
function pairParagraphs(
  gone: readonly string[],
  come: readonly string[],
): readonly ChangedParagraph[] {
  const changed: ChangedParagraph[] = []
  let next = 0
  for (const paragraph of come) {
    const ahead = gone.slice(next, next + LOOK_AHEAD)
    const at = next + ahead.findIndex((old) => isAlike(old, paragraph))
    if (at < next) {
      changed.push(whole('added')(paragraph))
      continue
    }
    changed.push(...gone.slice(next, at).map(whole('removed')))
    changed.push(diffWords(gone[at] ?? '', paragraph))
    next = at + 1
  }
  return [...changed, ...gone.slice(next).map(whole('removed'))]
}

function isAlike(old: string, paragraph: string): boolean {
  const left = new Map<string, number>()
  const words = wordsOf(old)
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1)
  const others = wordsOf(paragraph)
  let shared = 0
  for (const word of others) {
    const count = left.get(word) ?? 0
    if (count > 0) shared += 1
    left.set(word, count - 1)
  }
  return shared >= LEAST_SHARED * Math.max(words.length, others.length)
}

function diffWords(before: string, after: string): ChangedParagraph {
  return joinShort(editScript(wordsOf(before), wordsOf(after))).map(({ kind, items }) => ({
    kind,
    text: items.join(' '),
  }))
}

/** A few words that stay between two changes are shown as part of both, so that each change reads as a phrase. */
function joinShort(edits: readonly Edit<string>[]): readonly Edit<string>[] {
  const joined: Edit<string>[] = []
  let removed: string[] = []
  let added: string[] = []
  const flush = () => {
    if (removed.length > 0) joined.push({ kind: 'removed', items: removed })
    if (added.length > 0) joined.push({ kind: 'added', items: added })
    removed = []
    added = []
  }
  edits.forEach(({ kind, items }, index) => {
    const isInner = index > 0 && index < edits.length - 1
    if (kind === 'same' && (!isInner || items.length >= LEAST_SAME_WORDS)) {
      flush()
      joined.push({ kind, items })
      return
    }
    if (kind !== 'added') removed = removed.concat(items)
    if (kind !== 'removed') added = added.concat(items)
  })
  flush()
  return joined
}

function countSame(edits: readonly Edit<string>[]): number {
  return edits.reduce((sum, { kind, items }) => sum + (kind === 'same' ? items.length : 0), 0)
}

function whole(kind: TextChange['kind']): (text: string) => ChangedParagraph {
  return (text) => [{ kind, text }]
}

function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n{2,}/).filter((paragraph) => paragraph !== '')
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\S+/g) ?? []
}

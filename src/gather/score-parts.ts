/** How likely each part of a page is to be its article: running text counts for all that stands around it, less by distance. */
import { sumsOf, within } from './block-sums.ts'
import { isNamedBody } from './furniture.ts'
import type { Block, PageBlocks } from './page-blocks.ts'
import type { PageElement } from './page-tree.ts'
import { isProse } from './prose.ts'

/** Points by element; those without running text near them have none. */
export type Scores = ReadonlyMap<PageElement, number>

// As in Readability, where years of pages have shaped them: a point a line, one a comma, one a hundred characters up to
// three; the parent takes all of it, the next half, and so on for six levels.
const MAX_BY_LENGTH = 3
const MAX_LEVELS = 6
const TAG_POINTS: Readonly<Record<string, number>> = {
  article: 10,
  aside: -15,
  div: 5,
  dl: -3,
  form: -3,
  header: -5,
  li: -3,
  main: 5,
  ol: -3,
  pre: 3,
  section: 3,
  td: 3,
  ul: -3,
}
const NAMED_POINTS = 25
const LINE_TAGS: ReadonlySet<string> = new Set(['dd', 'dt', 'li', 'p', 'pre'])

/** Points of the elements around running text outside furniture, lowered by the share of links in them. */
export function scoreParts({ blocks, ranges }: PageBlocks, isMarked: readonly boolean[]): Scores {
  const raw = new Map<PageElement, number>()
  blocks.forEach((block, place) => {
    if (isMarked[place] !== true && isProse(block)) addPoints(raw, block)
  })
  const all = sumsOf(blocks, ({ text }, place) => (isMarked[place] ? 0 : text.length))
  const links = sumsOf(blocks, ({ text, linkShare }, place) =>
    isMarked[place] ? 0 : text.length * linkShare,
  )
  const scores = new Map<PageElement, number>()
  for (const [element, points] of raw) {
    const range = ranges.get(element)
    if (range)
      scores.set(element, points * (1 - within(links, range) / Math.max(1, within(all, range))))
  }
  return scores
}

function addPoints(raw: Map<PageElement, number>, { text, holder }: Block): void {
  const commas = text.match(/[,،、，；;]/g)?.length ?? 0
  const points = 1 + commas + Math.min(MAX_BY_LENGTH, text.length / 100)
  let element = LINE_TAGS.has(holder.tag) ? holder.parent : holder
  for (let level = 0; element && level < MAX_LEVELS; level += 1) {
    raw.set(element, (raw.get(element) ?? startOf(element)) + points * shareAt(level))
    element = element.parent
  }
}

function shareAt(level: number): number {
  if (level === 0) return 1
  return level === 1 ? 1 / 2 : 1 / (3 * level)
}

function startOf(element: PageElement): number {
  return (TAG_POINTS[element.tag] ?? 0) + (isNamedBody(element) ? NAMED_POINTS : 0)
}

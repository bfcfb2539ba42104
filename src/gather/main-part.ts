/** The part of a page that is its article. */
import { sumsOf, within } from './block-sums.ts'
import type { Sums } from './block-sums.ts'
import { dropLinkIslands } from './link-islands.ts'
import type { Belief } from './furniture.ts'
import { markFurniture } from './mark-furniture.ts'
import { findOpening } from './opening.ts'
import type { PageBlocks } from './page-blocks.ts'
import { childrenOf } from './page-tree.ts'
import type { PageElement } from './page-tree.ts'
import { isProse } from './prose.ts'
import { scoreParts } from './score-parts.ts'
import type { Scores } from './score-parts.ts'

export type MainPart = {
  /** For each block of the page, whether it is kept. */
  readonly isKept: readonly boolean[]
  readonly element: PageElement
  /** Characters of running text in it. */
  readonly proseLength: number
}

// With less, the names on the page may have misled: then fewer of them are believed.
const ENOUGH_PROSE = 250
// So small a share of the page's running text is another sign of it; readers' comments, believed for longer, are more at times.
const FAIR_SHARE = 0.25
const BELIEFS: readonly Belief[] = ['all', 'some', 'least']
// A wider part is taken when it adds so much running text to what there is, and little else.
const WORTH_ADDING = 0.15
const MOSTLY_PROSE = 0.7
// As in Readability: a sibling counts from a fifth of the best part's points on.
const SIBLING_SHARE = 0.2
const MIN_SIBLING_POINTS = 10
const CLIMB_SHARE = 1 / 3

type Ground = PageBlocks & {
  readonly isMarked: readonly boolean[]
  readonly scores: Scores
  readonly prose: Sums
  readonly all: Sums
  readonly links: Sums
}

/**
 * Finds the article on a page: the part with most running text outside furniture, its like beside it, and the opening
 * between headline and text.
 *
 * @param title  the page's title, to find its headline by; may be empty
 */
export function findMainPart(page: PageBlocks, title: string): MainPart {
  const total = page.blocks.reduce(
    (sum, block) => sum + (isProse(block) ? block.text.length : 0),
    0,
  )
  let best: MainPart | undefined
  for (const belief of BELIEFS) {
    const found = findBelieving(page, title, belief)
    if (!best || found.proseLength > 2 * best.proseLength) best = found
    const enough = belief === 'all' ? Math.max(ENOUGH_PROSE, FAIR_SHARE * total) : ENOUGH_PROSE
    if (best.proseLength >= enough) break
  }
  return best ?? { isKept: [], element: page.root, proseLength: 0 }
}

function findBelieving(page: PageBlocks, title: string, belief: Belief): MainPart {
  const ground = groundOf(page, markFurniture(page, belief))
  const element = widen(climb(bestOf(ground), ground), ground)
  const isKept = page.blocks.map(() => false)
  const keep = (part: PageElement): void => {
    const { from, to } = rangeOf(ground, part)
    for (let place = from; place < to; place += 1)
      if (ground.isMarked[place] !== true) isKept[place] = true
  }
  keep(element)
  listSiblings(element, ground).forEach(keep)
  for (const place of findOpening(page, {
    isMarked: ground.isMarked,
    title,
    start: rangeOf(ground, element).from,
  }))
    isKept[place] = true
  dropLinkIslands(page, element, isKept)
  return {
    isKept,
    element,
    proseLength: within(ground.prose, rangeOf(ground, element)),
  }
}

function groundOf(page: PageBlocks, isMarked: readonly boolean[]): Ground {
  const { blocks } = page
  return {
    ...page,
    isMarked,
    scores: scoreParts(page, isMarked),
    prose: sumsOf(blocks, (block, place) =>
      isMarked[place] !== true && isProse(block) ? block.text.length : 0,
    ),
    all: sumsOf(blocks, ({ text }, place) => (isMarked[place] ? 0 : text.length)),
    links: sumsOf(blocks, ({ text, linkShare }, place) =>
      isMarked[place] ? 0 : text.length * linkShare,
    ),
  }
}

function rangeOf({ ranges }: PageBlocks, element: PageElement): { from: number; to: number } {
  return ranges.get(element) ?? { from: 0, to: 0 }
}

function bestOf({ scores, root }: Ground): PageElement {
  let best = root
  let most = -Infinity
  for (const [element, points] of scores) {
    if (points <= most) continue
    best = element
    most = points
  }
  return best
}

// An ancestor that scores higher than what it holds brings pieces of the article that lie beside the best one.
function climb(best: PageElement, { scores }: Ground): PageElement {
  const most = scores.get(best) ?? 0
  let main = best
  let last = most
  for (let at = best.parent; at && at.tag !== 'body'; at = at.parent) {
    const points = scores.get(at)
    if (points === undefined || points < most * CLIMB_SHARE) break
    if (points > last) main = at
    last = points
  }
  return main
}

function widen(best: PageElement, ground: Ground): PageElement {
  let main = best
  for (let at = best.parent; at; at = at.parent) {
    const [mine, theirs] = [rangeOf(ground, main), rangeOf(ground, at)]
    const moreProse = within(ground.prose, theirs) - within(ground.prose, mine)
    const more = within(ground.all, theirs) - within(ground.all, mine)
    if (moreProse > WORTH_ADDING * within(ground.prose, mine) && moreProse > MOSTLY_PROSE * more)
      main = at
  }
  return main
}

function listSiblings(main: PageElement, ground: Ground): readonly PageElement[] {
  const { scores, all, links } = ground
  const enough = Math.max(MIN_SIBLING_POINTS, SIBLING_SHARE * (scores.get(main) ?? 0))
  return (main.parent ? childrenOf(main.parent) : []).filter((sibling) => {
    const size = within(all, rangeOf(ground, sibling))
    if (sibling === main || size === 0) return false
    if (sibling.tag === 'p') return size > 80 && within(links, rangeOf(ground, sibling)) < size / 4
    return sibling.tag === main.tag && (scores.get(sibling) ?? 0) >= enough
  })
}

/** Which blocks of a page stand in its furniture. */
import { sumsOf, within } from './block-sums.ts'
import { isDiscussion, isDoubtful, isFurniture, isNamedBody, isPictureBox } from './furniture.ts'
import type { Belief } from './furniture.ts'
import type { PageBlocks, Range } from './page-blocks.ts'
import { childrenOf } from './page-tree.ts'
import type { PageElement } from './page-tree.ts'
import { isHeading, isProse } from './prose.ts'

// Shares of a page's running text, found on one half of the development pages and looked at on the other: furniture that
// holds so much of it is no furniture, whatever it is named.
const MOST = 0.6
const MUCH = 0.4
const SOME_WITH_HEADLINE = 0.3
const NEARLY_ALL = 0.9
// Less prose than this outside is a menu or a footer.
const FEW_CHARACTERS = 250
// A doubtful box with more of its text in links is a list of other stories.
const LINKED_BOX = 0.25
const MAX_CAPTION = 400
// From so many boxes on, each with a headline that is all link and at most this many lines of text, it is a list of other stories.
const FEW_STORIES = 4
const MAX_TEASER_LINES = 2
const MAX_STORY_LINES = 8
const LINKED_HEADLINE = 0.9
const MOSTLY_STORIES = 0.7
// What reads like it on a page with less text beside it may be the page's own list of things.
const ENOUGH_BESIDE = 1_000
const RICH_FIGURE: ReadonlySet<string> = new Set(['blockquote', 'pre', 'table'])

/** For each block, whether it stands in something that the page's own marks say is no part of the article. */
export function markFurniture(page: PageBlocks, belief: Belief): readonly boolean[] {
  const { blocks, ranges, root } = page
  const isMarked = blocks.map(() => false)
  const prose = sumsOf(blocks, (block) => (isProse(block) ? block.text.length : 0))
  const all = sumsOf(blocks, ({ text }) => text.length)
  const links = sumsOf(blocks, ({ text, linkShare }) => text.length * linkShare)
  const total = prose.at(-1) ?? 0
  const headlines = blocks.flatMap(({ holder }, place) => (holder.tag === 'h1' ? [place] : []))

  const isTrusted = (element: PageElement, range: Range): boolean => {
    if (element.tag === 'figure') return childrenOf(element).some(({ tag }) => RICH_FIGURE.has(tag))
    const mine = within(prose, range)
    if (mine === 0) return false
    const share = mine / total
    const holdsHeadline = headlines.some((place) => place >= range.from && place < range.to)
    if (holdsHeadline && share > SOME_WITH_HEADLINE) return true
    const rest = total - mine
    if (isDiscussion(element)) return share > NEARLY_ALL && rest < FEW_CHARACTERS
    return share > MOST || (share > MUCH && rest < FEW_CHARACTERS)
  }
  const isStory = (element: PageElement): boolean => {
    const { from, to } = ranges.get(element) ?? { from: 0, to: 0 }
    const own = blocks.slice(from, Math.min(to, from + MAX_STORY_LINES))
    return (
      to - from <= MAX_STORY_LINES &&
      own.some((block) => isHeading(block) && block.linkShare >= LINKED_HEADLINE) &&
      own.filter(isProse).length <= MAX_TEASER_LINES
    )
  }
  // A stream of headlines with teasers, below or beside the article: no name need say so.
  const isStream = (element: PageElement, range: Range): boolean => {
    const boxes = childrenOf(element).filter((child) => ranges.has(child))
    if (boxes.length < FEW_STORIES || total - within(prose, range) < ENOUGH_BESIDE) return false
    if (headlines.some((place) => place >= range.from && place < range.to)) return false
    return !isInArticle(element) && boxes.filter(isStory).length >= MOSTLY_STORIES * boxes.length
  }
  const isOut = (element: PageElement, range: Range): boolean => {
    if (isFurniture(element, belief)) return !isTrusted(element, range)
    if (belief !== 'all') return false
    if (isStream(element, range)) return true
    const size = within(all, range)
    if (isDoubtful(element) && within(links, range) > LINKED_BOX * size) return true
    return size < MAX_CAPTION && isPictureBox(element) && holdsPicture(element)
  }
  const visit = (element: PageElement): void => {
    const range = ranges.get(element)
    if (range?.from === range?.to && range) return
    if (range && isOut(element, range)) isMarked.fill(true, range.from, range.to)
    else childrenOf(element).forEach(visit)
  }
  visit(root)
  return isMarked
}

function isInArticle(element: PageElement): boolean {
  for (let at: PageElement | undefined = element; at; at = at.parent)
    if (at.tag === 'article' || isNamedBody(at)) return true
  return false
}

function holdsPicture(element: PageElement): boolean {
  return childrenOf(element).some(
    (child) => child.tag === 'img' || child.tag === 'picture' || holdsPicture(child),
  )
}

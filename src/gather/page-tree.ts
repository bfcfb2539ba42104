/** The bare tree of a page: elements with the few marks that tell an article from what stands around it. */
import { Parser } from 'htmlparser2'

type Attributes = Readonly<Record<string, string>>

export type PageElement = {
  readonly tag: string
  /** Class, id, role and the like in lower case, words parted by `-` and spaces; empty where there are none. */
  readonly marks: string
  readonly isHidden: boolean
  /** Elements and texts in order. Filled while the page is parsed, never after. */
  readonly children: (PageElement | string)[]
  readonly parent: PageElement | undefined
}

// Nothing in these is ever the text of an article.
const SILENT: ReadonlySet<string> = new Set(
  `audio canvas iframe input math noscript object script select style svg template textarea title
  video`.split(/\s+/),
)
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
const MARKS: ReadonlySet<string> = new Set(
  'aria-label class data-component data-testid data-type id itemprop itemtype rel role'.split(' '),
)
// As deep as pages may be nested (page-scan.ts); a feed's own text may lie deeper, and loses only its nesting.
const MAX_DEPTH = 256
const MAX_MARKS = 400

/** Parses a page or a piece of one; entities are decoded, white space stays. Never throws. */
export function parseTree(html: string): PageElement {
  const root = elementOf('body', {}, undefined)
  let open = root
  let depth = 0
  let tooDeep = 0
  let silent = 0
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      if (SILENT.has(tag)) silent += 1
      if (silent > 0) return
      const element = elementOf(tag, attributes, open)
      open.children.push(element)
      if (VOID.has(tag)) return
      if (depth >= MAX_DEPTH) tooDeep += 1
      else {
        open = element
        depth += 1
      }
    },
    ontext: (text) => {
      if (silent === 0) open.children.push(text)
    },
    onclosetag: (tag) => {
      if (SILENT.has(tag)) silent -= 1
      else if (silent > 0 || VOID.has(tag)) return
      else if (tooDeep > 0) tooDeep -= 1
      else if (open.parent) {
        open = open.parent
        depth -= 1
      }
    },
  })
  parser.end(html)
  return root
}

/** The elements right under one. */
export function childrenOf({ children }: PageElement): readonly PageElement[] {
  return children.filter((child) => typeof child !== 'string')
}

function elementOf(
  tag: string,
  attributes: Attributes,
  parent: PageElement | undefined,
): PageElement {
  return {
    tag,
    marks: marksOf(tag, attributes),
    isHidden: isHidden(attributes),
    children: [],
    parent,
  }
}

function marksOf(tag: string, attributes: Attributes): string {
  let marks = ''
  for (const [name, value] of Object.entries(attributes)) {
    // A heading's id is made of its own words.
    if (MARKS.has(name) && !(name === 'id' && /^h[1-6]$/.test(tag))) marks += ` ${value}`
  }
  if (marks === '') return ''
  return marks
    .slice(0, MAX_MARKS)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/_+/g, '-')
}

function isHidden(attributes: Attributes): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')
  )
}

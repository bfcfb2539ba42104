/** What must never stand on a page of ours, whoever wrote the words on it; told by a parser that reads as browsers do. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const FORBIDDEN = new Set(
  'applet audio base embed frame frameset iframe math noembed object plaintext portal template video xmp'.split(
    ' ',
  ),
)
const URL_ATTRIBUTES = new Set(
  'action background cite data formaction href poster src srcset xlink:href'.split(' '),
)
const MAX_TOLD = 20

/** Each fault in words, at most twenty of them. */
export function listForbidden(html: string): readonly string[] {
  const faults: string[] = []
  const waiting: Node[] = [...parse(html).childNodes]
  for (let node = waiting.pop(); node && faults.length < MAX_TOLD; node = waiting.pop()) {
    if (!('tagName' in node)) continue
    faults.push(...faultsOf(node))
    waiting.push(...node.childNodes)
  }
  return faults
}

function faultsOf(element: Element): readonly string[] {
  const { tagName, attrs } = element
  const own = isForbidden(element) ? [`<${tagName}>`] : []
  const inAttributes = attrs.flatMap(({ name, value }) => {
    if (name.startsWith('on') || name === 'srcdoc' || name === 'style')
      return [`${tagName}[${name}]`]
    if (!URL_ATTRIBUTES.has(name) || isHarmless(tagName, value)) return []
    return [`${tagName}[${name}="${value.slice(0, 60)}"]`]
  })
  return [...own, ...inAttributes]
}

function isForbidden(element: Element): boolean {
  const { tagName, attrs, childNodes, parentNode } = element
  const attribute = (name: string) => attrs.find((one) => one.name === name)?.value.toLowerCase()
  if (FORBIDDEN.has(tagName)) return true
  if (tagName === 'meta') return attribute('http-equiv') === 'refresh'
  if (tagName === 'style')
    return parentNode !== null && 'tagName' in parentNode && parentNode.tagName !== 'head'
  if (tagName !== 'script' || isOwnScript(element)) return false
  // Data about the page, which no browser runs: it must be whole, or somebody broke out of it.
  return attribute('type') !== 'application/ld+json' || !isJson(childNodes)
}

/** The site's one script: from its own address, in the head, where no outsider's words stand, and with nothing in it. */
function isOwnScript({ attrs, childNodes, parentNode }: Element): boolean {
  const src = attrs.find(({ name }) => name === 'src')?.value
  const isInHead = parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'head'
  return src === '/onix.js' && isInHead && childNodes.length === 0
}

function isJson(nodes: readonly Node[]): boolean {
  try {
    JSON.parse(nodes.map((node) => ('value' in node ? node.value : '')).join(''))
    return true
  } catch {
    return false
  }
}

function isHarmless(tagName: string, value: string): boolean {
  if (!URL.canParse(value, 'https://paper.example/')) return true
  const { protocol } = new URL(value, 'https://paper.example/')
  if (tagName === 'img' && protocol === 'data:') return value.startsWith('data:image/')
  return ['http:', 'https:', 'mailto:'].includes(protocol)
}

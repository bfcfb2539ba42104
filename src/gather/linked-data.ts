/** The article that a page describes in JSON-LD (schema.org), as far as it can be read. */
import { z } from 'zod'

export type LinkedPicture = {
  readonly url: string
  readonly caption: string
  readonly credit: string
}

export type LinkedArticle = {
  readonly headline: string | null
  /** People where it tells them from organisations, else all that it names. */
  readonly authors: readonly string[]
  /** True when it says of the authors that they are people. */
  readonly hasPeople: boolean
  readonly publishedAt: string | null
  readonly updatedAt: string | null
  readonly language: string | null
  readonly siteName: string | null
  readonly sections: readonly string[]
  readonly picture: LinkedPicture | null
}

/** What a page's JSON-LD gives: its articles, then whatever else on it has a date (a page, a recipe, a video); and where it stands in its site, outermost first. */
export type LinkedData = {
  readonly articles: readonly LinkedArticle[]
  readonly page: LinkedArticle | undefined
  readonly crumbs: readonly string[]
  /** Names of the organisations and the site: none of them is a person. */
  readonly organisations: readonly string[]
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Review)$/
const MAX_NODES = 2_000
const MAX_ARTICLES = 10
const MAX_AUTHORS = 20
const MAX_TEXT = 2_000

const Text = z
  .union([
    z.string(),
    z.array(z.unknown()).transform((all) => all.find((one) => typeof one === 'string') ?? ''),
  ])
  .catch('')
  .transform((text) => text.slice(0, MAX_TEXT))
const Texts = z
  .union([
    z.string().transform((one) => [one]),
    z.array(z.unknown()).transform((all) => all.filter((one) => typeof one === 'string')),
  ])
  .catch([])
  .transform((texts) => texts.slice(0, MAX_AUTHORS).map((text) => text.slice(0, MAX_TEXT)))

const Thing = z
  .object({ '@id': Text, '@type': Texts, name: Texts })
  .transform((thing) => ({ id: thing['@id'], types: thing['@type'], names: thing.name }))
type Thing = z.infer<typeof Thing>
const OneThing = z.union([
  z.string().transform((name): Thing => ({ id: '', types: [], names: [name.slice(0, MAX_TEXT)] })),
  Thing,
])
const Things = listOf(OneThing)

const OnePicture = z.union([
  z.string().transform((url) => ({ url, contentUrl: '', caption: '', creditText: '' })),
  z.object({ url: Text, contentUrl: Text, caption: Text, creditText: Text }),
])
const Pictures = listOf(OnePicture)

const Crumb = z.object({ name: Text, item: z.object({ name: Text }).catch({ name: '' }) })
const Node = z.object({
  headline: Text,
  name: Text,
  author: Things,
  creator: Things,
  datePublished: Text,
  dateCreated: Text,
  uploadDate: Text,
  dateModified: Text,
  inLanguage: Text,
  publisher: Things,
  articleSection: Texts,
  image: Pictures,
})

// One level of lists, and of it no more than a page can mean: publishers nest and repeat, attackers more so.
function listOf<T>(one: z.ZodType<T>): z.ZodType<readonly T[]> {
  const many = z.array(z.unknown()).transform((all) =>
    all
      .flatMap((part: unknown): unknown => part)
      .slice(0, MAX_AUTHORS)
      .flatMap((part) => {
        const parsed = one.safeParse(part)
        return parsed.success ? [parsed.data] : []
      }),
  )
  return z.union([many, one.transform((single) => [single])]).catch([])
}

type Names = ReadonlyMap<string, Thing>

/** Reads the page's JSON-LD scripts; whatever cannot be read is left out. Never throws. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const nodes = listNodes(scripts.map(parseScript))
  const names = namesById(nodes)
  const articles: LinkedArticle[] = []
  let page: LinkedArticle | undefined
  let crumbs: readonly string[] = []
  for (const { node, types } of nodes) {
    if (articles.length < MAX_ARTICLES && types.some((type) => ARTICLE_TYPE.test(type)))
      articles.push(articleOf(node, names))
    else if (types.includes('BreadcrumbList') && crumbs.length === 0) crumbs = crumbsOf(node)
    else if ('datePublished' in node || 'uploadDate' in node) page ??= articleOf(node, names)
  }
  return { articles, page, crumbs, organisations: organisationsIn(nodes) }
}

type LinkedNode = { readonly node: object; readonly types: readonly string[] }

function namesById(nodes: readonly LinkedNode[]): Names {
  const names = new Map<string, Thing>()
  for (const { node } of nodes) {
    if (!('@id' in node) || !('name' in node)) continue
    const thing = Thing.safeParse(node).data
    if (thing && thing.id !== '') names.set(thing.id, thing)
  }
  return names
}

function organisationsIn(nodes: readonly LinkedNode[]): readonly string[] {
  return nodes
    .filter(({ types }) => types.some((type) => /Organization$|^WebSite$/.test(type)))
    .slice(0, MAX_AUTHORS)
    .flatMap(({ node }) => Thing.safeParse(node).data?.names ?? [])
}

function articleOf(value: object, names: Names): LinkedArticle {
  const node = Node.parse(value)
  const authors = (node.author.length > 0 ? node.author : node.creator).map((thing) =>
    known(thing, names),
  )
  const people = authors.filter(({ types }) => types.includes('Person'))
  const [picture] = node.image
  return {
    headline: node.headline || node.name || null,
    authors: peopleOf(authors),
    hasPeople: people.some((thing) => thing.names.length > 0),
    publishedAt: node.datePublished || node.uploadDate || node.dateCreated || null,
    updatedAt: node.dateModified || null,
    language: node.inLanguage || null,
    siteName: node.publisher.flatMap((thing) => known(thing, names).names)[0] ?? null,
    sections: node.articleSection,
    picture: picture
      ? {
          url: picture.contentUrl || picture.url,
          caption: picture.caption,
          credit: picture.creditText,
        }
      : null,
  }
}

function peopleOf(all: readonly Thing[]): readonly string[] {
  const people = all.filter(({ types }) => !types.some((type) => /Organization$/.test(type)))
  return (people.length > 0 ? people : all).flatMap((thing) => thing.names).slice(0, MAX_AUTHORS)
}

function known(thing: Thing, names: Names): Thing {
  return thing.names.length > 0 ? thing : (names.get(thing.id) ?? thing)
}

function crumbsOf(node: object): readonly string[] {
  const items: unknown = Reflect.get(node, 'itemListElement')
  if (!Array.isArray(items)) return []
  return items.slice(0, MAX_AUTHORS).flatMap((item: unknown) => {
    const crumb = Crumb.safeParse(item).data
    const name = crumb?.name || crumb?.item.name
    return name ? [name] : []
  })
}

// Publishers paste raw line breaks into strings and wrap the whole in comments or CDATA.
export function parseScript(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, '')
    .trim()
    .replace(/;$/, '')
  try {
    return JSON.parse(bare)
  } catch {
    try {
      return JSON.parse(bare.replace(/[\0-\x1f]+/g, ' '))
    } catch {
      // Not JSON: then the page's other marks have to do.
      return undefined
    }
  }
}

/** All objects of the scripts that may be an article, a page, a person or a publisher, outermost first. */
export function listNodes(roots: readonly unknown[]): readonly LinkedNode[] {
  const open = [...roots]
  const nodes: LinkedNode[] = []
  for (let at = 0; at < open.length && at < MAX_NODES; at += 1) {
    const value = open[at]
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) nodes.push({ node: value, types: typesOf(value) })
    for (const part of partsOf(value)) if (open.length < MAX_NODES) open.push(part)
  }
  return nodes
}

function typesOf(node: object): readonly string[] {
  return Texts.parse(Reflect.get(node, '@type'))
}

const PARTS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'publisher', 'breadcrumb', 'hasPart']

function partsOf(value: object): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, MAX_NODES).map((part: unknown) => part)
  return PARTS.map((key): unknown => Reflect.get(value, key))
}

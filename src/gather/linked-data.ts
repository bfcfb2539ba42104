/** The article that a page describes in JSON-LD (schema.org), as far as it can be read. */
import { z } from 'zod'

export type LinkedArticle = {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly publishedAt: string | null
  readonly language: string | null
  readonly siteName: string | null
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Review)$/
const MAX_NODES = 2_000

const Text = z
  .union([
    z.string(),
    z.array(z.unknown()).transform((all) => all.find((one) => typeof one === 'string') ?? ''),
  ])
  .catch('')
const Named: z.ZodType<readonly string[]> = z
  .union([
    z.string().transform((name) => [name]),
    z.object({ name: Text }).transform(({ name }) => [name]),
    z.array(z.unknown()).transform((all) => all.slice(0, 20).flatMap((one) => Named.parse(one))),
  ])
  .catch([])

const Node = z.object({
  '@type': z.union([z.string(), z.array(z.string())]).catch(''),
  headline: Text,
  name: Text,
  author: Named,
  creator: Named,
  datePublished: Text,
  dateCreated: Text,
  inLanguage: Text,
  publisher: Named,
})

/** The first article among the page's JSON-LD scripts; undefined without one. Never throws. */
export function findLinkedArticle(scripts: readonly string[]): LinkedArticle | undefined {
  for (const script of scripts) {
    for (const node of listNodes(parseScript(script))) {
      const parsed = Node.safeParse(node)
      if (!parsed.success) continue
      const types = [parsed.data['@type']].flat()
      if (types.some((type) => ARTICLE_TYPE.test(type))) return articleOf(parsed.data)
    }
  }
  return undefined
}

function articleOf(node: z.infer<typeof Node>): LinkedArticle {
  return {
    headline: node.headline || node.name || null,
    authors: node.author.length > 0 ? node.author : node.creator,
    publishedAt: node.datePublished || node.dateCreated || null,
    language: node.inLanguage || null,
    siteName: node.publisher[0] ?? null,
  }
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

/** All objects of a JSON value that may be an article, outermost first. */
export function* listNodes(root: unknown): Generator<object> {
  const open: unknown[] = [root]
  for (let count = 0; open.length > 0 && count < MAX_NODES; count += 1) {
    const value = open.shift()
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) yield value
    open.push(...partsOf(value))
  }
}

function partsOf(value: object): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, MAX_NODES).map((part: unknown) => part)
  return ['@graph', 'mainEntity', 'mainEntityOfPage'].map((key): unknown => Reflect.get(value, key))
}

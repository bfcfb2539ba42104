/** What a page's JSON-LD (schema.org) says of its article's text: the text itself, and whether all may read it. */
import { z } from 'zod'
import { listNodes, parseScript } from './linked-data.ts'

export type LinkedText = {
  /** Plain or HTML, as it stands; empty where the page gives none. */
  readonly body: string
  /** Null where the page does not say. */
  readonly isFree: boolean | null
}

const Node = z.object({
  articleBody: z.string().catch(''),
  isAccessibleForFree: z.union([z.boolean(), z.string()]).nullish().catch(null),
})

/** Reads the longest `articleBody` and the first `isAccessibleForFree` of the page's JSON-LD. Never throws. */
export function readLinkedText(scripts: readonly string[]): LinkedText {
  let body = ''
  let isFree: boolean | null = null
  for (const script of scripts) {
    // Most scripts say neither, and need no reading.
    if (!/"(?:articleBody|isAccessibleForFree)"/.test(script)) continue
    for (const { node } of listNodes([parseScript(script)])) {
      const parsed = Node.safeParse(node)
      if (!parsed.success) continue
      if (parsed.data.articleBody.length > body.length) body = parsed.data.articleBody
      isFree ??= freeOf(parsed.data.isAccessibleForFree)
    }
  }
  return { body, isFree }
}

// Written as true, "True" and "http://schema.org/False" alike.
function freeOf(value: boolean | string | null | undefined): boolean | null {
  const said = /(?:^|\/)(true|false)$/i.exec(String(value))?.[1]
  return said === undefined ? null : said.toLowerCase() === 'true'
}

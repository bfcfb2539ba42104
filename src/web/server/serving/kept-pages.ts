import { buildPage, type Page } from './page.ts'

export type KeptPages = {
  /**
   * The page of that key in that edition: kept, being made for somebody else already, or made now.
   * Pages that may not be kept are made each time.
   */
  readonly get: (key: string, edition: string, render: () => Promise<Response>) => Promise<Page>
  readonly sizeBytes: () => number
}

export type KeptPagesLimits = { readonly maxBytes: number; readonly maxPageBytes: number }

const DEFAULT_LIMITS: KeptPagesLimits = { maxBytes: 64 << 20, maxPageBytes: 1 << 20 }
const KEPT_TYPES = /^(text\/(html|markdown|plain|xml)|application\/(json|([a-z]+\+)?(xml|json)))\b/
// What an entry costs beside its bodies: its headers, its key, its place in the map.
const ENTRY_BYTES = 2048

type Entry = { readonly edition: string; readonly page: Page; readonly bytes: number }

/** Finished pages of the current edition in bounded memory, the least lately read ones given up first. */
export function createKeptPages(limits: KeptPagesLimits = DEFAULT_LIMITS): KeptPages {
  const entries = new Map<string, Entry>()
  const inTheMaking = new Map<string, Promise<Page>>()
  let totalBytes = 0

  const remove = (key: string) => {
    totalBytes -= entries.get(key)?.bytes ?? 0
    entries.delete(key)
  }
  const keep = (key: string, entry: Entry) => {
    remove(key)
    entries.set(key, entry)
    totalBytes += entry.bytes
    for (const oldest of entries.keys()) {
      if (totalBytes <= limits.maxBytes) break
      remove(oldest)
    }
  }
  const make = async (key: string, edition: string, render: () => Promise<Response>) => {
    const page = await buildPage(await render())
    if (isKeepable(page, limits)) keep(key, { edition, page, bytes: bytesOf(key, page) })
    return page
  }

  return {
    get: (key, edition, render) => {
      const kept = entries.get(key)
      if (kept?.edition === edition) {
        // Moved to the end: the map's order is the order of last reading.
        entries.delete(key)
        entries.set(key, kept)
        return Promise.resolve(kept.page)
      }
      const flight = `${edition} ${key}`
      const waiting = inTheMaking.get(flight)
      if (waiting) return waiting
      const making = make(key, edition, render).finally(() => inTheMaking.delete(flight))
      inTheMaking.set(flight, making)
      return making
    },
    sizeBytes: () => totalBytes,
  }
}

function isKeepable({ status, headers, bodies }: Page, { maxPageBytes }: KeptPagesLimits): boolean {
  return (
    status === 200 &&
    bodies.identity.length <= maxPageBytes &&
    KEPT_TYPES.test(headers['content-type'] ?? '') &&
    !/no-store|private/.test(headers['cache-control'] ?? '') &&
    !('set-cookie' in headers)
  )
}

function bytesOf(key: string, { bodies }: Page): number {
  const { identity, br, gzip } = bodies
  return identity.length + br.length + gzip.length + 2 * key.length + ENTRY_BYTES
}

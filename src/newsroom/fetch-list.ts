import type { Failure } from '#domain/feed.ts'
import { decodeText } from '#gather/charset.ts'
import type { GatherContext } from '#gather/index.ts'

export type FetchedList =
  | { readonly kind: 'fetched'; readonly text: string }
  | { readonly kind: 'failed'; readonly failure: Failure }

// 5,000 subscriptions take about 1 MB.
const MAX_LIST_BYTES = 20_000_000

/** The text of an OPML list at an address outside, through the same guards as every feed. */
export async function fetchList({ fetcher }: GatherContext, address: string): Promise<FetchedList> {
  const accept = 'text/x-opml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1'
  const result = await fetcher.fetch(address, { accept, maxBytes: MAX_LIST_BYTES })
  if (result.kind === 'failed') return result
  const text = result.kind === 'fetched' ? decodeText(result.body, result.contentType) : ''
  return { kind: 'fetched', text }
}

/** Made-up reports put into a store, ready to be grouped. */
import type { Understanding } from '#domain/document.ts'
import type { DocumentId } from '#domain/ids.ts'
import type { Store } from '#store/index.ts'
import { documentOf, type ReportName } from './made-up-news.testing.ts'

const NOW = '2026-03-06T08:00:00.000Z'

/** The report as it stands in the store once it is understood; it waits for its story. */
export async function saveReport(
  store: Store,
  name: ReportName,
  publishedAt?: string,
): Promise<DocumentId> {
  const { title, text, names, publisherId, publishedAtMs } = documentOf(name)
  const at = publishedAt ?? new Date(publishedAtMs).toISOString()
  const publisher = await store.publishers.save({
    name: `Publisher ${publisherId}`,
    homeUrl: `https://p${publisherId}.example/`,
    isSample: false,
    now: NOW,
  })
  const ref = await store.documents.save({
    publisherId: publisher.id,
    url: `https://p${publisherId}.example/${name}`,
    page: {
      title,
      author: null,
      publishedAt: at,
      language: 'en',
      canonicalUrl: null,
      text,
      method: 'feed',
    },
    publishedAt: at,
    fetchedAt: NOW,
    feedSection: null,
    isSample: false,
  })
  const understanding: Understanding = {
    language: 'en',
    section: name === 'harbourFire' ? 'business' : 'news',
    sentences: [],
    names: names.map(({ name: spelled, kind }) => ({
      name: spelled,
      kind,
      mentions: [{ start: 0, end: 1 }],
    })),
    quotes: [],
    topic: null,
    dates: [],
    quantities: [],
  }
  await store.documents.saveUnderstanding(ref, understanding, NOW)
  return ref.documentId
}

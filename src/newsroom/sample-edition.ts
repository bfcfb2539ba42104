import type { Clock } from '#base/clock.ts'
import type { ParsedEntry } from '#domain/feed.ts'
import type { EntryId } from '#domain/ids.ts'
import type { Store } from '#store/index.ts'
import { followingJobs } from './line.ts'
import { readSampleEdition } from './sample/index.ts'

const FACT = 'sample-edition'

/**
 * Puts the sample edition's entries into an empty store, as if six made-up feeds had just been read;
 * the line does the rest. A store with feeds or documents, or one that had it before, is left alone.
 *
 * @returns whether it was set now
 */
export async function ensureSampleEdition(store: Store, clock: Clock): Promise<boolean> {
  const isEmpty = (await store.feeds.count()) === 0 && (await store.documents.count()) === 0
  if (!isEmpty || (await store.findFact(FACT)) !== undefined) return false
  const now = clock.now()
  const edition = readSampleEdition(now)
  await store.transaction(async (tx) => {
    const entries: EntryId[] = []
    for (const publisher of edition.publishers) {
      const { id: publisherId } = await tx.publishers.save({ ...publisher, isSample: true, now })
      const { id: feedId } = await tx.feeds.add({
        publisherId,
        url: new URL('/feed', publisher.homeUrl).href,
        title: publisher.name,
        folder: '',
        section: null,
        isSample: true,
        now,
      })
      const documents = edition.documents.filter((d) => d.publisherSlug === publisher.slug)
      entries.push(...(await tx.entries.saveAll(feedId, documents.map(entryOf), now)))
    }
    await tx.jobs.add(followingJobs({ entries }))
    await tx.saveFact(FACT, now)
  })
  return true
}

type SampleDocument = ReturnType<typeof readSampleEdition>['documents'][number]

function entryOf(document: SampleDocument): ParsedEntry {
  const paragraphs = document.text.split('\n\n')
  return {
    guid: document.url,
    url: document.url,
    title: document.title,
    author: document.author,
    publishedAt: document.publishedAt,
    summaryHtml: null,
    contentHtml: paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join(''),
    categories: [document.section],
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

import type { Clock } from '#base/clock.ts'
import { findSection, type SectionSlug } from '#domain/section.ts'
import type { Store } from '#store/index.ts'
import { listStarterFeeds } from './starter/index.ts'

/** Adds the starter list's feeds of those sections, each once. */
export async function addStarterFeeds(
  store: Store,
  clock: Clock,
  sections: readonly SectionSlug[],
): Promise<{ readonly added: number; readonly already: number }> {
  const now = clock.now()
  let added = 0
  let already = 0
  await store.transaction(async (tx) => {
    for (const feed of listStarterFeeds().filter(({ section }) => sections.includes(section))) {
      const publisher = await tx.publishers.save({
        name: feed.publisher,
        homeUrl: feed.homeUrl,
        isSample: false,
        now,
      })
      const { isNew } = await tx.feeds.add({
        publisherId: publisher.id,
        url: feed.url,
        title: feed.title,
        folder: findSection(feed.section)?.label ?? '',
        section: feed.section,
        isSample: false,
        now,
      })
      if (isNew) added += 1
      else already += 1
    }
  })
  return { added, already }
}

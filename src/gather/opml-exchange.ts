/** Subscriptions in and out of the store as OPML. */
import type { GatherContext } from './context.ts'
import { parseOpml, renderOpml } from './opml.ts'
import type { BrokenLine, OpmlFeed } from './opml.ts'
import { publisherHomeOf } from './publisher-home.ts'

export type OpmlImport = {
  readonly added: number
  /** Feeds of the list that were subscribed to before, or that stand in it twice. */
  readonly already: number
  readonly broken: readonly BrokenLine[]
}

/**
 * Adds all feeds of an OPML list in one transaction, without fetching any; broken lines are told and cost only themselves.
 * Importing a list twice changes nothing.
 */
export async function importOpml(
  { store, clock }: GatherContext,
  xml: string,
): Promise<OpmlImport> {
  const { feeds, broken } = parseOpml(xml)
  const now = clock.now()
  let added = 0
  await store.transaction(async (tx) => {
    for (const { kind, url, title, homeUrl, folder } of feeds) {
      const home = publisherHomeOf(homeUrl, url)
      const name = title || new URL(home).host
      const { id: publisherId } = await tx.publishers.save({
        name,
        homeUrl: home,
        isSample: false,
        now,
      })
      const own = title || new URL(url).host
      const { isNew } = await tx.feeds.add({
        publisherId,
        kind,
        url,
        title: own,
        folder,
        section: null,
        isSample: false,
        now,
      })
      if (isNew) added += 1
    }
  })
  return { added, already: feeds.length - added, broken }
}

/** All subscriptions (without the sample edition's) as an OPML 2.0 list with their folders. */
export async function exportOpml({ store }: GatherContext): Promise<string> {
  const publishers = await store.publishers.list()
  const homes = new Map(publishers.map(({ id, homeUrl }) => [id, homeUrl]))
  const feeds = (await store.feeds.list()).map(
    ({ kind, url, title, folder, publisherId }): OpmlFeed => ({
      kind,
      url,
      title,
      folder,
      homeUrl: homes.get(publisherId) ?? null,
    }),
  )
  return renderOpml('Subscriptions', feeds)
}

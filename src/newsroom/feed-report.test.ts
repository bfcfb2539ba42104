import { afterEach, describe, expect, it } from 'vitest'
import type { FeedId } from '#domain/ids.ts'
import { dialects } from '#store/dialects.testing.ts'
import type { Store } from '#store/index.ts'
import { listFeedReports } from './feed-report.ts'

const DAY_MS = 86_400_000

describe.each(dialects)('the report of feeds, on $name', ({ open }) => {
  let opened: Store | undefined
  afterEach(async () => {
    await opened?.close()
    opened = undefined
  })

  async function newsroom() {
    const { store, clock } = await open()
    opened = store
    const daysAgo = (days: number) => new Date(clock.nowMs() - days * DAY_MS).toISOString()
    const publisher = await store.publishers.save({
      name: 'Harbour Post',
      homeUrl: 'https://harbour.example/',
      isSample: false,
      now: clock.now(),
    })
    const add = async (title: string): Promise<FeedId> => {
      const { id } = await store.feeds.add({
        publisherId: publisher.id,
        url: `https://harbour.example/${title}`,
        title,
        folder: '',
        section: null,
        isSample: false,
        now: daysAgo(100),
      })
      return id
    }
    const read = async (id: FeedId, rhythmMinutes: number, newsDaysAgo: number) => {
      const newsAt = daysAgo(newsDaysAgo)
      const rhythm = { rhythmMinutes, newsAt, newestEntryAt: newsAt }
      const fetch = { failure: null, fetchedAt: clock.now(), nextFetchAt: clock.now(), rhythm }
      await store.feeds.saveFetch(id, fetch)
    }
    return { store, clock, add, read, daysAgo }
  }

  it('puts trouble first, and says in words what is the matter with each', async () => {
    const { store, clock, add, read, daysAgo } = await newsroom()
    await read(await add('a healthy'), 180, 0.1)
    await add('b new')
    await read(await add('c silent'), 180, 23)
    const failing = await add('d failing')
    const failure = { kind: 'not-found', message: 'It has nothing there.' } as const
    for (const days of [3, 2]) {
      const fetch = { failure, fetchedAt: daysAgo(days), nextFetchAt: clock.now() }
      await store.feeds.saveFetch(failing, fetch)
    }
    const { counts, reports } = await listFeedReports({ store, clock }, { limit: 10 })
    expect(counts).toEqual({ failing: 1, silent: 1, new: 1, healthy: 1 })
    expect(reports.map(({ feed, words }) => [feed.title, words])).toEqual([
      ['d failing', 'It has nothing there.'],
      [
        'c silent',
        'It can be read, but has brought nothing new for 3 weeks, where it used to bring something about every 3 hours. Look on the site whether it has another feed now.',
      ],
      ['b new', 'It was not read yet.'],
      ['a healthy', 'It brings something about every 3 hours.'],
    ])
    expect(reports[0]?.feed).toMatchObject({ failureCount: 2, failingSince: daysAgo(3) })
    const some = await listFeedReports({ store, clock }, { limit: 1, offset: 1, health: 'silent' })
    expect([some.total, some.reports.length]).toEqual([1, 0])
  })

  it('counts a feed’s entries by the day that they were published, or read where they have no date', async () => {
    const { store, clock, add, daysAgo } = await newsroom()
    const id = await add('daily')
    const entry = (guid: string, publishedAt: string | null) => ({
      guid,
      publishedAt,
      url: null,
      title: guid,
      author: null,
      summaryHtml: null,
      contentHtml: null,
      categories: [],
    })
    const dates = [daysAgo(1), daysAgo(1), daysAgo(29), daysAgo(31), null]
    const entries = dates.map((at, index) => entry(String(index), at))
    await store.entries.saveAll(id, entries, clock.now())
    const { reports } = await listFeedReports({ store, clock }, { limit: 1 })
    const counts = reports[0]?.days.map(({ count }) => count) ?? []
    expect(counts).toHaveLength(30)
    expect([counts[0], counts[28], counts[29]]).toEqual([1, 2, 1])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4)
  })
})

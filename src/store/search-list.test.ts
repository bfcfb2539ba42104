import { describe, expect, it } from 'vitest'
import { nameKeyOf } from '#domain/name-key.ts'
import { dialects } from './dialects.testing.ts'
import type { ListQuery, SearchKind, Store } from './index.ts'
import { MARK_END, MARK_START, MOST_LISTED } from './search-contract.ts'

const plain = (text: string) => text.replaceAll(MARK_START, '[').replaceAll(MARK_END, ']')

type Told = {
  readonly path: string
  readonly title: string
  readonly body: string
  readonly day?: string
  readonly section?: 'news' | 'sport'
  readonly publisher?: string
  readonly names?: readonly string[]
}

async function save(store: Store, told: Told): Promise<number> {
  const { path, title, body, day = '2026-11-20', section = 'news', publisher = 'Harbour' } = told
  const publishedAt = `${day}T08:00:00.000Z`
  const homeUrl = `https://${publisher.toLowerCase()}.example`
  const slug = publisher.toLowerCase()
  const saved = { slug, name: publisher, homeUrl, isSample: false, now: publishedAt }
  const { id: publisherId } = await store.publishers.save(saved)
  const page = { title, text: body, author: null, publishedAt, language: 'en' } as const
  const ref = await store.documents.save({
    publisherId,
    url: `${homeUrl}/${path}`,
    page: { ...page, canonicalUrl: null, method: 'feed' },
    publishedAt,
    fetchedAt: publishedAt,
    feedSection: null,
    isSample: false,
  })
  const names = (told.names ?? []).map((name) => ({
    name,
    kind: 'person' as const,
    mentions: [{ start: 0, end: 1 }],
  }))
  const read = { sentences: [], quotes: [], dates: [], quantities: [], topic: null } as const
  const understanding = { language: 'en', section, names, ...read } as const
  await store.documents.saveUnderstanding(ref, understanding, publishedAt)
  const about = { storyId: null, section, publishedAt, title, body } as const
  await store.search.save({ kind: 'document', ref: ref.documentId, ...about })
  return ref.documentId
}

describe.each(dialects)('a list of what is found on $name', ({ open }) => {
  async function openHarbour() {
    const { store } = await open()
    const refs = {
      rescue: await save(store, {
        path: 'rescue',
        title: 'Sea rescue off Norrage',
        body: 'The lifeboat met the ferry in thick fog.',
        day: '2026-11-18',
        names: ['Ilse Marrow', 'New York'],
      }),
      ferry: await save(store, {
        path: 'ferry',
        title: 'Ferries are back',
        body: 'After the rescue at sea they sail again, harbour masters say.',
        publisher: 'Tideway',
        names: ['York'],
      }),
      cup: await save(store, {
        path: 'cup',
        title: 'Ferry crew wins the cup',
        body: 'No fog on the pitch.',
        day: '2026-11-22',
        section: 'sport',
      }),
    }
    const find = async (text: string, more: Partial<ListQuery> = {}) => {
      const list = await store.search.list({ text, order: 'best', limit: 20, offset: 0, ...more })
      const nameOf = new Map<number, string>(Object.entries(refs).map(([name, ref]) => [ref, name]))
      return { ...list, found: list.hits.map(({ ref }) => nameOf.get(ref)).sort() }
    }
    return { store, refs, find }
  }

  it.each([
    ['ferry', ['cup', 'ferry', 'rescue']],
    ['ferry fog', ['cup', 'rescue']],
    ['"sea rescue"', ['rescue']],
    ['sea-rescue', ['rescue']],
    ['ferry -fog', ['ferry']],
    ['ferry -"thick fog"', ['cup', 'ferry']],
    ['harb*', ['ferry']],
    ['fer* -cup', ['ferry', 'rescue']],
    ['-ferry', []],
    ['zeppelin', []],
    ['', []],
    // Words that mean something to a database are words here.
    ['title:ferry', []],
    ['facets : x9all', []],
    ['ferry OR zeppelin', []],
    ['ferry) OR (zeppelin', []],
    ["ferry'; drop table search; --", []],
    ['{title} : ferry ^', []],
    ['x9all', []],
    ['k9document', []],
  ])('for %j holds %j', async (text, expected) => {
    const { find } = await openHarbour()
    expect((await find(text)).found).toEqual(expected)
  })

  it('is narrowed by section, publisher, name and days, each alone and together', async () => {
    const { store, find } = await openHarbour()
    const publisherId = (await store.publishers.findBySlug('tideway'))?.id
    if (publisherId === undefined) throw new Error('no publisher')
    expect((await find('ferry', { section: 'sport' })).found).toEqual(['cup'])
    expect((await find('ferry', { publisherId })).found).toEqual(['ferry'])
    expect((await find('ferry', { from: '2026-11-19' })).found).toEqual(['cup', 'ferry'])
    expect((await find('ferry', { to: '2026-11-20' })).found).toEqual(['ferry', 'rescue'])
    expect((await find('ferry', { from: '2026-11-20', to: '2026-11-20' })).found).toEqual(['ferry'])
    const york = [nameKeyOf('York', 'person')]
    expect((await find('ferry', { nameKeys: york })).found).toEqual(['ferry'])
    expect((await find('', { nameKeys: [...york, 'ilse marrow'] })).found).toEqual([
      'ferry',
      'rescue',
    ])
    expect((await find('', { section: 'news', publisherId, from: '2026-11-01' })).found).toEqual([
      'ferry',
    ])
    expect((await find('fog', { section: 'sport', publisherId })).found).toEqual([])
  })

  it('marks the words in title and text, and says how what was found divides', async () => {
    const { refs, find } = await openHarbour()
    const list = await find('ferry')
    expect(list.hits.map(({ title }) => plain(title))).toContain('[Ferries] are back')
    const rescue = list.hits.find(({ ref }) => ref === refs.rescue)
    expect(plain(rescue?.snippet ?? '')).toContain('met the [ferry] in')
    expect([list.count, list.listed]).toEqual([3, 3])
    expect(Object.fromEntries(list.sections)).toEqual({ news: 2, sport: 1 })
    expect(Object.fromEntries(list.kinds)).toEqual({ document: 3 })
    expect([...list.publishers.values()].sort()).toEqual([1, 2])
  })

  it('puts the newest first where it is asked to, and goes on on the next page', async () => {
    const { refs, find } = await openHarbour()
    const newest = await find('ferry', { order: 'newest' })
    const order = [refs.cup, refs.ferry, refs.rescue]
    expect(newest.hits.map(({ ref }) => ref)).toEqual(order)
    const pages = []
    for (const offset of [0, 1, 2, 3])
      pages.push(await find('ferry', { order: 'newest', limit: 1, offset }))
    expect(pages.flatMap(({ hits }) => hits.map(({ ref }) => ref))).toEqual(order)
  })

  it('puts what has the words in its title first', async () => {
    const { refs, find } = await openHarbour()
    const [first] = (await find('rescue')).hits
    expect(first?.ref).toBe(refs.rescue)
  })

  it('counts what it cannot page through, and finds an old title among it', async () => {
    const { store } = await open()
    const about = { storyId: null, section: 'news', body: 'The budget of the day.' } as const
    await store.transaction(async (tx) => {
      for (let ref = 1; ref <= MOST_LISTED + 20; ref += 1) {
        const publishedAt = new Date(Date.UTC(2026, 0, 1) + ref * 60_000).toISOString()
        const title = ref === 3 ? 'The budget' : 'Notes'
        await tx.search.save({ kind: 'document', ref, title, publishedAt, ...about })
      }
    })
    const list = await store.search.list({ text: 'budget', order: 'best', limit: 5, offset: 0 })
    expect(list.count).toBe(MOST_LISTED + 20)
    expect(list.listed).toBeLessThanOrEqual(MOST_LISTED * 1.5)
    if (store.dialect === 'sqlite') expect(list.hits[0]?.ref).toBe(3)
  })

  it('keeps two that were published in one moment apart, and replaces what is saved again', async () => {
    const { store } = await open()
    const about = { storyId: null, section: 'news', publishedAt: '2026-11-20' } as const
    const saveOne = (kind: SearchKind, ref: number, title: string) =>
      store.search.save({ kind, ref, title, body: 'Fog.', ...about })
    await saveOne('document', 1, 'First')
    // The same place within the same second, a million rows on.
    await saveOne('document', 1 + 2 ** 19, 'Second')
    await saveOne('document', 1, 'First again')
    const list = await store.search.list({ text: 'fog', order: 'newest', limit: 5, offset: 0 })
    expect(list.hits.map(({ title }) => title).sort()).toEqual(['First again', 'Second'])
    const titles = await store.search.listTitles(5)
    expect(titles.map(({ title }) => title).sort()).toEqual(['First again', 'Second'])
    await store.search.remove('document', 1)
    expect(await store.search.listTitles(5)).toHaveLength(1)
  })
})

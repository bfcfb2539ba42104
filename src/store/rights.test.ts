import { afterEach, describe, expect, it } from 'vitest'
import type { PublisherId } from '#domain/ids.ts'
import { OPEN_TERMS, type RightsSignal, type Terms } from '#domain/rights.ts'
import { dialects } from './dialects.testing.ts'
import type { Store } from './index.ts'
import { resolveTerms } from './resolve-terms.ts'

const NOW = '2026-11-23T08:00:00.000Z'
const noModel: Terms = { ...OPEN_TERMS, isKeptFromModels: true }
const linkOnly: Terms = { ...OPEN_TERMS, isLinkOnly: true }
const open: Store[] = []

afterEach(async () => {
  for (const store of open.splice(0)) await store.close()
})

function signal(changes: Partial<RightsSignal>): RightsSignal {
  return {
    name: 'tdm-reservation',
    place: 'tdmrep.json',
    value: '1',
    address: 'https://harbour.example/.well-known/tdmrep.json',
    path: '/',
    policyUrl: null,
    terms: noModel,
    ...changes,
  }
}

async function seed(store: Store, path: string) {
  const publisher = await store.publishers.save({
    name: 'Harbour Post',
    homeUrl: 'https://harbour.example/',
    isSample: false,
    now: NOW,
  })
  const ref = await store.documents.save({
    publisherId: publisher.id,
    url: `https://harbour.example${path}`,
    page: {
      title: 'Ferry aground',
      author: null,
      publishedAt: null,
      language: 'en',
      canonicalUrl: null,
      text: 'The ferry ran aground.',
      method: 'readability',
    },
    publishedAt: NOW,
    fetchedAt: NOW,
    feedSection: null,
    isSample: false,
  })
  return { publisherId: publisher.id, ref }
}

const siteOf = (publisherId: PublisherId) => ({
  publisherId,
  origin: 'https://harbour.example',
  documentId: null,
})

describe.each(dialects)('the ledger of rights on $name', ({ open: openDialect }) => {
  it('gives every document the terms of its site and its own', async () => {
    const { store } = await openDialect()
    open.push(store)
    const { publisherId, ref } = await seed(store, '/news/1')
    const other = await seed(store, '/free/1')
    expect(await store.documents.find(ref)).toMatchObject({ terms: OPEN_TERMS })
    const site = siteOf(publisherId)
    await store.rights.save(
      site,
      [signal({ path: '/free/', value: '0', terms: OPEN_TERMS }), signal({})],
      NOW,
    )
    expect(await store.documents.find(ref)).toMatchObject({ terms: noModel })
    expect(await store.documents.find(other.ref)).toMatchObject({ terms: OPEN_TERMS })
    const own = signal({ name: 'robots-tag', place: 'page', path: null, terms: linkOnly })
    await store.rights.save({ ...site, documentId: ref.documentId }, [own], NOW)
    expect(await store.documents.find(ref)).toMatchObject({
      terms: { isLinkOnly: true, isKeptFromModels: true },
    })
  })

  it('says when something changed, and ends what no longer stands', async () => {
    const { store } = await openDialect()
    open.push(store)
    const { publisherId, ref } = await seed(store, '/news/1')
    const site = siteOf(publisherId)
    expect(await store.rights.save(site, [], NOW)).toBe(false)
    expect(await store.rights.save(site, [signal({})], NOW)).toBe(true)
    expect(await store.rights.save(site, [signal({})], NOW)).toBe(false)
    const tag = signal({ name: 'robots-tag', place: 'page', path: null, value: 'noai' })
    await store.rights.save({ ...site, documentId: ref.documentId }, [tag], NOW)
    expect(await store.rights.list()).toMatchObject([
      {
        publisherId,
        site: [{ value: '1', foundAt: NOW }],
        pages: [{ value: 'noai', documents: 1 }],
      },
    ])
    expect(await store.rights.save(site, [signal({ value: '0', terms: OPEN_TERMS })], NOW)).toBe(
      true,
    )
    expect(await store.rights.save(site, [], NOW)).toBe(true)
    expect(await store.rights.list()).toMatchObject([{ site: [], pages: [{ documents: 1 }] }])
    expect(await store.rights.save(site, [signal({})], NOW)).toBe(true)
  })
})

describe('terms', () => {
  const page = (changes: Partial<RightsSignal>) => signal({ place: 'page', path: null, ...changes })
  const resolve = (own: readonly RightsSignal[], site: readonly RightsSignal[], path = '/a/1') =>
    resolveTerms(`https://harbour.example${path}`, { own, site })

  it('are the most restrictive of all that is said', () => {
    const all = resolve(
      [
        page({ name: 'robots-tag', terms: { ...OPEN_TERMS, excerptCharacters: 160 } }),
        page({ name: 'content-usage', terms: { ...OPEN_TERMS, excerptCharacters: 90 } }),
      ],
      [signal({}), signal({ name: 'licence', path: '', terms: linkOnly })],
    )
    expect(all).toEqual({ isLinkOnly: true, isKeptFromModels: true, excerptCharacters: 90 })
    expect(resolve([], [])).toEqual(OPEN_TERMS)
  })

  it('follow a reservation on the page before its header, and its header before the file', () => {
    const free = { value: '0', terms: OPEN_TERMS }
    expect(resolve([page(free)], [signal({})])).toEqual(OPEN_TERMS)
    expect(resolve([page({ place: 'http-header', ...free }), page({})], [])).toEqual(noModel)
    expect(resolve([page({ place: 'http-header' })], [signal(free)])).toEqual(noModel)
  })

  it('follow the first rule of a file that fits the path', () => {
    const rules = [
      signal({ path: '/a/*.html$', value: '0', terms: OPEN_TERMS }),
      signal({ path: '/a/' }),
    ]
    expect(resolve([], rules, '/a/x.html')).toEqual(OPEN_TERMS)
    expect(resolve([], rules, '/a/x.html?print')).toEqual(noModel)
    expect(resolve([], rules, '/b')).toEqual(OPEN_TERMS)
  })

  it('follow the preference for the longest path, and all of those that are equally long', () => {
    const usage = (path: string, terms: Terms) =>
      signal({ name: 'content-usage', place: 'robots.txt', path, terms })
    const rules = [usage('', noModel), usage('/a/', OPEN_TERMS)]
    expect(resolve([], rules)).toEqual(OPEN_TERMS)
    expect(resolve([], rules, '/b')).toEqual(noModel)
    expect(resolve([], [...rules, usage('/a/', linkOnly)])).toEqual(linkOnly)
  })
})

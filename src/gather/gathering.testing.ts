/** The gathering side of a newsroom with a site of its own, for tests of what publishers ask of us. */
import { fixedClock } from '#base/clock.ts'
import { openStore } from '#store/index.ts'
import type { Made, Store, Work } from '#store/index.ts'
import type { GatherContext } from './context.ts'
import { createFetcher } from './fetcher.ts'
import { gives, openSite } from './local-site.testing.ts'
import type { Answer, LocalSite } from './local-site.testing.ts'
import { createParser } from './parser.ts'

// One for all tests of a file: a worker takes longer to start than most of them to run. An idle one keeps no process alive.
const parser = createParser()

export type Gathering = GatherContext & {
  readonly site: LocalSite
  readonly origin: string
  /** Saves what a stage hands back. */
  readonly run: (work: Work) => Promise<Made>
  readonly close: () => Promise<void>
}

/** @param pages  may be changed while it runs */
export async function openGathering(pages: Record<string, Answer>): Promise<Gathering> {
  const clock = fixedClock('2026-11-23T08:00:00.000Z')
  const site = await openSite(pages)
  const store: Store = await openStore({ kind: 'sqlite', path: ':memory:' }, clock)
  const fetcher = createFetcher({
    allowAddresses: ['127.0.0.0/8'],
    contact: null,
    clock,
    timeoutMs: 2_000,
  })
  return {
    store,
    clock,
    fetcher,
    parser,
    site,
    origin: site.origin,
    run: (work) => store.transaction((tx) => work.save(tx)),
    close: async () => {
      fetcher.close()
      await store.close()
      await site.close()
    },
  }
}

const PARAGRAPHS = [
  'The ferry Solveig ran aground off Aldermoor on Monday morning with 214 people on board, the coast guard said.',
  'Nobody was hurt. Tugs from two harbours pulled her free before noon, and divers found a dent of some two metres.',
  'The line stays closed until Wednesday, while inspectors look at the hull and at the charts that the ship carried.',
]

/** A page with an article; `head` stands in its head. */
export function pageHtml(head = ''): string {
  const text = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('')
  return `<html lang="en"><head><title>Ferry runs aground</title>${head}</head><body><article><h1>Ferry runs aground</h1>${text}</article></body></html>`
}

/** A feed whose entries lead to those addresses. */
export function feedOf(links: readonly string[]): Answer {
  const items = links.map(
    (link) =>
      `<item><title>Ferry runs aground</title><guid>${link}</guid><link>${link}</link></item>`,
  )
  return gives(
    'application/rss+xml',
    `<rss version="2.0"><channel><title>Harbour Post</title><link>https://harbour.example/</link>${items.join('')}</channel></rss>`,
  )
}

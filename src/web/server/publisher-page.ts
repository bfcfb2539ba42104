/** One publisher: what was taken from it, what it asks for, how its feeds are. */
import { readRights } from '#newsroom/index.ts'
import type { PublisherDocument } from '#store/index.ts'
import { formatDay, showTime, type ShownTime } from './dates.ts'
import { buildFeedView, type FeedView } from './feeds-page.ts'
import { getNewsroom } from './newsroom.ts'
import { buildAsking, type AskingPublisher } from './publishers-page.ts'
import { webUrlOf } from './web-url.ts'

export type PublisherPage = {
  readonly name: string
  readonly path: string
  /** Null when its address is none that a browser may follow, or leads nowhere. */
  readonly homeUrl: string | null
  readonly isSample: boolean
  readonly counts: readonly { readonly label: string; readonly count: string }[]
  /** `3 September 2019 to 31 March 2020`; null without documents. */
  readonly span: string | null
  readonly asking: AskingPublisher | null
  readonly feeds: readonly FeedView[]
  readonly documents: readonly {
    readonly title: string
    readonly url: string | null
    readonly storyPath: string | null
    readonly publishedAt: ShownTime
    /** `and 3 others`; empty where it is alone. */
    readonly others: string
  }[]
}

const DOCUMENTS = 40
const FEEDS = 50
const LONGEST_SLUG = 100
const numbers = new Intl.NumberFormat('en-GB')

/** @returns undefined when there is no publisher of that slug */
export async function findPublisherPage(slug: string): Promise<PublisherPage | undefined> {
  const { store, feedReports } = await getNewsroom()
  const found = await store.publishers.findBySlug(slug.slice(0, LONGEST_SLUG).replaceAll('\0', ''))
  if (!found) return undefined
  const { documents, articles, passages, firstAt, lastAt } = await store.publishers.count(found.id)
  const asking = (await readRights(store)).find(({ publisherId }) => publisherId === found.id)
  const { reports } = await feedReports({ publisherId: found.id, limit: FEEDS })
  const newest = await store.publishers.listDocuments(found.id, DOCUMENTS)
  return {
    name: found.name,
    path: publisherPathOf(found.slug),
    homeUrl: found.isSample ? null : webUrlOf(found.homeUrl),
    isSample: found.isSample,
    counts: [
      {
        label: documents === 1 ? 'document read' : 'documents read',
        count: numbers.format(documents),
      },
      {
        label: articles === 1 ? 'article that rests on it' : 'articles that rest on it',
        count: numbers.format(articles),
      },
      {
        label: passages === 1 ? 'passage cited' : 'passages cited',
        count: numbers.format(passages),
      },
    ],
    span: firstAt && lastAt && spanOf(formatDay(firstAt), formatDay(lastAt)),
    asking: asking ? buildAsking(asking) : null,
    feeds: reports.map(buildFeedView),
    documents: newest.map((document) => buildDocument(document, found.isSample)),
  }
}

function spanOf(first: string, last: string): string {
  return first === last ? first : `${first} to ${last}`
}

export function publisherPathOf(slug: string): string {
  return `/publishers/${slug}`
}

function buildDocument(
  { title, url, storyPath, publishedAt, publisherCount }: PublisherDocument,
  isSample: boolean,
): PublisherPage['documents'][number] {
  const others = publisherCount - 1
  return {
    title,
    url: isSample ? null : webUrlOf(url),
    storyPath,
    publishedAt: showTime(publishedAt),
    others: others < 1 ? '' : `and ${numbers.format(others)} ${others === 1 ? 'other' : 'others'}`,
  }
}

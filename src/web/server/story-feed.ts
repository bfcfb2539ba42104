/** A story as a feed: each document that joins it, and each revision of our article. */
import { redirect } from '@sveltejs/kit'
import type { OutItem } from '#newsroom/index.ts'
import type { Store } from '#store/index.ts'
import type { FeedFormat, FeedSite, NewFeed } from './out-feed.ts'
import { findStoryPage, type StoryDocument, type StoryPage } from './story-page.ts'

const ITEMS = 60

/** @throws a redirect for a story that has another address now */
export async function buildStoryFeed(
  { store, site }: { readonly store: Store; readonly site: FeedSite },
  permalink: string,
  format: FeedFormat,
): Promise<NewFeed | undefined> {
  const found = await findStoryPage(permalink)
  if (found.kind === 'moved') redirect(301, `${found.path}/${format}`)
  if (found.kind === 'absent') return undefined
  const { story } = found
  const items = [
    ...story.documents.map((document) => documentItem(site, story, document)),
    ...(await listRevisionItems(store, site, story)),
  ]
  return {
    title: `${site.title}: ${story.title}`,
    path: story.path,
    query: '',
    description: 'What publishers say about it, and each revision of our article, as they come.',
    items: items.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, ITEMS),
  }
}

function documentItem({ origin }: FeedSite, story: StoryPage, document: StoryDocument): OutItem {
  const { id, title, url, publisherName, excerpt, publishedAt, updatedAt } = document
  return {
    id: `${origin}/documents/${String(id)}`,
    url: url ?? `${origin}${story.path}`,
    title: `${publisherName}: ${title}`,
    summary: excerpt,
    publishedAt: publishedAt.iso,
    updatedAt: (updatedAt ?? publishedAt).iso,
    section: story.section.label,
  }
}

async function listRevisionItems(
  store: Store,
  { origin }: FeedSite,
  { id, section }: StoryPage,
): Promise<readonly OutItem[]> {
  const card = await store.articles.findByStory(id)
  const [usable] = card ? await store.articles.listCardsOf([card.id]) : []
  if (!usable) return []
  const revisions = await store.articles.listRevisions(usable.id)
  return revisions.slice(0, ITEMS).map(({ number, body, note, createdAt }) => ({
    id: `${origin}/articles/${String(usable.id)}#revision-${String(number)}`,
    url: `${origin}/articles/${usable.slug}-${String(usable.id)}`,
    title: `Our article${number > 1 ? `, revision ${String(number)}` : ''}: ${body.headline.text}`,
    summary: note,
    publishedAt: createdAt,
    updatedAt: createdAt,
    section: section.label,
  }))
}

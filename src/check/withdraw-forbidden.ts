import type { StoryId } from '#domain/ids.ts'
import type { Made, Store } from '#store/index.ts'
import { listVersions } from './list-versions.ts'

/**
 * Takes back a story's article where it shows words that their publisher has closed since, and nothing can be printed in
 * its place.
 */
export async function withdrawForbidden(
  store: Store,
  storyId: StoryId,
  now: string,
): Promise<Made> {
  const card = await store.articles.findByStory(storyId)
  const article = card && (await store.articles.find(card.id))
  if (article?.status !== 'usable') return {}
  const cited = await store.documents.listReadVersions(listVersions([article.revision.body]))
  if (!cited.some(({ document }) => document.terms.isLinkOnly)) return {}
  const reason = 'Publishers of its sources now ask for links and no words, and too little is left.'
  await store.articles.setStatus(article.id, 'canceled', { reason, at: now, now })
  await store.search.remove('article', article.id)
  return { articles: [article.id] }
}

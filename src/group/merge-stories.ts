import type { ArticleId, StoryId } from '#domain/ids.ts'
import type { StoryChange } from '#domain/story.ts'
import type { Store } from '#store/index.ts'

export type Merged = {
  readonly heir: StoryId
  /** The article that was withdrawn, as the heir's stands for both; its address leads there. */
  readonly withdrawn: ArticleId | null
}

/**
 * Makes one story of two. The one whose article is out longer keeps its number, or the one that was opened first; the other's
 * number leads to it, and its article is withdrawn with that reason. Merging again does nothing.
 *
 * @param store within a transaction
 */
export async function mergeStories(
  store: Store,
  [one, other]: readonly [StoryId, StoryId],
  why: Pick<StoryChange, 'reason' | 'madeBy' | 'at'>,
): Promise<Merged | undefined> {
  const heir = await store.storyLife.chooseHeir(one, other)
  const from = heir === one ? other : one
  if (!(await store.storyLife.merge(from, heir, why))) return undefined
  return { heir, withdrawn: await withdrawArticle(store, from, heir, why.at) }
}

async function withdrawArticle(
  store: Store,
  ...[from, heir, at]: readonly [StoryId, StoryId, string]
): Promise<ArticleId | null> {
  const card = await store.articles.findByStory(from)
  const article = card && (await store.articles.find(card.id))
  if (article?.status !== 'usable') return null
  const stays = await store.articles.findByStory(heir)
  const into = stays ? `the article “${stays.headline}”` : `story ${String(heir)}`
  const reason = `Merged into ${into}: both tell of the same.`
  await store.articles.setStatus(article.id, 'canceled', { reason, at, now: at })
  await store.search.remove('article', article.id)
  return article.id
}

/** Which edition readers see: the paper's own, the sample one while there is nothing else, or an empty one. */
import type { Store } from '#store/index.ts'

export type EditionKind = 'own' | 'sample' | 'empty'

export async function findEditionKind(store: Store): Promise<EditionKind> {
  if (await hasStories(store, false)) return 'own'
  return (await hasStories(store, true)) ? 'sample' : 'empty'
}

async function hasStories(store: Store, isSample: boolean): Promise<boolean> {
  const cards = await store.articles.listCards({ isSample, limit: 1 })
  if (cards.length > 0) return true
  return (await store.stories.listBriefs({ isSample, limit: 1 })).length > 0
}

import type { Store } from '#store/index.ts'
import { findEditionKind } from './edition.ts'

const IDEAS = 4

/** Headlines of the newest articles: things that the archive surely holds something about. */
export async function findQuestionIdeas(
  store: Store,
): Promise<readonly { readonly headline: string; readonly url: string }[]> {
  const isSample = (await findEditionKind(store)) === 'sample'
  const cards = await store.articles.listCards({ isSample, limit: IDEAS })
  return cards.map(({ headline, slug, id }) => ({
    headline,
    url: `/articles/${slug}-${id}#ask-onix`,
  }))
}

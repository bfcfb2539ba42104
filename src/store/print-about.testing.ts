/** Prints an article that tells of some people: for tests of what is found by names. */
import type { ArticleBody } from '#domain/article.ts'
import type { ArticleId } from '#domain/ids.ts'
import { nameKeyOf } from '#domain/name-key.ts'
import type { Store } from './index.ts'

const NOW = '2026-11-23T08:00:00.000Z'

export async function printAbout(
  store: Store,
  title: string,
  people: readonly string[],
): Promise<ArticleId> {
  const storyId = await store.stories.open({
    title,
    section: 'news',
    publishedAt: NOW,
    isSample: false,
    now: NOW,
  })
  const body: ArticleBody = {
    headline: { id: 'headline', kind: 'verbatim', text: title, citations: [] },
    dek: null,
    section: 'news',
    sections: [],
    pullQuotes: [],
    differences: [],
    timeline: [],
    writer: {
      kind: 'extractive',
      name: 'onix-extractive',
      version: '1',
      costUsd: 0,
      promptTokens: 0,
      completionTokens: 0,
    },
  }
  const draftId = await store.drafts.save({
    storyId,
    inputHash: title,
    body,
    standIn: null,
    createdAt: NOW,
  })
  const printed = await store.articles.saveRevision({
    storyId,
    draftId,
    slug: 'x',
    body,
    note: 'first',
    publisherCount: 1,
    documentCount: 1,
    newsAt: NOW,
    isSample: false,
    citations: [],
    names: people.map((name) => ({
      name,
      kind: 'person',
      key: nameKeyOf(name, 'person'),
      documentCount: 1,
    })),
    now: NOW,
  })
  if (!printed) throw new Error(`print ${title}: printed before`)
  return printed.articleId
}

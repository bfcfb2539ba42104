import { afterEach, describe, expect, it } from 'vitest'
import type { ArticleBody } from '#domain/article.ts'
import { nameKeyOf } from '#domain/name-key.ts'
import { dialects } from './dialects.testing.ts'
import type { Store } from './index.ts'

const NOW = '2026-11-23T08:00:00.000Z'

async function printAbout(store: Store, title: string, people: readonly string[]) {
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

describe.each(dialects)('related articles on $name', ({ open }) => {
  let opened: Store | undefined

  afterEach(async () => {
    await opened?.close()
    opened = undefined
  })

  it('meet by two people, however each spells them', async () => {
    const { store } = await open()
    opened = store
    const first = await printAbout(store, 'Talks', ['Volodymyr Zarelsky', 'Joe Vale'])
    const second = await printAbout(store, 'Visit', ['Volodymyr Zarelskyy', 'Joseph A. Vale'])
    await printAbout(store, 'Storm', ['Joe Vale', 'Ida Lane'])
    const related = await store.articles.listRelated(first, 5)
    expect(related.map(({ id }) => id)).toEqual([second])
  })
})

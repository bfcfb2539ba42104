import type { Clock } from '#base/clock.ts'
import { slugOf } from '#base/text.ts'
import { listClaims, type ArticleBody } from '#domain/article.ts'
import type { ReadDocument } from '#domain/document.ts'
import { joinNames } from '#domain/joined-names.ts'
import type { DraftId } from '#domain/ids.ts'
import type { NewRevision, Store, Work } from '#store/index.ts'
import { citationsOf } from './citations-of.ts'
import { noteOf } from './note-of.ts'
import { isNews } from './what-is-new.ts'

const NOTHING = { save: () => Promise.resolve({}) }

/**
 * Prints a checked draft as the next revision of its story's article, and lets search know.
 * A draft that says nothing new (see `isNews`), or that left too little after its check, is not printed.
 */
export async function publishDraft(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  draftId: DraftId,
): Promise<Work> {
  const checked = await store.drafts.findChecked(draftId)
  if (!checked) return { outcome: 'not checked yet', ...NOTHING }
  if (!checked.isPrintable) return { outcome: 'too little left to print', ...NOTHING }
  const { storyId } = checked.draft
  const story = await store.stories.find(storyId)
  if (!story) return { outcome: 'its story is gone', ...NOTHING }
  if (story.mergedInto !== null) return { outcome: 'its story was merged', ...NOTHING }
  const card = await store.articles.findByStory(storyId)
  const last = card && (await store.articles.find(card.id))?.revision
  const members = await store.stories.listMembers(storyId)
  const documents = await store.documents.listRead(members.map((member) => member.documentId))
  if (card && last && !isNews(last.body, checked.body, documents)) {
    const { publisherCount, documentCount } = story
    return {
      outcome: 'nothing new',
      save: async (tx) => {
        await tx.drafts.markPublished(draftId)
        await tx.articles.saveCounts(card.id, { publisherCount, documentCount })
        return {}
      },
    }
  }
  const now = clock.now()
  const revision: NewRevision = {
    storyId,
    draftId,
    slug: slugOf(checked.body.headline.text),
    body: checked.body,
    note: await noteOf(store, { body: checked.body, last, documents }),
    publisherCount: story.publisherCount,
    documentCount: story.documentCount,
    newsAt: story.lastPublishedAt,
    isSample: story.isSample,
    citations: citationsOf(checked.body),
    names: namesOf(documents),
    now,
  }
  return { outcome: last ? 'a new revision' : 'a new article', save: (tx) => print(tx, revision) }
}

async function print(store: Store, revision: NewRevision) {
  const printed = await store.articles.saveRevision(revision)
  await store.drafts.markPublished(revision.draftId)
  if (!printed) return {}
  await store.search.save({
    kind: 'article',
    ref: printed.articleId,
    storyId: revision.storyId,
    section: revision.body.section,
    publishedAt: revision.newsAt,
    title: revision.body.headline.text,
    body: textOf(revision.body),
  })
  return { articles: [printed.articleId] }
}

/** Everything a body says under its headline, as plain text: for search, which has the headline beside it. */
function textOf(body: ArticleBody): string {
  const quotes = body.pullQuotes.map((quote) => `${quote.text} ${quote.speaker}`)
  const headings = body.sections.map((section) => section.heading)
  const claims = listClaims(body).flatMap(({ id, text }) => (id === body.headline.id ? [] : text))
  return [...claims, ...headings, ...quotes].join('\n')
}

// Names told of by one document of many are asides; those of two or more are what the story is about.
function namesOf(documents: readonly ReadDocument[]): NewRevision['names'] {
  const enough = Math.min(2, documents.length)
  const names = joinNames(documents.map(({ understanding }) => understanding.names))
  return names
    .filter(({ documentCount }) => documentCount >= enough)
    .map(({ name, kind, key, documentCount }) => ({ name, kind, key, documentCount }))
    .slice(0, 40)
}

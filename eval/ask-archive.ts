/** A real store that holds an evaluation's texts, understood and indexed as in the line. */
import { fixedClock } from '#base/clock.ts'
import type { QuestionScope } from '#domain/ask.ts'
import { answerQuestion } from '#ask/index.ts'
import { openStore, type Store } from '#store/index.ts'
import { understandText } from '#understand/index.ts'

export type ArchiveText = {
  readonly title: string
  readonly text: string
  readonly publisherName: string
  readonly publishedAt: string
}

export type Archive = {
  readonly store: Store
  readonly ask: (question: string) => ReturnType<typeof answerQuestion>
  readonly close: () => Promise<void>
}

const ARCHIVE: QuestionScope = { kind: 'archive' }

/** Opens an archive of these texts, in memory. */
export async function openArchive(texts: readonly ArchiveText[]): Promise<Archive> {
  const store = await openStore({ kind: 'sqlite', path: ':memory:' })
  const now = texts.reduce((newest, { publishedAt }) => {
    return publishedAt > newest ? publishedAt : newest
  }, '2000-01-01T00:00:00.000Z')
  await store.transaction(async (tx) => {
    for (const [at, text] of texts.entries()) await saveText(tx, text, at)
  })
  const context = { store, clock: fixedClock(now) }
  return {
    store,
    ask: (question) => answerQuestion(context, { question, scope: ARCHIVE }),
    close: () => store.close(),
  }
}

async function saveText(store: Store, given: ArchiveText, at: number): Promise<void> {
  const { title, publishedAt, publisherName } = given
  const text = given.text.trim()
  const host = publisherName.toLowerCase().replace(/[^a-z0-9]+/g, '-') || 'publisher'
  const { id: publisherId } = await store.publishers.save({
    name: publisherName,
    homeUrl: `https://${host}.example/`,
    isSample: false,
    now: publishedAt,
  })
  const saved = await store.documents.save({
    publisherId,
    url: `https://${host}.example/${at}`,
    page: {
      title,
      author: null,
      publishedAt,
      language: 'en',
      canonicalUrl: null,
      text,
      method: 'feed',
    },
    publishedAt,
    fetchedAt: publishedAt,
    feedSection: null,
    isSample: false,
  })
  const read = understandText(text, { title, language: 'en', feedSection: null, publishedAt })
  await store.documents.saveUnderstanding(saved, read, publishedAt)
  await store.search.save({
    kind: 'document',
    ref: saved.documentId,
    storyId: null,
    section: read.section,
    publishedAt,
    title,
    body: text,
  })
}

/** Stories of the wires as our own rooms read and group them, for a model to lie about. */
import { z } from 'zod'
import type { ReadDocument } from '#domain/document.ts'
import { OPEN_TERMS } from '#domain/rights.ts'
import { createGrouper } from '#group/index.ts'
import { understandText } from '#understand/index.ts'
import { readRecords } from '../records.ts'

export type LiarStory = {
  readonly title: string
  readonly section: 'news'
  readonly documents: readonly ReadDocument[]
}

const record = z.object({
  title: z.string(),
  body: z.string(),
  publisher: z.string(),
  publishedAt: z.string(),
})

// Some two hundred days of the wire hold a hundred stories of several publishers; more only takes longer.
const DOCUMENTS = 2400
const MOST_STORIES = 110
const LEAST_PUBLISHERS = 2

export function readStories(folder: string): readonly LiarStory[] {
  const records = z.array(record).parse(readRecords(folder, ['months', 'year', 'days']))
  const documents = records
    .toSorted((a, b) => a.publishedAt.localeCompare(b.publishedAt))
    .slice(0, DOCUMENTS)
    .map((one, at) => readOne(one, at + 1))
  const stories = Map.groupBy(documents, groupOf(documents))
  return [...stories.values()]
    .filter(
      (all) => new Set(all.map(({ document }) => document.publisherId)).size >= LEAST_PUBLISHERS,
    )
    .slice(0, MOST_STORIES)
    .map((all) => ({ title: all[0]?.document.title ?? '', section: 'news', documents: all }))
}

function readOne(
  { title, body, publisher, publishedAt }: z.infer<typeof record>,
  id: number,
): ReadDocument {
  return parseRead({
    document: {
      id,
      version: 1,
      publisherId: idOf(publisher),
      publisherName: publisher,
      url: `https://wire.example/${id}`,
      canonicalUrl: null,
      title,
      author: null,
      text: body,
      language: 'en',
      publishedAt,
      fetchedAt: publishedAt,
      feedSection: null,
      method: 'page',
      isSample: false,
      terms: OPEN_TERMS,
    },
    understanding: understandText(body, { title, language: 'en', feedSection: null, publishedAt }),
  })
}

const publishers = new Map<string, number>()

function idOf(publisher: string): number {
  const known = publishers.get(publisher) ?? publishers.size + 1
  publishers.set(publisher, known)
  return known
}

function parseRead(read: object): ReadDocument {
  return read as ReadDocument
}

/** Which story each document belongs to, as the grouper places them one after another. */
function groupOf(documents: readonly ReadDocument[]): (read: ReadDocument) => number {
  const grouper = createGrouper()
  const stories = new Map<number, number>()
  for (const { document, understanding } of documents) {
    const grouped = {
      documentId: document.id,
      publisherId: document.publisherId,
      title: document.title,
      text: document.text,
      section: understanding.section,
      names: understanding.names.map(({ name, kind, mentions }) => ({
        name,
        kind,
        count: mentions.length,
      })),
      publishedAtMs: Date.parse(document.publishedAt),
      isSample: false,
    }
    const { storyId } = grouper.place(grouped)
    const joined = storyId === 'new' ? document.id : storyId
    grouper.remember(grouped, joined)
    stories.set(document.id, joined)
  }
  return ({ document }) => stories.get(document.id) ?? document.id
}

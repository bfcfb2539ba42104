/** A story's documents, and why they belong together. */
import { truncate } from '#base/text.ts'
import type { Document, ReadDocument } from '#domain/document.ts'
import type { DocumentId, StoryId } from '#domain/ids.ts'
import { findSection } from '#domain/section.ts'
import type { CopyOf, Store } from '#store/index.ts'
import { parsePermalink } from './article/permalink.ts'
import { showTime, type ShownTime } from './dates.ts'
import { getNewsroom } from './newsroom.ts'
import { readPageChanges, type PageChanges } from './page-changes.ts'
import { listChangeViews, tellJoin, type ChangeView, type JoinView } from './story-reasons.ts'
import { webUrlOf } from './web-url.ts'

export type StoryDocument = {
  readonly id: number
  readonly title: string
  /** Null when its address is none that a browser may follow. */
  readonly url: string | null
  readonly publisherName: string
  readonly author: string | null
  readonly publishedAt: ShownTime
  /** When its publisher says it changed it, where that is another time. */
  readonly updatedAt: ShownTime | null
  readonly excerpt: string
  readonly isWhole: boolean
  /** Its publisher asks for a link and no words. */
  readonly isLinkOnly: boolean
  readonly isSample: boolean
  /** The document that it is a copy of, as far as it is known; null for a text of its own. */
  readonly copyOf: { readonly publisherName: string; readonly url: string | null } | null
  /** Other publishers of this story that carry its text, by name. */
  readonly carriedBy: readonly string[]
  /** What became of its page since it was read. */
  readonly since: PageChanges
  readonly joined: JoinView
}

export type StoryPage = {
  readonly id: StoryId
  readonly path: string
  readonly title: string
  readonly section: { readonly href: string; readonly label: string }
  readonly publisherCount: number
  readonly documents: readonly StoryDocument[]
  /** How many of the documents are copies of another's text. */
  readonly copyCount: number
  /** Merges and splits, newest first. */
  readonly changes: readonly ChangeView[]
  readonly article: { readonly href: string; readonly headline: string } | null
}

export type FoundStory =
  | { readonly kind: 'page'; readonly story: StoryPage }
  | { readonly kind: 'moved'; readonly path: string }
  | { readonly kind: 'absent' }

// Enough to know whether to go and read it; the reading is at its publisher.
const EXCERPT_WORDS = 60

export async function findStoryPage(permalink: string): Promise<FoundStory> {
  const { store } = await getNewsroom()
  const parsed = parsePermalink(permalink)
  const story = parsed && (await store.stories.find(parseStoryId(parsed.number)))
  if (!story) return { kind: 'absent' }
  if (story.mergedInto !== null) return findMerged(store, story.id)
  const path = `/stories/${story.slug}-${story.id}`
  if (path !== `/stories/${permalink}`) return { kind: 'moved', path }
  const card = await store.articles.findByStory(story.id)
  const [usable] = card ? await store.articles.listCardsOf([card.id]) : []
  const documents = await listDocuments(store, story.id)
  const page: StoryPage = {
    id: story.id,
    path,
    title: story.title,
    section: {
      href: `/sections/${story.section}`,
      label: findSection(story.section)?.label ?? 'News',
    },
    publisherCount: story.publisherCount,
    documents,
    copyCount: documents.filter(({ copyOf }) => copyOf !== null).length,
    changes: await listChangeViews(store, story.id),
    article: usable
      ? { href: `/articles/${usable.slug}-${usable.id}`, headline: usable.headline }
      : null,
  }
  return { kind: 'page', story: page }
}

/** A story that was merged is found where its documents went. */
async function findMerged(store: Store, id: StoryId): Promise<FoundStory> {
  const heirId = await store.storyLife.findHeir(id)
  const heir = heirId && (await store.stories.find(heirId))
  return heir ? { kind: 'moved', path: `/stories/${heir.slug}-${heir.id}` } : { kind: 'absent' }
}

async function listDocuments(store: Store, id: StoryId): Promise<readonly StoryDocument[]> {
  const members = await store.stories.listMembers(id)
  const changes = await store.storyLife.listChanges(id)
  const merged = new Set(
    changes.flatMap(({ kind, storyId, documents }) =>
      kind === 'merged' && storyId === id ? documents : [],
    ),
  )
  const ids = members.map((member) => member.documentId)
  const reads = await store.documents.listRead(ids)
  const readOf = new Map(reads.map((read) => [read.document.id, read]))
  const copies = await store.copies.listOf(ids)
  const changesOf = await readPageChanges(store, ids)
  const documents: StoryDocument[] = []
  for (const member of members) {
    const read = readOf.get(member.documentId)
    if (!read) continue
    const since = await changesOf(read.document, [])
    const voice = voiceOf(read.document, copies, readOf)
    const isCopy = voice.copyOf !== null
    const isMerged = merged.has(member.documentId)
    const joined = tellJoin(member.reason, { isCopy, isMerged })
    documents.push({ ...buildDocument(read, since), joined, ...voice })
  }
  return documents
}

/** The number in an address, as the id it may be. */
function parseStoryId(number: number): StoryId {
  return number as StoryId
}

function buildDocument(
  { document, understanding }: ReadDocument,
  since: PageChanges,
): Omit<StoryDocument, 'joined' | 'copyOf' | 'carriedBy'> {
  const { isLinkOnly } = document.terms
  const excerpt = excerptOf(document, understanding.sentences[0]?.end ?? 0)
  return {
    id: document.id,
    title: document.title,
    url: webUrlOf(document.url),
    publisherName: document.publisherName,
    author: document.author,
    publishedAt: showTime(document.publishedAt),
    updatedAt: updatedOf(document),
    excerpt,
    isWhole: excerpt.length === document.text.length,
    isLinkOnly,
    isSample: document.isSample,
    since,
  }
}

/** Whose text a document carries, and who carries its own. */
function voiceOf(
  document: Document,
  copies: readonly CopyOf[],
  readOf: ReadonlyMap<DocumentId, ReadDocument>,
): Pick<StoryDocument, 'copyOf' | 'carriedBy'> {
  const own = copies.find(({ documentId }) => documentId === document.id)
  const carriers = copies
    .filter(({ originalId }) => originalId === document.id)
    .flatMap(({ documentId }) => readOf.get(documentId)?.document.publisherName ?? [])
    .filter((name) => name !== document.publisherName)
  return {
    copyOf: own ? { publisherName: own.originalPublisher, url: webUrlOf(own.originalUrl) } : null,
    carriedBy: [...new Set(carriers)].sort(),
  }
}

// Publishing programs touch a page minutes after it appeared; within the hour that is no news to a reader.
const UPDATE_MS = 3_600_000

function updatedOf({ publishedAt, facts }: Document): ShownTime | null {
  const updatedMs = Date.parse(facts?.updatedAt ?? '')
  return updatedMs > Date.parse(publishedAt) + UPDATE_MS
    ? showTime(new Date(updatedMs).toISOString())
    : null
}

// The first sentence, or its first sixty words, as far as its publisher lets us.
function excerptOf({ text, terms }: Document, firstEnd: number): string {
  if (terms.isLinkOnly) return ''
  const sentence = text.slice(0, firstEnd)
  const words = sentence.split(/\s+/)
  const excerpt =
    words.length <= EXCERPT_WORDS ? sentence : `${words.slice(0, EXCERPT_WORDS).join(' ')} …`
  return truncate(excerpt, terms.excerptCharacters ?? Infinity)
}

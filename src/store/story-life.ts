import type { Kysely, Selectable } from 'kysely'
import type { DocumentId, StoryId } from '#domain/ids.ts'
import type { StoryChange } from '#domain/story.ts'
import { chunkIds } from './chunks.ts'
import { parseId, parseJson, parseWord } from './json.ts'
import type { Database } from './schema.ts'
import { StoryStore } from './stories.ts'

type Why = Pick<StoryChange, 'reason' | 'madeBy' | 'at'>

// Longer chains of merges are followed no further: each merge points at a story that stands at its time.
const LONGEST_CHAIN = 50

/** Merges and splits of stories, and the record of them, which is only added to. */
export class StoryLifeStore {
  readonly #db: Kysely<Database>
  readonly #stories: StoryStore

  constructor(db: Kysely<Database>) {
    this.#db = db
    this.#stories = new StoryStore(db)
  }

  /**
   * Which of two stories keeps its number: the one with an article out, else the one whose article is older, else the one that
   * was opened first.
   */
  async chooseHeir(one: StoryId, other: StoryId): Promise<StoryId> {
    const articles = await this.#db
      .selectFrom('articles')
      .select(['story_id', 'status', 'first_published_at'])
      .where('story_id', 'in', [one, other])
      .execute()
    const [first] = articles.sort(
      (a, b) =>
        Number(b.status === 'usable') - Number(a.status === 'usable') ||
        a.first_published_at.localeCompare(b.first_published_at) ||
        a.story_id - b.story_id,
    )
    return first ? parseId(first.story_id) : parseId(Math.min(one, other))
  }

  /**
   * Puts all documents of a story into another; its number leads there from then on. Merging again does nothing.
   *
   * @returns whether there was something to merge
   */
  async merge(fromId: StoryId, intoId: StoryId, why: Why): Promise<boolean> {
    const from = await this.#stories.find(fromId)
    const into = await this.#stories.find(intoId)
    if (!from || !into || fromId === intoId) return false
    if (from.mergedInto !== null || into.mergedInto !== null) return false
    if (from.isSample !== into.isSample) return false
    const documents = await this.#listDocuments(fromId)
    await this.#move(documents, intoId)
    await this.#db
      .updateTable('stories')
      .set({ merged_into: intoId, document_count: 0, publisher_count: 0, updated_at: why.at })
      .where('id', '=', fromId)
      .execute()
    await this.#stories.refresh(intoId, why.at)
    await this.#record({ kind: 'merged', storyId: intoId, otherId: fromId, documents, ...why })
    return true
  }

  /**
   * Makes a story of some documents of another, which keeps its number.
   *
   * @param documents those of them that are in the story count; all of its documents are no part of it
   * @returns the new story; undefined when there was nothing to part
   */
  async split(
    storyId: StoryId,
    documents: readonly DocumentId[],
    why: Why & { readonly title?: string },
  ): Promise<StoryId | undefined> {
    const story = await this.#stories.find(storyId)
    const all = await this.#listDocuments(storyId)
    const parted = all.filter((id) => documents.includes(id))
    if (!story || parted.length === 0 || parted.length === all.length) return undefined
    const { reason, madeBy, at } = why
    const title = why.title ?? (await this.#titleOf(parted)) ?? story.title
    const { section, isSample, firstPublishedAt: publishedAt } = story
    const otherId = await this.#stories.open({ title, section, publishedAt, isSample, now: at })
    await this.#move(parted, otherId)
    await this.#stories.refresh(otherId, at)
    await this.#stories.refresh(storyId, at)
    await this.#record({ kind: 'split', storyId, otherId, documents: parted, reason, madeBy, at })
    return otherId
  }

  /** What became of a story and what came of others to it, oldest first. */
  async listChanges(id: StoryId): Promise<readonly StoryChange[]> {
    const rows = await this.#db
      .selectFrom('story_changes')
      .selectAll()
      .where((eb) => eb.or([eb('story_id', '=', id), eb('other_id', '=', id)]))
      .orderBy('id')
      .execute()
    return rows.map(changeOf)
  }

  /** Documents that the newest revision of the story's article cites, each once; none where there is no article. */
  async listCited(id: StoryId): Promise<readonly DocumentId[]> {
    const rows = await this.#db
      .selectFrom('articles as a')
      .innerJoin('revisions as r', (join) =>
        join.onRef('r.article_id', '=', 'a.id').onRef('r.number', '=', 'a.revision_number'),
      )
      .innerJoin('citations as c', 'c.revision_id', 'r.id')
      .select('c.document_id')
      .distinct()
      .where('a.story_id', '=', id)
      .execute()
    return rows.map((row) => parseId(row.document_id))
  }

  /** The story that a number leads to after all merges; undefined for a number never given. */
  async findHeir(id: StoryId): Promise<StoryId | undefined> {
    let heir = id
    for (let step = 0; step < LONGEST_CHAIN; step += 1) {
      const story = await this.#stories.find(heir)
      if (!story) return undefined
      if (story.mergedInto === null) return heir
      heir = story.mergedInto
    }
    return heir
  }

  async #listDocuments(id: StoryId): Promise<readonly DocumentId[]> {
    const rows = await this.#db
      .selectFrom('documents')
      .select('id')
      .where('story_id', '=', id)
      .orderBy('id')
      .execute()
    return rows.map((row) => parseId(row.id))
  }

  async #titleOf([id]: readonly DocumentId[]): Promise<string | undefined> {
    if (id === undefined) return undefined
    const row = await this.#db
      .selectFrom('document_versions as v')
      .innerJoin('documents as d', (join) =>
        join.onRef('d.id', '=', 'v.document_id').onRef('d.current_version', '=', 'v.version'),
      )
      .select('v.title')
      .where('d.id', '=', id)
      .executeTakeFirst()
    return row?.title
  }

  async #move(documents: readonly DocumentId[], storyId: StoryId): Promise<void> {
    for (const ids of chunkIds(documents)) {
      await this.#db
        .updateTable('documents')
        .set({ story_id: storyId })
        .where('id', 'in', ids)
        .execute()
      await this.#db
        .updateTable('story_documents')
        .set({ story_id: storyId })
        .where('document_id', 'in', ids)
        .execute()
    }
  }

  async #record(change: StoryChange): Promise<void> {
    await this.#db
      .insertInto('story_changes')
      .values({
        kind: change.kind,
        story_id: change.storyId,
        other_id: change.otherId,
        documents: JSON.stringify(change.documents),
        reason: change.reason,
        made_by: change.madeBy,
        at: change.at,
      })
      .execute()
  }
}

function changeOf(row: Selectable<Database['story_changes']>): StoryChange {
  return {
    kind: parseWord(row.kind),
    storyId: parseId(row.story_id),
    otherId: parseId(row.other_id),
    documents: parseJson(row.documents),
    reason: row.reason,
    madeBy: row.made_by,
    at: row.at,
  }
}

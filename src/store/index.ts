/** The store: everything Onix remembers, one file a noun, over SQLite or PostgreSQL. */
import { sql, type Kysely } from 'kysely'
import { systemClock, type Clock } from '#base/clock.ts'
import { ArticleStore } from './articles.ts'
import { CopyStore } from './copies.ts'
import { CorrectionStore } from './corrections.ts'
import { openConnection, type Connection, type Dialect, type StoreLocation } from './database.ts'
import { DocumentStore } from './documents.ts'
import { DraftStore } from './drafts.ts'
import { EntryStore } from './entries.ts'
import { FeedStore } from './feeds.ts'
import { GroupingLabelStore } from './grouping-labels.ts'
import { HubStore } from './hubs.ts'
import { likelyDocuments, type LikelyDocuments } from './likely-documents.ts'
import { ModelCallStore } from './model-calls.ts'
import { ModelReplyStore } from './model-replies.ts'
import { NameStore } from './names.ts'
import { PublisherStore } from './publishers.ts'
import { PostgresQueue, type PostgresBoss } from './queue-postgres.ts'
import { SqliteQueue } from './queue-sqlite.ts'
import type { JobQueue } from './queue.ts'
import { QuestionStore, ReportStore } from './readers.ts'
import { RecordStore } from './record.ts'
import type { Database } from './schema.ts'
import { RightsStore } from './rights.ts'
import type { SearchIndex } from './search-contract.ts'
import { searchIndex } from './search.ts'
import { StoryStore } from './stories.ts'
import { StoryLifeStore } from './story-life.ts'
import { WatchStore } from './watches.ts'

export type { ArticleCard, NewRevision, Notice } from './articles.ts'
export type { CopyCandidate, CopyOf } from './copies.ts'
export type { Correction, Decision } from './corrections.ts'
export type { StoreLocation } from './database.ts'
export type {
  CitedDocument,
  DocumentHeadline,
  DocumentRef,
  DocumentVersion,
  NamedDocument,
  NewDocument,
} from './documents.ts'
export type { DraftState, FoundDraft } from './drafts.ts'
export type { GroupingLabel } from './grouping-labels.ts'
export { NotFound, StoreNewer, StoreUnusable } from './errors.ts'
export type { FeedFetch, NewFeed } from './feeds.ts'
export type { KnownName, QuoteRef } from './names.ts'
export type { LedgerEntry, PublisherRights, RightsSubject } from './rights.ts'
export type { FailedJob, JobQueue, NewJob } from './queue.ts'
export type { PublisherCounts, PublisherDocument } from './publishers.ts'
export type { PublicChange, Scorecard } from './record.ts'
export { MARK_END, MARK_START, MOST_COUNTED } from './search-contract.ts'
export { NOTHING_FOUND } from './search.ts'
export type {
  FoundDocument,
  FoundName,
  ListedHit,
  ListQuery,
  SearchEntry,
  SearchFilters,
  SearchHit,
  SearchIndex,
  SearchKind,
  SearchList,
  SearchQuery,
  SearchTitle,
} from './search-contract.ts'
export type { Membership } from './stories.ts'
export type { PageMarks } from './watches.ts'
export type { Made, Work } from './work.ts'

export type Store = {
  readonly dialect: Dialect
  readonly publishers: PublisherStore
  readonly feeds: FeedStore
  readonly hubs: HubStore
  readonly entries: EntryStore
  readonly documents: DocumentStore
  readonly watches: WatchStore
  readonly copies: CopyStore
  readonly rights: RightsStore
  readonly stories: StoryStore
  readonly storyLife: StoryLifeStore
  readonly groupingLabels: GroupingLabelStore
  readonly drafts: DraftStore
  readonly modelCalls: ModelCallStore
  readonly modelReplies: ModelReplyStore
  readonly articles: ArticleStore
  readonly names: NameStore
  readonly corrections: CorrectionStore
  readonly record: RecordStore
  readonly questions: QuestionStore
  readonly reports: ReportStore
  readonly search: SearchIndex
  readonly likely: LikelyDocuments
  readonly jobs: JobQueue
  /** Runs `change` whole or not at all; the store it is given must be used for everything in it. */
  readonly transaction: <T>(change: (store: Store) => Promise<T>) => Promise<T>
  /** Number that goes up whenever something readers see has changed. */
  readonly edition: () => Promise<number>
  readonly bumpEdition: () => Promise<void>
  /** Small facts by name, such as when the sample edition was set. */
  readonly findFact: (key: string) => Promise<string | undefined>
  readonly saveFact: (key: string, value: string) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Opens the store and brings its tables up to date.
 *
 * @throws StoreNewer when a newer Onix wrote it; StoreUnusable when it cannot be opened or written
 */
export async function openStore(
  location: StoreLocation,
  clock: Clock = systemClock,
): Promise<Store> {
  const connection = await openConnection(location)
  if (!connection.pool) return storeOf(connection, connection.db, clock, undefined)
  const { startBoss } = await import('./queue-postgres.ts')
  const boss = await startBoss(connection.pool)
  return storeOf(connection, connection.db, clock, boss)
}

// eslint-disable-next-line max-params -- private: the three that stay and the one that a transaction changes
function storeOf(
  connection: Connection,
  db: Kysely<Database>,
  clock: Clock,
  boss: PostgresBoss | undefined,
): Store {
  const { dialect } = connection
  return {
    dialect,
    publishers: new PublisherStore(db),
    feeds: new FeedStore(db),
    hubs: new HubStore(db),
    entries: new EntryStore(db),
    documents: new DocumentStore(db),
    watches: new WatchStore(db),
    copies: new CopyStore(db),
    rights: new RightsStore(db),
    stories: new StoryStore(db),
    storyLife: new StoryLifeStore(db),
    groupingLabels: new GroupingLabelStore(db),
    drafts: new DraftStore(db),
    modelCalls: new ModelCallStore(db),
    modelReplies: new ModelReplyStore(db),
    articles: new ArticleStore(db),
    names: new NameStore(db),
    corrections: new CorrectionStore(db),
    record: new RecordStore(db),
    questions: new QuestionStore(db),
    reports: new ReportStore(db),
    search: searchIndex(db, dialect),
    likely: likelyDocuments(db, dialect),
    jobs: boss ? new PostgresQueue(boss, db, clock) : new SqliteQueue(db, clock),
    transaction: (change) =>
      db.isTransaction
        ? change(storeOf(connection, db, clock, boss))
        : db.transaction().execute((tx) => change(storeOf(connection, tx, clock, boss))),
    edition: async () => Number((await findFact(db, 'edition')) ?? 0),
    bumpEdition: async () => {
      await sql`insert into meta (key, value) values ('edition', '1')
        on conflict (key) do update set value = cast(cast(meta.value as integer) + 1 as text)`.execute(
        db,
      )
    },
    findFact: (key) => findFact(db, key),
    saveFact: async (key, value) => {
      await db
        .insertInto('meta')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute()
    },
    close: async () => {
      await boss?.stop()
      await connection.db.destroy()
    },
  }
}

async function findFact(db: Kysely<Database>, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}

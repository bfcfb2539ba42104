/** The first edition's tables, in the order the line fills them. */
import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Dialect } from '../database.ts'

type Db = Kysely<unknown>
type Table = CreateTableBuilder<string>

export function firstEdition(dialect: Dialect): Migration {
  return {
    up: async (db: Db) => {
      await createGathering(db, dialect)
      await createDocuments(db, dialect)
      await createReadings(db)
      await createStories(db, dialect)
      await createArticles(db, dialect)
      await createReaders(db, dialect)
      await createJobs(db, dialect)
      await createSearch(db, dialect)
    },
  }
}

function withId(table: Table, dialect: Dialect): Table {
  return dialect === 'sqlite'
    ? table.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    : table.addColumn('id', 'integer', (c) => c.generatedAlwaysAsIdentity().primaryKey())
}

async function createGathering(db: Db, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('meta')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute()
  await withId(db.schema.createTable('publishers'), dialect)
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('home_url', 'text', (c) => c.notNull())
    .addColumn('is_sample', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('publishers_home').on('publishers').column('home_url').execute()
  await withId(db.schema.createTable('feeds'), dialect)
    .addColumn('publisher_id', 'integer', (c) => c.notNull().references('publishers.id'))
    .addColumn('url', 'text', (c) => c.notNull().unique())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('folder', 'text', (c) => c.notNull())
    .addColumn('section', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('failure', 'text')
    .addColumn('failure_count', 'integer', (c) => c.notNull())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('last_fetched_at', 'text')
    .addColumn('next_fetch_at', 'text', (c) => c.notNull())
    .addColumn('is_sample', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('feeds_due').on('feeds').column('next_fetch_at').execute()
  await withId(db.schema.createTable('entries'), dialect)
    .addColumn('feed_id', 'integer', (c) => c.notNull().references('feeds.id'))
    .addColumn('guid', 'text', (c) => c.notNull())
    .addColumn('url', 'text')
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('author', 'text')
    .addColumn('published_at', 'text')
    .addColumn('summary_html', 'text')
    .addColumn('content_html', 'text')
    .addColumn('categories', 'text', (c) => c.notNull())
    .addColumn('content_hash', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('failure', 'text')
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('document_id', 'integer')
    .addColumn('fetched_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('entries_guid', ['feed_id', 'guid'])
    .execute()
  await db.schema.createIndex('entries_state').on('entries').column('state').execute()
}

async function createDocuments(db: Db, dialect: Dialect): Promise<void> {
  await withId(db.schema.createTable('documents'), dialect)
    .addColumn('publisher_id', 'integer', (c) => c.notNull().references('publishers.id'))
    .addColumn('url', 'text', (c) => c.notNull().unique())
    .addColumn('current_version', 'integer', (c) => c.notNull())
    .addColumn('published_at', 'text', (c) => c.notNull())
    .addColumn('story_id', 'integer')
    .addColumn('is_sample', 'integer', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('documents_story').on('documents').column('story_id').execute()
  await db.schema.createIndex('documents_time').on('documents').column('published_at').execute()
  await db.schema
    .createTable('document_versions')
    .addColumn('document_id', 'integer', (c) => c.notNull().references('documents.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('author', 'text')
    .addColumn('published_at', 'text', (c) => c.notNull())
    .addColumn('language', 'text')
    .addColumn('canonical_url', 'text')
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('text_hash', 'text', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('feed_section', 'text')
    .addColumn('fetched_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('document_versions_key', ['document_id', 'version'])
    .execute()
}

/** What reading a version gives, one table a kind. */
async function createReadings(db: Db): Promise<void> {
  const version = (name: string) =>
    db.schema
      .createTable(name)
      .addColumn('document_id', 'integer', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
  await version('understandings')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('section', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('understandings_key', ['document_id', 'version'])
    .execute()
  await version('sentences')
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('paragraph', 'integer', (c) => c.notNull())
    .addColumn('start_at', 'integer', (c) => c.notNull())
    .addColumn('end_at', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('sentences_key', ['document_id', 'version', 'position'])
    .execute()
  await version('names')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('mentions', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('names_key', ['document_id', 'version', 'name'])
    .execute()
  await version('quotes')
    .addColumn('start_at', 'integer', (c) => c.notNull())
    .addColumn('end_at', 'integer', (c) => c.notNull())
    .addColumn('sentence', 'integer', (c) => c.notNull())
    .addColumn('speaker', 'text')
    .addColumn('speaker_span', 'text')
    .addColumn('role_span', 'text')
    .addPrimaryKeyConstraint('quotes_key', ['document_id', 'version', 'start_at'])
    .execute()
}

async function createStories(db: Db, dialect: Dialect): Promise<void> {
  await withId(db.schema.createTable('stories'), dialect)
    .addColumn('slug', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('section', 'text', (c) => c.notNull())
    .addColumn('first_published_at', 'text', (c) => c.notNull())
    .addColumn('last_published_at', 'text', (c) => c.notNull())
    .addColumn('document_count', 'integer', (c) => c.notNull())
    .addColumn('publisher_count', 'integer', (c) => c.notNull())
    .addColumn('is_sample', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('stories_time').on('stories').column('last_published_at').execute()
  await db.schema
    .createTable('story_documents')
    .addColumn('document_id', 'integer', (c) => c.primaryKey().references('documents.id'))
    .addColumn('story_id', 'integer', (c) => c.notNull().references('stories.id'))
    .addColumn('joined_at', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('story_documents_story')
    .on('story_documents')
    .column('story_id')
    .execute()
}

async function createArticles(db: Db, dialect: Dialect): Promise<void> {
  await withId(db.schema.createTable('drafts'), dialect)
    .addColumn('story_id', 'integer', (c) => c.notNull().references('stories.id'))
    .addColumn('input_hash', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('stand_in', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('checked_body', 'text')
    .addColumn('cut', 'text')
    .addUniqueConstraint('drafts_input', ['story_id', 'input_hash'])
    .execute()
  await db.schema
    .createTable('verdicts')
    .addColumn('draft_id', 'integer', (c) => c.notNull().references('drafts.id'))
    .addColumn('claim_id', 'text', (c) => c.notNull())
    .addColumn('citation', 'integer', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('verdicts_key', ['draft_id', 'claim_id', 'citation', 'method'])
    .execute()
  await withId(db.schema.createTable('articles'), dialect)
    .addColumn('story_id', 'integer', (c) => c.notNull().unique().references('stories.id'))
    .addColumn('slug', 'text', (c) => c.notNull())
    .addColumn('section', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('headline', 'text', (c) => c.notNull())
    .addColumn('dek', 'text')
    .addColumn('notice', 'text')
    .addColumn('revision_number', 'integer', (c) => c.notNull())
    .addColumn('publisher_count', 'integer', (c) => c.notNull())
    .addColumn('document_count', 'integer', (c) => c.notNull())
    .addColumn('news_at', 'text', (c) => c.notNull())
    .addColumn('first_published_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addColumn('is_sample', 'integer', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('articles_time').on('articles').column('news_at').execute()
  await db.schema
    .createTable('article_names')
    .addColumn('article_id', 'integer', (c) => c.notNull().references('articles.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('document_count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('article_names_key', ['article_id', 'name'])
    .execute()
  await db.schema.createIndex('article_names_name').on('article_names').column('name').execute()
  await createRevisions(db, dialect)
}

async function createRevisions(db: Db, dialect: Dialect): Promise<void> {
  await withId(db.schema.createTable('revisions'), dialect)
    .addColumn('article_id', 'integer', (c) => c.notNull().references('articles.id'))
    .addColumn('draft_id', 'integer', (c) => c.notNull().unique().references('drafts.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('revisions_number', ['article_id', 'number'])
    .execute()
  await db.schema
    .createTable('citations')
    .addColumn('revision_id', 'integer', (c) => c.notNull().references('revisions.id'))
    .addColumn('claim_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('document_id', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('part', 'text', (c) => c.notNull())
    .addColumn('start_at', 'integer', (c) => c.notNull())
    .addColumn('end_at', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('citations_key', ['revision_id', 'claim_id', 'position'])
    .execute()
  await db.schema.createIndex('citations_document').on('citations').column('document_id').execute()
}

async function createReaders(db: Db, dialect: Dialect): Promise<void> {
  await withId(db.schema.createTable('questions'), dialect)
    .addColumn('address', 'text', (c) => c.notNull().unique())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .execute()
  await withId(db.schema.createTable('answers'), dialect)
    .addColumn('question_id', 'integer', (c) => c.notNull().unique().references('questions.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('newest_document_at', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  await withId(db.schema.createTable('reports'), dialect)
    .addColumn('secret', 'text', (c) => c.notNull().unique())
    .addColumn('article_id', 'integer')
    .addColumn('answer_address', 'text')
    .addColumn('revision', 'integer')
    .addColumn('claim_id', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('contact', 'text')
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('outcome_text', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'text')
    .execute()
  await withId(db.schema.createTable('corrections'), dialect)
    .addColumn('article_id', 'integer', (c) => c.notNull().references('articles.id'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  await withId(db.schema.createTable('decisions'), dialect)
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('editor', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute()
}

/** PostgreSQL keeps its jobs in pg-boss; the table is made all the same, so that both stores have one schema. */
async function createJobs(db: Db, dialect: Dialect): Promise<void> {
  await withId(db.schema.createTable('jobs'), dialect)
    .addColumn('stage', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempt', 'integer', (c) => c.notNull())
    .addColumn('run_at', 'text', (c) => c.notNull())
    .addColumn('leased_until', 'text')
    .addColumn('error', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  // One waiting job for one thing: asking twice before it starts means one run, not two.
  await sql`create unique index jobs_waiting on jobs (stage, key) where state = 'waiting'`.execute(
    db,
  )
  await db.schema
    .createIndex('jobs_ready')
    .on('jobs')
    .columns(['state', 'stage', 'run_at'])
    .execute()
}

async function createSearch(db: Db, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') {
    await sql`create virtual table search using fts5(
      kind unindexed, ref unindexed, story_id unindexed, section unindexed, published_at unindexed,
      title, body, tokenize = 'porter unicode61 remove_diacritics 2')`.execute(db)
    return
  }
  await sql`create table search (
    rowid bigint primary key, kind text not null, ref integer not null, story_id integer,
    section text not null, published_at text not null, title text not null, body text not null,
    vector tsvector generated always as (
      setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'C')
    ) stored)`.execute(db)
  await sql`create index search_vector on search using gin (vector)`.execute(db)
}

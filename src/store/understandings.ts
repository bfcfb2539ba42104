/** Sentences, names and quotes of document versions: rows in, {@link Understanding} out. */
import type { Kysely, Selectable } from 'kysely'
import type { Name, Quote, Sentence, Understanding } from '#domain/document.ts'
import { nameKeyOf } from '#domain/name-key.ts'
import { chunkIds, chunkRows } from './chunks.ts'
import type { DocumentRef } from './documents.ts'
import { parseJson, parseJsonOrNull, parseWord } from './json.ts'
import type { Database } from './schema.ts'

/** Replaces what was known of that version. */
export async function saveUnderstanding(
  db: Kysely<Database>,
  { ref, understanding, now }: { ref: DocumentRef; understanding: Understanding; now: string },
): Promise<void> {
  const key = { document_id: ref.documentId, version: ref.version }
  for (const table of ['sentences', 'names', 'quotes', 'understandings'] as const) {
    await db
      .deleteFrom(table)
      .where('document_id', '=', ref.documentId)
      .where('version', '=', ref.version)
      .execute()
  }
  const { language, section, topic, dates, quantities } = understanding
  await db
    .insertInto('understandings')
    .values({
      ...key,
      language,
      section,
      topic,
      dates: JSON.stringify(dates),
      quantities: JSON.stringify(quantities),
      created_at: now,
    })
    .execute()
  for (const some of chunkRows(understanding.sentences)) {
    const rows = some.map(({ position, paragraph, start, end }) => ({
      ...key,
      position,
      paragraph,
      start_at: start,
      end_at: end,
    }))
    await db.insertInto('sentences').values(rows).execute()
  }
  for (const some of chunkRows(understanding.names)) {
    const rows = some.map(({ name, kind, mentions }) => ({
      ...key,
      name,
      kind,
      key: nameKeyOf(name, kind),
      mentions: JSON.stringify(mentions.map(({ start, end }) => [start, end])),
    }))
    await db.insertInto('names').values(rows).execute()
  }
  for (const some of chunkRows(understanding.quotes)) {
    await db
      .insertInto('quotes')
      .values(some.map((quote) => ({ ...key, ...quoteRow(quote) })))
      .execute()
  }
}

function quoteRow(quote: Quote) {
  return {
    start_at: quote.start,
    end_at: quote.end,
    sentence: quote.sentence,
    speaker: quote.speaker,
    speaker_span: quote.speakerSpan && JSON.stringify(quote.speakerSpan),
    role_span: quote.roleSpan && JSON.stringify(quote.roleSpan),
  }
}

/** Understandings by `documentId/version`; versions not understood yet are absent. */
export async function listUnderstandings(
  db: Kysely<Database>,
  documents: readonly { readonly id: number; readonly version: number }[],
): Promise<ReadonlyMap<string, Understanding>> {
  const found = new Map<string, Parts>()
  for (const some of chunkIds(documents.map(({ id }) => id))) await readParts(db, some, found)
  const wanted = new Map<string, Understanding>()
  for (const { id, version } of documents) {
    const parts = found.get(`${id}/${version}`)
    if (parts) wanted.set(`${id}/${version}`, parts)
  }
  return wanted
}

type Parts = Understanding & {
  readonly sentences: Sentence[]
  readonly names: Name[]
  readonly quotes: Quote[]
}

function partsOfRow(row: Selectable<Database['understandings']>): Parts {
  return {
    language: row.language,
    section: parseWord(row.section),
    topic: row.topic === null ? null : parseWord(row.topic),
    sentences: [],
    names: [],
    quotes: [],
    dates: parseJson(row.dates),
    quantities: parseJson(row.quantities),
  }
}

async function readParts(
  db: Kysely<Database>,
  ids: readonly number[],
  found: Map<string, Parts>,
): Promise<void> {
  const partsOf = (row: { document_id: number; version: number }) =>
    found.get(`${row.document_id}/${row.version}`)
  for (const row of await db
    .selectFrom('understandings')
    .selectAll()
    .where('document_id', 'in', ids)
    .execute()) {
    found.set(`${row.document_id}/${row.version}`, partsOfRow(row))
  }
  for (const row of await db
    .selectFrom('sentences')
    .selectAll()
    .where('document_id', 'in', ids)
    .orderBy('document_id')
    .orderBy('version')
    .orderBy('position')
    .execute()) {
    const { position, paragraph, start_at: start, end_at: end } = row
    partsOf(row)?.sentences.push({ position, paragraph, start, end })
  }
  for (const row of await db
    .selectFrom('names')
    .selectAll()
    .where('document_id', 'in', ids)
    .execute()) {
    const mentions = parseJson<[number, number][]>(row.mentions).map(([start, end]) => ({
      start,
      end,
    }))
    partsOf(row)?.names.push({ name: row.name, kind: parseWord(row.kind), mentions })
  }
  for (const row of await db
    .selectFrom('quotes')
    .selectAll()
    .where('document_id', 'in', ids)
    .orderBy('start_at')
    .execute()) {
    partsOf(row)?.quotes.push({
      start: row.start_at,
      end: row.end_at,
      sentence: row.sentence,
      speaker: row.speaker,
      speakerSpan: parseJsonOrNull(row.speaker_span),
      roleSpan: parseJsonOrNull(row.role_span),
    })
  }
}

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
  documents: readonly DocumentKey[],
): Promise<ReadonlyMap<string, Understanding>> {
  return readUnderstandings(db, documents, [readNames, readSentences, readQuotes])
}

/** The same with names and section only, at a fraction of the cost. */
export async function listNamings(
  db: Kysely<Database>,
  documents: readonly DocumentKey[],
): Promise<ReadonlyMap<string, Naming>> {
  return readUnderstandings(db, documents, [readNames])
}

/** The same with sentences only: what stands around words that are cited. */
export async function listSentences(
  db: Kysely<Database>,
  documents: readonly DocumentKey[],
): Promise<ReadonlyMap<string, Pick<Understanding, 'sentences'>>> {
  const wanted = new Set(documents.map(({ id, version }) => `${id}/${version}`))
  const found = new Map<string, { readonly sentences: Sentence[] }>()
  for (const ids of chunkIds([...new Set(documents.map(({ id }) => id))])) {
    await readSentences(db, ids, ({ document_id, version }) => {
      const key = `${document_id}/${version}`
      if (!wanted.has(key)) return undefined
      const parts = found.get(key) ?? { sentences: [] }
      found.set(key, parts)
      return parts
    })
  }
  return found
}

export type Naming = Pick<Understanding, 'section' | 'names'>

type DocumentKey = { readonly id: number; readonly version: number }
type Parts = Understanding & {
  readonly sentences: Sentence[]
  readonly names: Name[]
  readonly quotes: Quote[]
}
type PartsOf<Part> = (row: { document_id: number; version: number }) => Part | undefined
type PartReader<Part = Parts> = (
  db: Kysely<Database>,
  ids: readonly number[],
  partsOf: PartsOf<Part>,
) => Promise<void>

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

async function readUnderstandings(
  db: Kysely<Database>,
  documents: readonly DocumentKey[],
  readers: readonly PartReader[],
): Promise<ReadonlyMap<string, Parts>> {
  const wanted = new Set(documents.map(({ id, version }) => `${id}/${version}`))
  const found = new Map<string, Parts>()
  const partsOf: PartsOf<Parts> = (row) => found.get(`${row.document_id}/${row.version}`)
  for (const ids of chunkIds([...new Set(documents.map(({ id }) => id))])) {
    for (const row of await db
      .selectFrom('understandings')
      .selectAll()
      .where('document_id', 'in', ids)
      .execute()) {
      const key = `${row.document_id}/${row.version}`
      if (wanted.has(key)) found.set(key, partsOfRow(row))
    }
    for (const read of readers) await read(db, ids, partsOf)
  }
  return found
}

const readSentences: PartReader<Pick<Parts, 'sentences'>> = async (db, ids, partsOf) => {
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
}

const readNames: PartReader = async (db, ids, partsOf) => {
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
}

const readQuotes: PartReader = async (db, ids, partsOf) => {
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

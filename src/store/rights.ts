import type { Kysely, Selectable } from 'kysely'
import { hashOf } from '#base/text.ts'
import type { DocumentId, PublisherId, StoryId } from '#domain/ids.ts'
import { OPEN_TERMS, type RightsSignal, type Terms } from '#domain/rights.ts'
import { chunkIds, chunkRows } from './chunks.ts'
import { parseId, parseWord } from './json.ts'
import { resolveTerms } from './resolve-terms.ts'
import type { Database } from './schema.ts'

/** Whose signals they are: of a whole site, or of one document on it. */
export type RightsSubject = {
  readonly publisherId: PublisherId
  /** `https://example.org` */
  readonly origin: string
  readonly documentId: DocumentId | null
}

/** A signal that stands, as the ledger keeps it. */
export type LedgerEntry = RightsSignal & {
  readonly publisherId: PublisherId
  readonly origin: string
  /** ISO 8601 */
  readonly foundAt: string
}

/** A publisher's line in the ledger. */
export type PublisherRights = {
  readonly publisherId: PublisherId
  /** What stands for its sites. */
  readonly site: readonly LedgerEntry[]
  /** What stands for documents by themselves: the same words together, with the number of documents and the first of them. */
  readonly pages: readonly (LedgerEntry & { readonly documents: number })[]
}

type Row = Selectable<Database['rights']>

/** The ledger of what publishers say about the use of their words; nothing is taken out, what no longer stands is ended. */
export class RightsStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  /**
   * Saves all that stands for a site or a document now, in the order in which it was found; what is not among it any more is
   * ended.
   *
   * @returns whether anything changed
   */
  async save(
    subject: RightsSubject,
    signals: readonly RightsSignal[],
    now: string,
  ): Promise<boolean> {
    const rows = signals.map((signal, position) => rowOf(subject, signal, position))
    const marks = new Set(rows.map(({ mark }) => mark))
    const standing = await this.#standing(subject)
    const known = new Set(standing.map(({ mark }) => mark))
    const over = standing.filter(({ mark }) => !marks.has(mark)).map(({ id }) => id)
    const fresh = rows.filter(({ mark }) => !known.has(mark))
    for (const some of chunkIds(over))
      await this.#db.updateTable('rights').set({ ended_at: now }).where('id', 'in', some).execute()
    for (const some of chunkRows(fresh))
      await this.#db
        .insertInto('rights')
        .values(some.map((row) => ({ ...row, found_at: now })))
        .onConflict((conflict) =>
          conflict.columns(['publisher_id', 'mark']).where('ended_at', 'is', null).doNothing(),
        )
        .execute()
    return over.length > 0 || fresh.length > 0
  }

  /** Stories with a document of that publisher on that site: they are written anew when its terms change. */
  async listStories({ publisherId, origin }: RightsSubject): Promise<readonly StoryId[]> {
    const rows = await this.#db
      .selectFrom('documents')
      .select(['story_id', 'url'])
      .where('publisher_id', '=', publisherId)
      .where('story_id', 'is not', null)
      .$narrowType<{ story_id: number }>()
      .execute()
    const there = rows.filter(({ url }) => originOf(url) === origin)
    return [...new Set(there.map((row) => parseId<StoryId>(row.story_id)))]
  }

  /** What stands now, by publisher. */
  async list(): Promise<readonly PublisherRights[]> {
    const rows = await this.#db
      .selectFrom('rights')
      .selectAll()
      .where('ended_at', 'is', null)
      .orderBy('publisher_id')
      .orderBy('position')
      .orderBy('id')
      .execute()
    return [...Map.groupBy(rows, (row) => row.publisher_id)].map(([id, all]) => ({
      publisherId: parseId(id),
      site: all.filter((row) => row.document_id === null).map(entryOf),
      pages: pagesOf(all.filter((row) => row.document_id !== null)),
    }))
  }

  async #standing({ publisherId, origin, documentId }: RightsSubject): Promise<readonly Row[]> {
    const query = this.#db.selectFrom('rights').selectAll().where('ended_at', 'is', null)
    return documentId === null
      ? await query
          .where('publisher_id', '=', publisherId)
          .where('document_id', 'is', null)
          .where('origin', '=', origin)
          .execute()
      : await query.where('document_id', '=', documentId).execute()
  }
}

type Addressed = {
  readonly id: DocumentId
  readonly publisherId: PublisherId
  readonly url: string
}

/** The terms of each document by what stands now; open where nothing was said. */
export async function listTerms(
  db: Kysely<Database>,
  documents: readonly Addressed[],
): Promise<ReadonlyMap<DocumentId, Terms>> {
  const publishers = [...new Set(documents.map(({ publisherId }) => publisherId))]
  const standing = () => db.selectFrom('rights').selectAll().where('ended_at', 'is', null)
  const site: Row[] = []
  for (const some of chunkIds(publishers)) {
    const query = standing().where('document_id', 'is', null).where('publisher_id', 'in', some)
    site.push(...(await query.orderBy('position').execute()))
  }
  const own: Row[] = []
  for (const some of chunkIds(documents.map(({ id }) => id)))
    own.push(...(await standing().where('document_id', 'in', some).execute()))
  const bySite = Map.groupBy(site, (row) => `${row.publisher_id} ${row.origin}`)
  const byDocument = Map.groupBy(own, (row) => row.document_id ?? 0)
  return new Map(
    documents.map(({ id, publisherId, url }) => {
      const there = bySite.get(`${publisherId} ${originOf(url)}`)
      const here = byDocument.get(id)
      if (!there && !here) return [id, OPEN_TERMS]
      const signals = { own: (here ?? []).map(entryOf), site: (there ?? []).map(entryOf) }
      return [id, resolveTerms(url, signals)]
    }),
  )
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : ''
}

// Signals of one subject are told apart by all that they say, and by their place in a list whose order decides.
function rowOf(
  { publisherId, origin, documentId }: RightsSubject,
  signal: RightsSignal,
  position: number,
) {
  const { name, place, value, address, path, policyUrl, terms } = signal
  const subject = documentId === null ? origin : String(documentId)
  const words = [name, place, value, path ?? '', policyUrl ?? '', JSON.stringify(terms)]
  return {
    publisher_id: publisherId,
    origin,
    document_id: documentId,
    name,
    place,
    value,
    address,
    path,
    policy_url: policyUrl,
    is_link_only: terms.isLinkOnly ? 1 : 0,
    is_kept_from_models: terms.isKeptFromModels ? 1 : 0,
    excerpt_characters: terms.excerptCharacters,
    position,
    mark: hashOf(subject, String(position), ...words),
  } as const
}

function entryOf(row: Row): LedgerEntry {
  return {
    publisherId: parseId(row.publisher_id),
    origin: row.origin,
    name: parseWord(row.name),
    place: parseWord(row.place),
    value: row.value,
    address: row.address,
    path: row.path,
    policyUrl: row.policy_url,
    terms: {
      isLinkOnly: row.is_link_only === 1,
      isKeptFromModels: row.is_kept_from_models === 1,
      excerptCharacters: row.excerpt_characters,
    },
    foundAt: row.found_at,
  }
}

function pagesOf(rows: readonly Row[]): PublisherRights['pages'] {
  const alike = Map.groupBy(rows, (row) => `${row.name}\n${row.place}\n${row.value}`)
  return [...alike.values()].flatMap((same) => {
    const [first] = same
    return first ? [{ ...entryOf(first), documents: same.length }] : []
  })
}

import { sql, type Kysely } from 'kysely'
import type { DocumentId, StoryId } from '#domain/ids.ts'
import { chunkRows } from './chunks.ts'
import { parseId } from './json.ts'
import type { Database } from './schema.ts'

/** What somebody said of two documents. */
export type GroupingLabel = {
  readonly first: DocumentId
  readonly second: DocumentId
  /** Whether they tell of one happening. */
  readonly isSame: boolean
}

/** Labelled pairs: what grouping learns from, added to and never changed; of one pair the newest word counts. */
export class GroupingLabelStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  async add(
    labels: readonly GroupingLabel[],
    {
      reason,
      madeBy,
      at,
    }: { readonly reason: string; readonly madeBy: string; readonly at: string },
  ): Promise<void> {
    const rows = labels.map(({ first, second, isSame }) => ({
      first_id: Math.min(first, second),
      second_id: Math.max(first, second),
      is_same: isSame ? (1 as const) : (0 as const),
      reason,
      made_by: madeBy,
      at,
    }))
    for (const some of chunkRows(rows))
      await this.#db.insertInto('grouping_labels').values(some).execute()
  }

  /** The newest word on every pair, the oldest of them first. */
  async list(): Promise<readonly GroupingLabel[]> {
    const rows = await this.#db
      .selectFrom('grouping_labels')
      .select(['first_id', 'second_id', 'is_same'])
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('grouping_labels')
          .select((inner) => inner.fn.max('id').as('id'))
          .groupBy(['first_id', 'second_id']),
      )
      .orderBy('id')
      .execute()
    return rows.map((row) => ({
      first: parseId(row.first_id),
      second: parseId(row.second_id),
      isSame: row.is_same === 1,
    }))
  }

  /** Whether somebody said of a document of the one and a document of the other that they belong apart. */
  async isParted(one: StoryId, other: StoryId): Promise<boolean> {
    const { rows } = await sql<{ found: number }>`
      select 1 as found from grouping_labels l
      join documents a on a.id = l.first_id
      join documents b on b.id = l.second_id
      where l.is_same = 0
        and ((a.story_id = ${one} and b.story_id = ${other})
          or (a.story_id = ${other} and b.story_id = ${one}))
        and l.id = (select max(n.id) from grouping_labels n
          where n.first_id = l.first_id and n.second_id = l.second_id)
      limit 1`.execute(this.#db)
    return rows.length > 0
  }

  /** Whether somebody said of a document of the one list and a document of the other that they belong together. */
  async isBound(some: readonly DocumentId[], others: readonly DocumentId[]): Promise<boolean> {
    const [one, other] = [new Set(some), new Set(others)]
    return (await this.list()).some(
      ({ first, second, isSame }) =>
        isSame && ((one.has(first) && other.has(second)) || (one.has(second) && other.has(first))),
    )
  }
}

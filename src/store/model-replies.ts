import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

// A reply is some 4 kB: 20,000 of them are 80 MB, months of a paper that a model writes.
const MOST_REPLIES = 20_000
const MOST_DAYS = 30
const DAY_MS = 86_400_000

/** Replies of models by the hash of what was asked, so that an equal question is not paid twice; bounded in number and age. */
export class ModelReplyStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  async find(inputHash: string): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom('model_replies')
      .select('reply')
      .where('input_hash', '=', inputHash)
      .executeTakeFirst()
    return row?.reply
  }

  /** Keeps a reply, and drops the old ones and what is too many. */
  async save(inputHash: string, reply: string, now: string): Promise<void> {
    await this.#db
      .insertInto('model_replies')
      .values({ input_hash: inputHash, reply, created_at: now })
      .onConflict((conflict) =>
        conflict.column('input_hash').doUpdateSet({ reply, created_at: now }),
      )
      .execute()
    const oldest = new Date(Date.parse(now) - MOST_DAYS * DAY_MS).toISOString()
    await this.#db.deleteFrom('model_replies').where('created_at', '<', oldest).execute()
    const beyond = await this.#db
      .selectFrom('model_replies')
      .select('created_at')
      .orderBy('created_at', 'desc')
      .offset(MOST_REPLIES)
      .limit(1)
      .executeTakeFirst()
    if (beyond)
      await this.#db
        .deleteFrom('model_replies')
        .where('created_at', '<=', beyond.created_at)
        .execute()
  }
}

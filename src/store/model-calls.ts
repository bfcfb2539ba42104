/** The book of calls: every question to a model, and what days and stories have spent. */
import { sql, type Kysely } from 'kysely'
import type { StoryId } from '#domain/ids.ts'
import {
  NO_SPENDING,
  type ModelCall,
  type ModelHold,
  type ModelUse,
  type PastCall,
  type Reservation,
  type Spending,
  type SpendingLimits,
} from '#domain/model-call.ts'
import { parseId } from './json.ts'
import { holdBack, readSpending, settleSpending, type Scope } from './model-spending.ts'
import type { Database } from './schema.ts'

/** How a call ended. */
export type CallEnd = {
  /** `answered`, or the kind of the failure. */
  readonly outcome: string
  readonly use: ModelUse
  readonly at: string
}

// Enough to see a circuit's last success behind a long row of failures.
const PAST_READ = 40
// Calls are kept one by one for a season; their sums by day and story stay.
const KEPT_DAYS = 90
const DAY_MS = 86_400_000

export class ModelCallStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  /**
   * Opens a call if the limits leave room for all that it may use, and keeps that back until it is settled. One statement a
   * limit decides, so that workers side by side cannot pass it together.
   */
  async reserve(call: ModelCall, hold: ModelHold, limits: SpendingLimits): Promise<Reservation> {
    await this.#settleLost(call.at)
    return this.#transaction(async (db) => {
      const refused = await holdBack(db, { scopes: scopesOf(call), hold, limits })
      if (refused !== null) return { kind: 'refused', limit: refused }
      const row = await this.#insert(db, call, { outcome: 'open', ended_at: null, hold })
      return { kind: 'reserved', callId: row }
    })
  }

  /** Ends an open call with what it did use; one that has ended already stays as it is. */
  async settle(callId: number, { outcome, use, at }: CallEnd): Promise<void> {
    await this.#transaction(async (db) => {
      const open = await db
        .selectFrom('model_calls')
        .selectAll()
        .where('id', '=', callId)
        .where('outcome', '=', 'open')
        .executeTakeFirst()
      if (!open) return
      const ended = await db
        .updateTable('model_calls')
        .set({
          outcome,
          ended_at: at,
          prompt_tokens: use.promptTokens,
          completion_tokens: use.completionTokens,
          cost_usd: use.costUsd,
          duration_ms: Math.max(0, Date.parse(at) - Date.parse(open.started_at)),
          held_until: null,
        })
        .where('id', '=', callId)
        .where('outcome', '=', 'open')
        .executeTakeFirst()
      if (ended.numUpdatedRows === 0n) return
      const scopes = scopesOf({ at: open.started_at, storyId: storyOf(open.story_id) })
      const hold = {
        promptTokens: open.prompt_tokens,
        completionTokens: open.completion_tokens,
        costUsd: open.cost_usd,
      }
      await settleSpending(db, { scopes, hold, use, hasFailed: outcome !== 'answered' })
    })
  }

  /** Notes a question that an earlier reply answered. */
  async noteCached(call: ModelCall): Promise<void> {
    await this.#transaction(async (db) => {
      await this.#insert(db, call, { outcome: 'cached', ended_at: call.at, hold: null })
      for (const scope of scopesOf(call))
        await db
          .insertInto('model_spending')
          .values({ scope, cached: 1 })
          .onConflict((conflict) =>
            conflict.column('scope').doUpdateSet({ cached: sql`model_spending.cached + 1` }),
          )
          .execute()
    })
  }

  /** The last calls of a model, newest first; those answered from earlier replies left out. */
  async listPast(model: string): Promise<readonly PastCall[]> {
    const rows = await this.#db
      .selectFrom('model_calls')
      .select(['outcome', 'started_at', 'ended_at'])
      .where('model', '=', model)
      .where('outcome', '!=', 'cached')
      .orderBy('id', 'desc')
      .limit(PAST_READ)
      .execute()
    return rows.map((row) => ({ outcome: row.outcome, at: row.started_at, endedAt: row.ended_at }))
  }

  async findOfStory(storyId: StoryId): Promise<Spending> {
    const [found] = await readSpending(this.#db, `story ${storyId}`)
    return found?.spending ?? NO_SPENDING
  }

  /** What each day from `first` to `last` has spent (`2026-11-25`), oldest first; days without a call are left out. */
  async listDays(
    first: string,
    last: string,
  ): Promise<readonly { readonly day: string; readonly spending: Spending }[]> {
    const found = await readSpending(this.#db, `day ${first}`, `day ${last}`)
    return found.map(({ scope, spending }) => ({ day: scope.slice('day '.length), spending }))
  }

  /** Stories that were paid for since then. */
  async countStories(since: string): Promise<number> {
    const row = await this.#db
      .selectFrom('model_calls')
      .select((eb) => eb.fn.count<number | string>('story_id').distinct().as('count'))
      .where('started_at', '>=', since)
      .where('outcome', '!=', 'cached')
      .executeTakeFirst()
    return Number(row?.count ?? 0)
  }

  /** What calls since then have used. */
  async sumSince(since: string): Promise<ModelUse> {
    const row = await this.#db
      .selectFrom('model_calls')
      .select((eb) => [
        eb.fn.sum<number | string | null>('prompt_tokens').as('prompt'),
        eb.fn.sum<number | string | null>('completion_tokens').as('completion'),
        eb.fn.sum<number | string | null>('cost_usd').as('cost'),
      ])
      .where('started_at', '>=', since)
      .executeTakeFirst()
    return {
      promptTokens: Number(row?.prompt ?? 0),
      completionTokens: Number(row?.completion ?? 0),
      costUsd: Number(row?.cost ?? 0),
    }
  }

  async #insert(
    db: Kysely<Database>,
    call: ModelCall,
    rest: {
      readonly outcome: string
      readonly ended_at: string | null
      readonly hold: ModelHold | null
    },
  ): Promise<number> {
    const row = await db
      .insertInto('model_calls')
      .values({
        started_at: call.at,
        ended_at: rest.ended_at,
        model: call.model,
        task: call.task,
        prompt: call.prompt,
        story_id: call.storyId,
        input_hash: call.inputHash,
        outcome: rest.outcome,
        // While it is open: all that it may use, which is what it counts as if nobody ends it.
        prompt_tokens: rest.hold?.promptTokens ?? 0,
        completion_tokens: rest.hold?.completionTokens ?? 0,
        cost_usd: rest.hold?.costUsd ?? 0,
        held_until: rest.hold?.until ?? null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  }

  /** Calls whose asker died count as spent in full: the server may have answered. Old calls are dropped on the way. */
  async #settleLost(now: string): Promise<void> {
    const lost = await this.#db
      .selectFrom('model_calls')
      .selectAll()
      .where('outcome', '=', 'open')
      .where('held_until', '<', now)
      .limit(100)
      .execute()
    for (const row of lost) {
      const use = {
        promptTokens: row.prompt_tokens,
        completionTokens: row.completion_tokens,
        costUsd: row.cost_usd,
      }
      await this.settle(row.id, { outcome: 'lost', use, at: now })
    }
    const oldest = new Date(Date.parse(now) - KEPT_DAYS * DAY_MS).toISOString()
    await this.#db.deleteFrom('model_calls').where('started_at', '<', oldest).execute()
  }

  #transaction<T>(change: (db: Kysely<Database>) => Promise<T>): Promise<T> {
    return this.#db.isTransaction
      ? change(this.#db)
      : this.#db.transaction().execute((tx) => change(tx))
  }
}

/** The story first, then the day: always in this order, so that no two workers wait for each other. */
function scopesOf({ at, storyId }: Pick<ModelCall, 'at' | 'storyId'>): readonly Scope[] {
  const day: Scope = `day ${at.slice(0, 10)}`
  return storyId === null ? [day] : [`story ${storyId}`, day]
}

function storyOf(id: number | null): StoryId | null {
  return id === null ? null : parseId<StoryId>(id)
}

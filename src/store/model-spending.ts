/** Sums of what days and stories have spent on models, and what is kept back for questions that are open. */
import { sql, type Kysely } from 'kysely'
import type { ModelHold, ModelUse, Spending, SpendingLimits } from '#domain/model-call.ts'
import type { Database } from './schema.ts'

export type Scope = `day ${string}` | `story ${number}`

/** Keeps `hold` back in every scope, or in none: then the limit that forbids it is given. Runs in a transaction. */
export async function holdBack(
  db: Kysely<Database>,
  {
    scopes,
    hold,
    limits,
  }: {
    readonly scopes: readonly Scope[]
    readonly hold: ModelHold
    readonly limits: SpendingLimits
  },
): Promise<keyof SpendingLimits | null> {
  const taken: Scope[] = []
  for (const scope of scopes) {
    const refused = await take(db, scope, { hold, limits })
    if (refused !== null) {
      for (const one of taken) await giveBack(db, one, hold)
      return refused
    }
    taken.push(scope)
  }
  return null
}

async function take(
  db: Kysely<Database>,
  scope: Scope,
  { hold, limits }: { readonly hold: ModelHold; readonly limits: SpendingLimits },
): Promise<keyof SpendingLimits | null> {
  const isDay = scope.startsWith('day ')
  const usd = isDay ? limits.usdPerDay : limits.usdPerStory
  const tokens = isDay ? limits.tokensPerDay : null
  const more = hold.promptTokens + hold.completionTokens
  await db
    .insertInto('model_spending')
    .values({ scope })
    .onConflict((conflict) => conflict.column('scope').doNothing())
    .execute()
  const result = await db
    .updateTable('model_spending')
    .set({
      held_usd: sql`held_usd + ${hold.costUsd}`,
      held_tokens: sql`held_tokens + ${more}`,
    })
    .where('scope', '=', scope)
    .$if(usd !== null, (query) =>
      query.where(sql<boolean>`cost_usd + held_usd + ${hold.costUsd} <= ${usd}`),
    )
    .$if(tokens !== null, (query) =>
      query.where(
        sql<boolean>`prompt_tokens + completion_tokens + held_tokens + ${more} <= ${tokens}`,
      ),
    )
    .executeTakeFirst()
  if (result.numUpdatedRows > 0n) return null
  if (!isDay) return 'usdPerStory'
  return (await hasRoom(db, scope, { usd, costUsd: hold.costUsd })) ? 'tokensPerDay' : 'usdPerDay'
}

async function hasRoom(
  db: Kysely<Database>,
  scope: Scope,
  { usd, costUsd }: { readonly usd: number | null; readonly costUsd: number },
): Promise<boolean> {
  if (usd === null) return true
  const row = await db
    .selectFrom('model_spending')
    .select(['cost_usd', 'held_usd'])
    .where('scope', '=', scope)
    .executeTakeFirstOrThrow()
  return row.cost_usd + row.held_usd + costUsd <= usd
}

async function giveBack(db: Kysely<Database>, scope: Scope, hold: ModelUse): Promise<void> {
  await db
    .updateTable('model_spending')
    .set({
      held_usd: sql`held_usd - ${hold.costUsd}`,
      held_tokens: sql`held_tokens - ${hold.promptTokens + hold.completionTokens}`,
    })
    .where('scope', '=', scope)
    .execute()
}

/** Puts what was used in the place of what was kept back. */
export async function settleSpending(
  db: Kysely<Database>,
  {
    scopes,
    hold,
    use,
    hasFailed,
  }: {
    readonly scopes: readonly Scope[]
    readonly hold: ModelUse
    readonly use: ModelUse
    readonly hasFailed: boolean
  },
): Promise<void> {
  for (const scope of scopes) {
    await giveBack(db, scope, hold)
    await db
      .updateTable('model_spending')
      .set({
        calls: sql`calls + 1`,
        failed: sql`failed + ${hasFailed ? 1 : 0}`,
        prompt_tokens: sql`prompt_tokens + ${use.promptTokens}`,
        completion_tokens: sql`completion_tokens + ${use.completionTokens}`,
        cost_usd: sql`cost_usd + ${use.costUsd}`,
      })
      .where('scope', '=', scope)
      .execute()
  }
}

/** Spending of the scopes from `first` to `last` in their order. */
export async function readSpending(
  db: Kysely<Database>,
  first: Scope,
  last: Scope = first,
): Promise<readonly { readonly scope: string; readonly spending: Spending }[]> {
  const rows = await db
    .selectFrom('model_spending')
    .selectAll()
    .where('scope', '>=', first)
    .where('scope', '<=', last)
    .orderBy('scope')
    .execute()
  return rows.map((row) => ({
    scope: row.scope,
    spending: {
      calls: row.calls,
      failed: row.failed,
      cached: row.cached,
      promptTokens: Number(row.prompt_tokens),
      completionTokens: Number(row.completion_tokens),
      costUsd: row.cost_usd,
    },
  }))
}

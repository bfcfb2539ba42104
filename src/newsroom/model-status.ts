/** What the model is doing and what it costs: for `/status` and `onix status`. */
import type { Clock } from '#base/clock.ts'
import type { ModelSettings } from '#config/index.ts'
import { NO_SPENDING, type Spending, type SpendingLimits } from '#domain/model-call.ts'
import { judgeCircuit, type Circuit } from '#models/index.ts'
import type { Store } from '#store/index.ts'
import { parseKey } from './key.ts'

export type ModelStatus = {
  readonly name: string
  /** Host of its server, without path or key. */
  readonly host: string
  readonly contextTokens: number
  readonly hasPrices: boolean
  readonly circuit: Circuit
  readonly today: Spending
  readonly month: Spending
  readonly limits: SpendingLimits
  /** The last 30 days, oldest first. */
  readonly days: readonly { readonly day: string; readonly spending: Spending }[]
  readonly forecast: ModelForecast
}

export type ModelForecast = {
  /** Stories that wait to be written and have publishers enough for an article. */
  readonly waitingStories: number
  /** What a story cost on average in the last seven days; null when none was paid for. */
  readonly usdPerStory: number | null
  readonly tokensPerStory: number | null
  /** What the waiting ones will cost at that; null as above. */
  readonly usd: number | null
  readonly tokens: number | null
  /** When the limit of the day is reached at the pace of the last three hours; null when the day ends before, or none is set. */
  readonly spentAt: string | null
}

const DAYS_SHOWN = 30
const DAYS_AVERAGED = 7
const PACE_HOURS = 3
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
// A queue longer than this is counted no further: its forecast is no news then.
const MOST_WAITING = 5000

export async function readModelStatus(
  settings: ModelSettings | null,
  {
    store,
    clock,
    minPublishers,
  }: { readonly store: Store; readonly clock: Clock; readonly minPublishers: number },
): Promise<ModelStatus | null> {
  if (!settings) return null
  const nowMs = clock.nowMs()
  const today = dayOf(nowMs)
  const first = dayOf(
    Math.min(nowMs - (DAYS_SHOWN - 1) * DAY_MS, Date.parse(`${today.slice(0, 7)}-01`)),
  )
  const known = new Map(
    (await store.modelCalls.listDays(first, today)).map(({ day, spending }) => [day, spending]),
  )
  const spendingOf = (day: string) => known.get(day) ?? NO_SPENDING
  const lastDays = (count: number) =>
    Array.from({ length: count }, (_, place) => dayOf(nowMs - (count - 1 - place) * DAY_MS))
  const { usdPerDay, usdPerStory, tokensPerDay } = settings
  const limits = { usdPerDay, usdPerStory, tokensPerDay }
  const week = sum(lastDays(DAYS_AVERAGED).map(spendingOf))
  return {
    name: settings.model,
    host: new URL(settings.url).host,
    contextTokens: settings.contextTokens,
    hasPrices: settings.usdPerMillionPromptTokens + settings.usdPerMillionCompletionTokens > 0,
    circuit: judgeCircuit(await store.modelCalls.listPast(settings.model), nowMs),
    today: spendingOf(today),
    month: sum([...known].flatMap(([day, one]) => (day.startsWith(today.slice(0, 7)) ? one : []))),
    limits,
    days: lastDays(DAYS_SHOWN).map((day) => ({ day, spending: spendingOf(day) })),
    forecast: {
      ...(await forecastQueue(store, { week, nowMs, minPublishers })),
      spentAt: await forecastEnd(store, { today: spendingOf(today), limits, nowMs }),
    },
  }
}

async function forecastQueue(
  store: Store,
  {
    week,
    nowMs,
    minPublishers,
  }: { readonly week: Spending; readonly nowMs: number; readonly minPublishers: number },
): Promise<Omit<ModelForecast, 'spentAt'>> {
  const keys = await store.jobs.listReady('write', MOST_WAITING)
  const ids = keys.flatMap((key) => (key.startsWith('story:') ? parseKey(key).story : []))
  const waitingStories = await store.stories.countTold(ids, minPublishers)
  const since = `${dayOf(nowMs - (DAYS_AVERAGED - 1) * DAY_MS)}T00:00:00.000Z`
  const stories = await store.modelCalls.countStories(since)
  const tokens = week.promptTokens + week.completionTokens
  const usdPerStory = stories > 0 ? week.costUsd / stories : null
  const tokensPerStory = stories > 0 ? Math.round(tokens / stories) : null
  return {
    waitingStories,
    usdPerStory,
    tokensPerStory,
    usd: usdPerStory === null ? null : usdPerStory * waitingStories,
    tokens: tokensPerStory === null ? null : tokensPerStory * waitingStories,
  }
}

async function forecastEnd(
  store: Store,
  {
    today,
    limits,
    nowMs,
  }: { readonly today: Spending; readonly limits: SpendingLimits; readonly nowMs: number },
): Promise<string | null> {
  const midnightMs = Date.parse(dayOf(nowMs)) + DAY_MS
  const sinceMs = Math.max(nowMs - PACE_HOURS * HOUR_MS, Date.parse(dayOf(nowMs)))
  const recent = await store.modelCalls.sumSince(new Date(sinceMs).toISOString())
  const tokensOf = (use: Pick<Spending, 'promptTokens' | 'completionTokens'>) =>
    use.promptTokens + use.completionTokens
  const ends = [
    endMs(limits.usdPerDay, today.costUsd, recent.costUsd),
    endMs(limits.tokensPerDay, tokensOf(today), tokensOf(recent)),
  ]
  const soonest = Math.min(...ends)
  return soonest < midnightMs ? new Date(soonest).toISOString() : null

  function endMs(limit: number | null, spent: number, lately: number): number {
    if (limit === null) return Infinity
    const left = Math.max(0, limit - spent)
    if (left === 0) return nowMs
    return lately > 0 ? nowMs + (left / lately) * (nowMs - sinceMs) : Infinity
  }
}

function sum(all: readonly Spending[]): Spending {
  return all.reduce(
    (a, b) => ({
      calls: a.calls + b.calls,
      failed: a.failed + b.failed,
      cached: a.cached + b.cached,
      promptTokens: a.promptTokens + b.promptTokens,
      completionTokens: a.completionTokens + b.completionTokens,
      costUsd: a.costUsd + b.costUsd,
    }),
    NO_SPENDING,
  )
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

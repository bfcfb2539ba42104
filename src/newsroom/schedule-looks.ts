import type { Clock } from '#base/clock.ts'
import type { Store } from '#store/index.ts'

// Due pages are few and never urgent.
const EVERY_MS = 60_000
// Looks never hold up the news: so many are done in half a minute, and no publisher is asked for more than a few in a row.
const MOST_AT_ONCE = 100
const MOST_OF_A_PUBLISHER = 5
// Stories live for about as long as documents join them (group/settings.ts).
const LIVE_DAYS = 3
const DAY_MS = 86_400_000
// What nobody came to need for this long after its time is not looked at any more.
const FORGET_DAYS = 7

/** Makes the function that queues the looks that are due; asked often, it works once a minute. */
export function createLookSchedule(store: Store, clock: Clock): () => Promise<void> {
  let lastMs = -Infinity
  return async () => {
    const nowMs = clock.nowMs()
    if (nowMs - lastMs < EVERY_MS) return
    lastMs = nowMs
    await store.watches.endBefore(daysBefore(nowMs, FORGET_DAYS))
    const due = await store.watches.listDue({
      now: clock.now(),
      storiesSince: daysBefore(nowMs, LIVE_DAYS),
      limit: MOST_AT_ONCE,
      perPublisher: MOST_OF_A_PUBLISHER,
    })
    await store.jobs.add(due.map((id) => ({ stage: 'watch-document', key: `document:${id}` })))
  }
}

function daysBefore(nowMs: number, days: number): string {
  return new Date(nowMs - days * DAY_MS).toISOString()
}

import type { Clock } from '#base/clock.ts'
import type { Store } from '#store/index.ts'

// While a paper gathers, each article makes an edition; what is made of thousands of titles may be a minute old.
const FRESH_MS = 60_000

/** What `make` makes of a store: kept while the edition stays, and a minute beyond that. */
export function perEdition<Made>(
  clock: Clock,
  make: (store: Store) => Promise<Made>,
): (store: Store) => Promise<Made> {
  let kept: { made: Promise<Made>; edition: number; store: Store; atMs: number } | undefined
  return async (store) => {
    const nowMs = clock.nowMs()
    const isFresh = kept?.store === store && nowMs - kept.atMs < FRESH_MS
    if (kept && isFresh) return await kept.made
    const edition = await store.edition()
    if (kept?.store === store && kept.edition === edition) {
      kept.atMs = nowMs
      return await kept.made
    }
    const made = make(store)
    kept = { made, edition, store, atMs: nowMs }
    made.catch(() => {
      kept = undefined
    })
    return await made
  }
}

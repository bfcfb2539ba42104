/** When a page may be asked for at a site that wants long pauses, so that nobody stands waiting for it meanwhile. */

export type Slots = {
  /**
   * Milliseconds until the address may be asked for; 0 when it may be now. The time it is told is kept for it: it is to come
   * back then, and the next address of that host is told a later one.
   */
  readonly take: (url: string, delayMs: number) => number
}

// Of addresses that were told a time and never came back; the oldest are forgotten first.
const MAX_PROMISES = 20_000

/** @param nowMs  any clock in milliseconds that only moves forward */
export function createSlots(nowMs: () => number): Slots {
  const promises = new Map<string, number>()
  const freeAt = new Map<string, number>()

  return {
    take: (url, delayMs) => {
      const now = nowMs()
      const promised = promises.get(url)
      if (promised !== undefined && promised <= now) {
        promises.delete(url)
        return 0
      }
      if (promised !== undefined) return promised - now
      const { host } = new URL(url)
      const at = Math.max(now, freeAt.get(host) ?? 0)
      freeAt.delete(host)
      freeAt.set(host, at + delayMs)
      forgetOldest(freeAt)
      if (at === now) return 0
      promises.set(url, at)
      forgetOldest(promises)
      return at - now
    },
  }
}

function forgetOldest(map: Map<string, number>): void {
  const [oldest] = map.keys()
  if (oldest !== undefined && map.size > MAX_PROMISES) map.delete(oldest)
}

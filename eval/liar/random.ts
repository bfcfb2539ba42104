/** A small generator of numbers that are the same each time for one seed (mulberry32). */
export type Random = {
  /** 0 up to, not including, 1. */
  readonly next: () => number
  readonly pick: <Item>(items: readonly Item[]) => Item | undefined
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return { next, pick: (items) => items[Math.floor(next() * items.length)] }
}

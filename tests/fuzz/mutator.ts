/** Makes broken texts of whole ones; the same seed makes the same texts again, on every machine. */
export type Random = {
  /** 0 ≤ x < 1 */
  readonly next: () => number
  /** A whole number from 0, below `limit`. */
  readonly below: (limit: number) => number
  readonly pick: <T>(items: readonly T[]) => T
}

/** @source mulberry32, public domain */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('pick: nothing to pick from')
    return item
  }
  return { next, below, pick }
}

// Beyond it only the caps are tested, and they have tests of their own.
const MAX_LENGTH = 60_000

type Mutation = (text: string, random: Random, words: readonly string[]) => string

const MUTATIONS: readonly Mutation[] = [
  (text, random) => {
    const [from, to] = pieceOf(text, random)
    return text.slice(0, from) + text.slice(to)
  },
  (text, random) => {
    const [from, to] = pieceOf(text, random)
    return text.slice(0, to) + text.slice(from, to).repeat(1 + random.below(50)) + text.slice(to)
  },
  (text, random) => {
    const [from, to] = pieceOf(text, random)
    const at = random.below(text.length + 1)
    return text.slice(0, at) + text.slice(from, to) + text.slice(at)
  },
  (text, random, words) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + random.pick(words) + text.slice(at)
  },
  (text, random, words) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + random.pick(words).repeat(1 + random.below(300)) + text.slice(at)
  },
  (text, random) => {
    const at = random.below(text.length)
    return text.slice(0, at) + String.fromCharCode(random.below(0x1_0000)) + text.slice(at + 1)
  },
  (text, random) => text.slice(0, random.below(text.length + 1)),
]

/** One text of the seeds, or of two of them, changed in one to eight places; at most 60,000 characters. */
export function mutate(seeds: readonly string[], words: readonly string[], random: Random): string {
  let text = random.pick(seeds)
  if (random.below(6) === 0) {
    const other = random.pick(seeds)
    text = text.slice(0, random.below(text.length)) + other.slice(random.below(other.length))
  }
  const changes = 1 + random.below(8)
  for (let change = 0; change < changes; change += 1)
    text = random.pick(MUTATIONS)(text, random, words).slice(0, MAX_LENGTH)
  return text
}

function pieceOf(text: string, random: Random): readonly [number, number] {
  const from = random.below(text.length + 1)
  const longest = random.below(4) === 0 ? text.length : 40
  return [from, Math.min(text.length, from + random.below(longest + 1))]
}

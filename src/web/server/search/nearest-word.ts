/** The nearest of known words, by the letters that have to change: "did you mean". */

export type Vocabulary = {
  /** The known word nearest to `word`; of two as near the one used more. Null where none is near, or it is known itself. */
  readonly findNearest: (word: string) => string | null
}

// One slip in a short word, two in a long one: at two slips in five letters the words are others.
const SLIPS = { short: 1, long: 2 } as const
const LONG = 6
const SHORTEST = 4
const LONGEST = 30

type Known = { readonly word: string; readonly count: number; readonly letters: number }

/** @param counts  words in lower case, with how often each is used */
export function createVocabulary(counts: ReadonlyMap<string, number>): Vocabulary {
  const byLength = Map.groupBy(
    [...counts]
      .filter(([word]) => word.length >= SHORTEST && word.length <= LONGEST)
      .map(([word, count]): Known => ({ word, count, letters: lettersOf(word) })),
    ({ word }) => word.length,
  )
  return {
    findNearest: (word) => {
      if (counts.has(word) || word.length < SHORTEST || word.length > LONGEST) return null
      const most = word.length >= LONG ? SLIPS.long : SLIPS.short
      return findNearest(word, byLength, most)
    },
  }
}

function findNearest(
  word: string,
  byLength: ReadonlyMap<number, readonly Known[]>,
  most: number,
): string | null {
  const letters = lettersOf(word)
  let best: { word: string; slips: number; count: number } | null = null
  for (let length = word.length - most; length <= word.length + most; length += 1)
    for (const known of byLength.get(length) ?? []) {
      // Each slip changes at most two letters of the set: most words are passed over by that alone.
      if (bitsOf(letters ^ known.letters) > 2 * most) continue
      const slips = countSlips(word, known.word, most)
      if (slips > most) continue
      const isBetter =
        !best || slips < best.slips || (slips === best.slips && known.count > best.count)
      if (isBetter) best = { word: known.word, slips, count: known.count }
    }
  return best?.word ?? null
}

/** Letters that a word has, as bits; all that are not of the Latin alphabet share one. */
function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at += 1) {
    const place = word.charCodeAt(at) - 97
    bits |= 1 << (place >= 0 && place < 26 ? place : 26)
  }
  return bits
}

function bitsOf(bits: number): number {
  let left = bits
  let count = 0
  while (left !== 0) {
    left &= left - 1
    count += 1
  }
  return count
}

/**
 * Letters put in, left out, changed or swapped with their neighbour (optimal string alignment); more than `most` where it
 * cannot be fewer.
 */
export function countSlips(one: string, other: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1]
      const isSwap =
        row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      const swapped = isSwap ? (before[at - 2] ?? most) + 1 : Infinity
      const changed = (last[at - 1] ?? most) + (isSame ? 0 : 1)
      current.push(
        Math.min((last[at] ?? most) + 1, (current[at - 1] ?? most) + 1, changed, swapped),
      )
    }
    if (Math.min(...current) > most) return most + 1
    before = last
    last = current
  }
  return last.at(-1) ?? most + 1
}

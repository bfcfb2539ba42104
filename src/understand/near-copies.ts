/**
 * Tells wire copy: texts that are one text, edited, cut or signed anew. Runs of three words stand for the text (Broder's
 * shingles), few hashes stand for the runs (MinHash), and bands of two hashes find what may be alike in an index.
 */

// An editor's cut or new sentence leaves most runs of three words whole, and another reporter's text on the same
// happening shares few of them.
const RUN_WORDS = 3
// Below this a text is a caption or a notice, and those are alike by chance.
const MIN_WORDS = 40
// Bounds the work on a page of any length.
const MAX_WORDS = 5000
const BAND_HASHES = 2
const WHOLE_BANDS = 24
// Copy is cut from the end: its beginning finds it when little of the rest is left.
const LEAD_BANDS = 8
const LEAD_WORDS = 120

// Reports that share only what somebody said are not copies of each other.
const QUOTED = /“[^”\n]{0,600}”|"[^"\n]{0,600}"/g

/** What stands for one text. */
export type Signature = {
  /** Keys under which an index finds texts that may be alike; each below 2 ** 53, in no order that matters. */
  readonly bands: readonly number[]
  /** Hashes of its runs of words, in the order they stand. */
  readonly runs: Int32Array
}

/** The signature of a text; null when it is too short to be told from others. Pure; linear in the length. */
export function signText(text: string): Signature | null {
  const words = hashWords(text.replace(QUOTED, ' '))
  if (words.length < MIN_WORDS) return null
  const runs = hashRuns(words)
  const lead = runs.slice(0, LEAD_WORDS)
  const bands = [
    ...bandsOf(runs, WHOLE_BANDS, 0),
    ...bandsOf(lead, LEAD_BANDS, WHOLE_BANDS * BAND_HASHES),
  ]
  return { bands, runs }
}

/** How much of the shorter text stands in the longer one, 0..1, by runs of three words. */
export function shareOf(one: Signature, other: Signature): number {
  const [short, long] = one.runs.length <= other.runs.length ? [one, other] : [other, one]
  const held = new Set(long.runs)
  let shared = 0
  for (const run of short.runs) if (held.has(run)) shared += 1
  return shared / Math.max(1, short.runs.length)
}

/** FNV-1a of each word in small letters. Letter by letter: a pattern over whole texts took four times as long. */
function hashWords(text: string): Int32Array {
  const words: number[] = []
  const low = text.toLowerCase()
  let hash = SEED
  for (let at = 0; at < low.length && words.length < MAX_WORDS; at += 1) {
    const code = low.charCodeAt(at)
    if (isUnspaced(code)) words.push(Math.imul(SEED ^ code, PRIME))
    else if (isWordCode(code)) hash = Math.imul(hash ^ code, PRIME)
    else if (hash !== SEED) {
      words.push(hash)
      hash = SEED
    }
  }
  if (hash !== SEED) words.push(hash)
  return Int32Array.from(words)
}

const SEED = 0x811c9dc5
const PRIME = 0x01000193

/** ASCII letters and digits, and whatever beyond it is no mark or space. */
function isWordCode(code: number): boolean {
  if (code < 0x80) return (code > 0x60 && code < 0x7b) || (code > 0x2f && code < 0x3a)
  return code > 0xbf && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x3020)
}

/** Scripts written without spaces: each sign stands for a word. */
function isUnspaced(code: number): boolean {
  return (code > 0x303f && code < 0xa000) || (code > 0x0dff && code < 0x0e80)
}

function hashRuns(words: Int32Array): Int32Array {
  const runs = new Int32Array(words.length - RUN_WORDS + 1)
  for (let at = 0; at < runs.length; at += 1) {
    let hash = 0
    for (let of = 0; of < RUN_WORDS; of += 1)
      hash = mix(Math.imul(hash, 0x9e3779b1) + (words[at + of] ?? 0))
    runs[at] = hash
  }
  return runs
}

/** Least hash of the runs under each of many hash functions, two to a key; `first` keeps the functions apart. */
function bandsOf(runs: Int32Array, bandCount: number, first: number): number[] {
  const bands: number[] = []
  for (let band = 0; band < bandCount; band += 1) {
    let key = 0
    for (let row = 0; row < BAND_HASHES; row += 1) {
      const salt = mix(Math.imul(first + band * BAND_HASHES + row + 1, 0x85ebca6b))
      key = mix(Math.imul(key, 0x9e3779b1) + leastOf(runs, salt))
    }
    // The band's own number in the high bits: like hashes of different bands are no likeness.
    bands.push((first + band) * 2 ** 32 + (key >>> 0))
  }
  return bands
}

function leastOf(runs: Int32Array, salt: number): number {
  let least = 0x7fffffff
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at] ?? 0
    const hash = Math.imul(run ^ salt, 0x9e3779b1) ^ (run >>> 15)
    if (hash < least) least = hash
  }
  return least
}

/** Murmur's finisher: spreads every bit over all. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** What can be seen of a claim beside its evidence, as numbers; what they weigh is learned (scripts/learn-support.ts). */
import { alignClaim, type Aligned, type Alignment, type WordWeight } from './align.ts'
import { listRuns, type EvidenceIndex, type EvidenceSentence } from './evidence-index.ts'
import { HEDGES, isNegation, LIMITS } from './lexicon.ts'
import { clauseSigns } from './clauses.ts'
import { jointSigns } from './joints.ts'
import type { Word } from './words.ts'

export type Signs = {
  readonly values: readonly number[]
  /** Evidence sentences that together say most of the claim, best first; at most three. */
  readonly best: readonly number[]
  /** Content words that nothing in the evidence says. */
  readonly unsaid: readonly Word[]
}

const MOST_SENTENCES = 3

/** Signs by place that speak for the claim when they are more, and those that speak against it. */
export const FOR_SIGNS: readonly number[] = [
  0, 1, 2, 7, 8, 9, 27, 28, 29, 30, 31, 33, 34, 56, 57, 70, 71, 72,
]
export const AGAINST_SIGNS: readonly number[] = [
  3, 4, 5, 6, 10, 11, 12, 13, 14, 15, 17, 18, 19, 21, 22, 23, 25, 26, 32, 37, 40, 41, 42, 43, 45,
  46, 47, 49, 63, 64, 69, 74, 75, 76,
]

export function readSigns(text: string, evidence: EvidenceIndex, weigh: WordWeight): Signs {
  const { words, aligned } = alignClaim(text, evidence, weigh)
  const levels = aligned.map((one) => levelsOf(one, evidence))
  const best = chooseBest(aligned, levels, evidence.sentences.length)
  const near = best.flatMap((place) => evidence.sentences[place] ?? [])
  const values = [
    ...coverSigns(aligned),
    ...bestSigns(aligned, levels, best),
    ...kindSigns(aligned, levels, best),
    ...orderSigns({ words, aligned }, evidence, near),
    ...turnSigns(words, aligned, near),
    ...editSigns(words, aligned, near[0]),
    ...sizeSigns(words, aligned, evidence),
    ...jointSigns(words, near),
    ...clauseSigns(words, aligned, levels),
  ]
  return {
    values,
    best,
    unsaid: aligned.filter(({ level }) => level === 0).map(({ word }) => word),
  }
}

/** How well each sentence says the word. */
function levelsOf({ kin }: Aligned, { sentences, terms }: EvidenceIndex): Float64Array {
  const levels = new Float64Array(sentences.length)
  for (const [term, level] of kin)
    for (const place of terms.get(term) ?? []) levels[place] = Math.max(levels[place] ?? 0, level)
  return levels
}

/** Greedy: the sentence that says most, then the one that adds most, as long as one adds anything. */
function chooseBest(
  aligned: readonly Aligned[],
  levels: readonly Float64Array[],
  count: number,
): readonly number[] {
  const said = new Float64Array(aligned.length)
  const best: number[] = []
  while (best.length < Math.min(MOST_SENTENCES, count)) {
    let [place, gain] = [-1, 1e-9]
    for (let at = 0; at < count; at += 1) {
      let more = 0
      for (const [index, { weight }] of aligned.entries())
        more += weight * Math.max(0, (levels[index]?.[at] ?? 0) - (said[index] ?? 0))
      if (more > gain) [place, gain] = [at, more]
    }
    if (place < 0) break
    best.push(place)
    for (const index of aligned.keys())
      said[index] = Math.max(said[index] ?? 0, levels[index]?.[place] ?? 0)
  }
  return best
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : 1)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function coverSigns(aligned: readonly Aligned[]): readonly number[] {
  const whole = sum(aligned.map(({ weight }) => weight))
  const exact = aligned.filter(({ level }) => level === 1)
  const unsaid = aligned.filter(({ level }) => level === 0)
  return [
    share(sum(exact.map(({ weight }) => weight)), whole),
    share(sum(aligned.map(({ weight, level }) => weight * level)), whole),
    share(exact.length, aligned.length),
    unsaid.length,
    sum(unsaid.map(({ weight }) => weight)),
    Math.max(0, ...unsaid.map(({ weight }) => weight)),
    longestRun(aligned),
  ]
}

/** Longest run of content words in a row that nothing says. */
function longestRun(aligned: readonly Aligned[]): number {
  let [longest, run] = [0, 0]
  for (const { level } of aligned) {
    run = level === 0 ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

/** How much the best one, two and three sentences say. */
function bestSigns(
  aligned: readonly Aligned[],
  levels: readonly Float64Array[],
  best: readonly number[],
): readonly number[] {
  const whole = sum(aligned.map(({ weight }) => weight))
  const covers = [1, 2, 3].map((count) => {
    const chosen = best.slice(0, count)
    const said = aligned.map(
      ({ weight }, index) => weight * Math.max(0, ...chosen.map((at) => levels[index]?.[at] ?? 0)),
    )
    return share(sum(said), whole)
  })
  const missed = aligned.filter((_, index) => !best.some((at) => (levels[index]?.[at] ?? 0) > 0))
  const spread = best.length > 1 ? Math.max(...best) - Math.min(...best) : 0
  return [...covers, missed.length, sum(missed.map(({ weight }) => weight)), Math.min(30, spread)]
}

/** Names and numbers that are not said, anywhere and in the best sentences. */
function kindSigns(
  aligned: readonly Aligned[],
  levels: readonly Float64Array[],
  best: readonly number[],
): readonly number[] {
  const nearby = (index: number) => best.some((at) => (levels[index]?.[at] ?? 0) > 0)
  const first = best[0] ?? 0
  const entries = aligned.map((one, index) => ({ ...one, index }))
  const names = entries.filter(({ isName }) => isName)
  const numbers = entries.filter(({ word }) => word.kind === 'number')
  const others = entries.filter(({ word, isName }) => !isName && word.kind === 'content')
  return [
    ...[names, numbers, others].flatMap((some) => [
      some.filter(({ level }) => level === 0).length,
      some.filter(({ index }) => !nearby(index)).length,
      some.filter(({ index }) => (levels[index]?.[first] ?? 0) === 0).length,
      some.length,
    ]),
    others.filter(({ word, level }) => level === 0 && /(?:ed|ing)$/.test(word.lower)).length,
    others.filter(({ word, level }) => level === 0 && /(?:ly|ous|ful|ive|al)$/.test(word.lower))
      .length,
  ]
}

/** Whether the words stand together, and in the same order. */
function orderSigns(
  { words, aligned }: Alignment,
  evidence: EvidenceIndex,
  near: readonly EvidenceSentence[],
): readonly number[] {
  const runs = listRuns(words)
  const pairs = runs.filter((run) => run.split(' ').length === 2)
  const triples = runs.filter((run) => run.split(' ').length === 3)
  const known = (some: readonly string[]) =>
    share(some.filter((run) => evidence.runs.has(run)).length, some.length)
  const said = aligned.filter(({ level }) => level > 0)
  const gaps = said.slice(1).map((one, at) => gapOf(said[at], one, near))
  const [first] = near
  const order = first ? lcsOf(said, first) : 0
  return [
    known(pairs),
    known(triples),
    share(order, aligned.length),
    share(order, said.filter((one) => first && placesIn(one, first).length > 0).length),
    share(sum(gaps.map((gap) => 1 / gap)), gaps.length),
    share(gaps.filter((gap) => gap >= FAR).length, gaps.length),
    share(gaps.filter((gap) => gap <= 3).length, gaps.length),
    longestCopy(words, evidence) / Math.max(1, words.length),
  ]
}

const FAR = 25

/** Least distance, in words, of the two in one of the sentences; `FAR` when none has both. */
function gapOf(
  one: Aligned | undefined,
  other: Aligned,
  near: readonly EvidenceSentence[],
): number {
  if (!one) return FAR
  let least = FAR
  for (const sentence of near) {
    const others = placesIn(other, sentence)
    for (const left of placesIn(one, sentence))
      for (const right of others) least = Math.min(least, stepsOf(left, right))
  }
  return least
}

/** From one place on to the other; two more when it is back. */
function stepsOf(left: number, right: number): number {
  return right > left ? right - left : left - right + 2
}

function placesIn({ kin }: Aligned, { places }: EvidenceSentence): readonly number[] {
  const found: number[] = []
  for (const term of kin.keys()) found.push(...(places.get(term) ?? []))
  return found
}

/** Longest series of the claim's said words that the sentence has in the same order. */
function lcsOf(said: readonly Aligned[], { words }: EvidenceSentence): number {
  let row = new Uint16Array(words.length + 1)
  for (const { kin } of said) {
    const next = new Uint16Array(words.length + 1)
    for (const [at, { term }] of words.entries())
      next[at + 1] = kin.has(term) ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0)
    row = next
  }
  return row.at(-1) ?? 0
}

/** Words of the longest stretch all of whose threes stand in the evidence. */
function longestCopy(words: readonly Word[], { runs }: EvidenceIndex): number {
  let [longest, length] = [0, 0]
  for (const [at, word] of words.entries()) {
    const triple = `${word.lower} ${words[at + 1]?.lower ?? ''} ${words[at + 2]?.lower ?? ''}`
    length = runs.has(triple) ? length + 1 : 0
    longest = Math.max(longest, length > 0 ? length + 2 : 0)
  }
  return longest
}

/** Denials, doubts, limits and opposites on one side only. */
function turnSigns(
  words: readonly Word[],
  aligned: readonly Aligned[],
  near: readonly EvidenceSentence[],
): readonly number[] {
  const [first] = near
  const denials = countWords(words, isDenial)
  const hedges = countWords(words, isHedge)
  const all = near.flatMap((sentence) => sentence.words)
  const nearLimits = new Set(all.filter(isLimit).map(({ lower }) => lower))
  const turned = aligned.filter(({ level, opposites }) => level < 1 && opposites.length > 0)
  const turnedNear = turned.filter(({ opposites }) =>
    opposites.some((term) => near.some(({ places }) => places.has(term))),
  )
  return [
    denials,
    countWords(first?.words ?? [], isDenial) - denials,
    Number(denials > 0 && countWords(all, isDenial) === 0),
    hedges,
    countWords(first?.words ?? [], isHedge) - hedges,
    Number(hedges > 0 && countWords(all, isHedge) === 0),
    words.filter((word) => isLimit(word) && !nearLimits.has(word.lower)).length,
    turned.length,
    turnedNear.length,
    aligned.filter(({ opposites }) => opposites.length > 0).length,
  ]
}

const isDenial = ({ lower, term }: Word) => isNegation(lower, term)
const isHedge = ({ lower }: Word) => HEDGES.has(lower)
const isLimit = ({ lower }: Word) => LIMITS.has(lower)
const countWords = (words: readonly Word[], is: (word: Word) => boolean) => words.filter(is).length

/** The claim as an edit of the sentence nearest to it: words put in the place of others. */
function editSigns(
  words: readonly Word[],
  aligned: readonly Aligned[],
  nearest: EvidenceSentence | undefined,
): readonly number[] {
  const kinds = { name: 0, number: 0, content: 0 }
  const missing = { name: 0, number: 0, content: 0 }
  const has = new Set<string>()
  for (const one of aligned) {
    if (nearest && placesIn(one, nearest).length > 0)
      for (const term of one.kin.keys()) has.add(term)
    else if (one.word.kind !== 'function') missing[one.word.kind] += 1
  }
  for (const word of nearest?.words ?? [])
    if (word.kind !== 'function' && !has.has(word.term)) kinds[word.kind] += 1
  const functions = new Set((nearest?.words ?? []).map(({ lower }) => lower))
  return [
    Math.min(missing.name, kinds.name),
    Math.min(missing.number, kinds.number),
    Math.min(missing.content, kinds.content),
    kinds.content + kinds.name + kinds.number,
    words.filter(({ kind, lower }) => kind === 'function' && !functions.has(lower)).length,
  ]
}

function sizeSigns(
  words: readonly Word[],
  aligned: readonly Aligned[],
  evidence: EvidenceIndex,
): readonly number[] {
  const size = sum(evidence.sentences.map((sentence) => sentence.words.length))
  return [
    words.length,
    aligned.length,
    share(aligned.length, words.length),
    sum(aligned.map(({ weight }) => weight)) / Math.max(1, aligned.length),
    Math.log(1 + evidence.sentences.length),
    Math.log(1 + size),
  ]
}

/** The clause of the claim that the evidence bears least: a true beginning must not carry an invented end. */
import type { Aligned } from './align.ts'
import type { Word } from './words.ts'

const OPENERS = new Set(
  'and but or which who whom whose where when while because as after before although though since if unless that to by with for including resulting leading making causing'.split(
    ' ',
  ),
)
// One word found or not found says little of a clause.
const LEAST_WORDS = 2

/**
 * Signs of the worst clause: what anything says of it, what the one sentence that says most of it says, and how much of the claim's
 * end is not said.
 *
 * @param levels by aligned word, how well each sentence of the evidence says it
 */
export function clauseSigns(
  words: readonly Word[],
  aligned: readonly Aligned[],
  levels: readonly Float64Array[],
): readonly number[] {
  const clauses = listClauses(words, aligned)
  const covers = clauses.map((clause) => coverOf(clause, aligned))
  const alone = clauses.map((clause) => coverAlone(clause, aligned, levels))
  const lastSaid = aligned.findLastIndex(({ level }) => level > 0)
  const third = aligned.slice(Math.floor((aligned.length * 2) / 3))
  const firstThird = aligned.slice(0, Math.ceil(aligned.length / 3))
  return [
    Math.min(1, ...covers),
    Math.min(1, ...alone),
    alone.reduce((sum, value) => sum + value, 0) / Math.max(1, alone.length),
    clauses.length,
    aligned.length - 1 - lastSaid,
    third.filter(({ level }) => level === 0).length / Math.max(1, third.length),
    firstThird.filter(({ level }) => level === 0).length / Math.max(1, firstThird.length),
  ]
}

/** Places in `aligned` of each clause's words; a clause ends at punctuation or before a word that opens one. */
function listClauses(
  words: readonly Word[],
  aligned: readonly Aligned[],
): readonly (readonly number[])[] {
  const byStart = new Map(aligned.map(({ word }, place) => [word.start, place]))
  const clauses: number[][] = [[]]
  for (const word of words) {
    const last = clauses.at(-1) ?? []
    const opens = word.isAfterBreak || OPENERS.has(word.lower)
    if (opens && last.length >= LEAST_WORDS) clauses.push([])
    const place = byStart.get(word.start)
    if (place !== undefined) clauses.at(-1)?.push(place)
  }
  const tail = clauses.at(-1) ?? []
  if (clauses.length > 1 && tail.length < LEAST_WORDS) {
    clauses.pop()
    clauses.at(-1)?.push(...tail)
  }
  return clauses
}

function coverOf(clause: readonly number[], aligned: readonly Aligned[]): number {
  let [said, whole] = [0, 0]
  for (const place of clause) {
    const one = aligned[place]
    said += (one?.weight ?? 0) * (one?.level ?? 0)
    whole += one?.weight ?? 0
  }
  return whole > 0 ? said / whole : 1
}

function coverAlone(
  clause: readonly number[],
  aligned: readonly Aligned[],
  levels: readonly Float64Array[],
): number {
  const count = levels[0]?.length ?? 0
  let [best, whole] = [0, 0]
  for (const place of clause) whole += aligned[place]?.weight ?? 0
  for (let at = 0; at < count; at += 1) {
    let said = 0
    for (const place of clause) said += (aligned[place]?.weight ?? 0) * (levels[place]?.[at] ?? 0)
    best = Math.max(best, said)
  }
  return whole > 0 ? best / whole : 1
}

/** What tells a question that a passage answers from one that only sounds like it: figures between 0 and 1, and a learned sum. */
import { tokenize } from '#base/tokens.ts'
import { holdsAnswer } from './expected.ts'
import type { Question } from './question.ts'
import { ANSWERABLE_WEIGHTS } from './answerable-weights.ts'

export type Passages = {
  readonly sentence: string
  /** Title and the sentences just before and after. */
  readonly context: string
  /** The whole document. */
  readonly document: string
  /** The question's terms that stand anywhere in it. */
  readonly whole: ReadonlySet<string>
}

// Words that `tokenize` leaves out and that change what is asked: "the first", "never", "after".
const SMALL =
  /\b(?:first|last|only|most|least|never|not|no|none|before|after|other|under|over|more|less|without|until|against|down|up|both|all|[a-z]+n['’]t)\b/gi
const NEGATION = /\b(?:not|never|no|none|cannot|without|neither|nor)\b|n['’]t\b/i
const NUMBER = /\d[\d,.]*\d|\d/g
const OPPOSITES = (
  'increase decrease|rise fall|high low|large small|more less|most least|early late|first last|before after|north south|east west|win lose|' +
  'accept reject|allow ban|strong weak|new old|major minor|male female|public private|common rare|open close|begin end|start stop|' +
  'good bad|high low|support oppose|include exclude|import export|internal external|upper lower|majority minority|rich poor|' +
  'gain lose|add remove|positive negative|best worst|maximum minimum|always never|inside outside|success failure|join leave'
)
  .split('|')
  .map((pair) => pair.split(' '))

/** The figures by name; `tokenize`d terms only, so it costs little. */
export function featuresOf(question: Question, given: Passages): Readonly<Record<string, number>> {
  const inSentence = tokenize(given.sentence)
  const sentence = new Set(inSentence)
  const near = new Set([...inSentence, ...tokenize(given.context)])
  const whole = new Set([...near, ...given.whole])
  const { terms } = question
  const count = Math.max(1, terms.length)
  const share = (met: ReadonlySet<string>) => terms.filter((term) => met.has(term)).length / count
  const names = new Set(question.names.flat())
  const plain = terms.filter((term) => !names.has(term))
  const shareOf = (some: readonly string[], met: ReadonlySet<string>) =>
    some.length === 0 ? 1 : some.filter((term) => met.has(term)).length / some.length
  const lacking = terms.filter((term) => !whole.has(term))
  const soft = lacking.filter((term) => !hasAlike(term, `${given.context} ${given.document}`))
  const expected = holdsAnswer(question, given.sentence) ? 1 : 0
  const kind = question.kind
  return {
    one: 1,
    inSentence: share(sentence),
    near: share(near),
    whole: share(whole),
    lacksNone: lacking.length === 0 ? 1 : 0,
    lacksTwo: lacking.length > 1 ? 1 : 0,
    softLacks: soft.length === 0 ? 0 : 1,
    softLacksTwo: soft.length > 1 ? 1 : 0,
    names: shareOf([...names], sentence),
    namesNear: shareOf([...names], near),
    namesWhole: shareOf([...names], whole),
    namesLack: shareOf([...names], whole) < 1 ? 1 : 0,
    hasNames: names.size > 0 ? 1 : 0,
    plain: shareOf(plain, sentence),
    plainNear: shareOf(plain, near),
    plainWhole: shareOf(plain, whole),
    pairs: pairsMet(question, inSentence),
    order: orderMet(terms, inSentence),
    tight: tightness(terms, inSentence),
    ...smallFigures(question.text, given.sentence),
    opposite: meetsOpposite(new Set(terms), sentence),
    expected,
    [`kind-${kind}`]: 1,
    [`expected-${kind}`]: expected,
    [`sentence-${kind}`]: share(sentence),
    isLong: Math.min(1, count / 12),
    isShort: count <= 3 ? 1 : 0,
    lastMet: sentence.has(terms.at(-1) ?? '') ? 1 : 0,
    firstMet: sentence.has(terms[0] ?? '') ? 1 : 0,
    lengthOf: Math.min(1, inSentence.length / 40),
    ...formFigures(question.text),
  }
}

/** Numbers, small words and denials of the question that the sentence has not. */
function smallFigures(asked: string, sentence: string): Readonly<Record<string, number>> {
  const numbers = asked.match(NUMBER) ?? []
  const small = lowerAll(asked.match(SMALL))
  const lower = sentence.toLowerCase()
  const lacking = small.filter((word) => !lower.includes(word)).length
  const isNegated = NEGATION.test(asked)
  return {
    lacksNumber: numbers.some((number) => !sentence.includes(number)) ? 1 : 0,
    hasNumber: numbers.length > 0 ? 1 : 0,
    lacksSmall: Math.min(1, lacking / 2),
    negated: isNegated ? 1 : 0,
    negationDiffers: isNegated === NEGATION.test(sentence) ? 0 : 1,
  }
}

const VAGUE =
  /\b(?:what type|what kind|what group|what other|which other|what would|what did not|who else)\b/i

function formFigures(asked: string): Readonly<Record<string, number>> {
  return {
    vague: VAGUE.test(asked) ? 1 : 0,
    what: /^what\b/i.test(asked) ? 1 : 0,
    endsWith: /\b(?:in|of|for|to|by|with|at|from|on)\s*\?*$/i.test(asked) ? 1 : 0,
  }
}

/** How likely the passage answers, 0..1. */
export function answerableOf(features: Readonly<Record<string, number>>): number {
  let sum = 0
  for (const [name, value] of Object.entries(features))
    sum += value * (ANSWERABLE_WEIGHTS[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

function lowerAll(words: readonly string[] | null): readonly string[] {
  return (words ?? []).map((word) => word.toLowerCase())
}

function hasAlike(term: string, text: string): boolean {
  if (term.length < 5 || !/^[\p{L}\p{N}]+$/u.test(term)) return false
  const start = term.slice(0, Math.max(4, Math.min(6, term.length - 2)))
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${start}`, 'iu').test(text)
}

function pairsMet(question: Question, words: readonly string[]): number {
  const pairs = new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))
  const asked = question.terms
  if (asked.length < 2) return 0
  const met = asked.slice(1).filter((term, at) => pairs.has(`${asked[at]} ${term}`)).length
  return met / (asked.length - 1)
}

/** Length of the longest run of the question's terms that stand in this order, as a share. */
function orderMet(terms: readonly string[], words: readonly string[]): number {
  const best: number[] = new Array<number>(terms.length + 1).fill(0)
  for (const word of words) {
    let before = 0
    for (const [at, term] of terms.entries()) {
      const here = best[at + 1] ?? 0
      best[at + 1] = term === word ? before + 1 : Math.max(here, best[at] ?? 0)
      before = here
    }
  }
  return (best[terms.length] ?? 0) / Math.max(1, terms.length)
}

/** Terms met, over the words from the first of them to the last. */
function tightness(terms: readonly string[], words: readonly string[]): number {
  const asked = new Set(terms)
  const places = words.flatMap((word, at) => (asked.has(word) ? [at] : []))
  const [first] = places
  const last = places.at(-1)
  if (first === undefined || last === undefined) return 0
  return places.length / (last - first + 1)
}

function meetsOpposite(asked: ReadonlySet<string>, sentence: ReadonlySet<string>): number {
  const meets = (one: string, other: string) =>
    asked.has(one) && !sentence.has(one) && sentence.has(other)
  return OPPOSITES.some(([one = '', other = '']) => meets(one, other) || meets(other, one)) ? 1 : 0
}

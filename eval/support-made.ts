/** Sentences made from true ones by known hands: some cut or reworded and still true, some turned false in one place. */
import { groupsOf, isNegation, oppositesOf } from '#check/support/lexicon.ts'
import { readWords, type Word } from '#check/support/words.ts'
import type { SupportItem } from './support-sets.ts'

export type Chance = () => number

/** Evidence of one text, with the sentence that a made one comes from. */
type Ground = {
  readonly source: string
  readonly evidence: readonly string[]
  readonly text: string
  readonly chance: Chance
}

type Make = (ground: Ground) => string | undefined

const LEAST_WORDS = 8
const MOST_WORDS = 45

const TRUE: readonly Make[] = [({ text }) => text, cutClause, cutEnds, reword, fuse]
const FALSE: readonly Make[] = [
  changeNumber,
  changeNumber,
  changeName,
  changeName,
  exchangeNames,
  deny,
  turn,
  splice,
  splice,
  graft,
  graft,
  graft,
  foreignWord,
]

/** One true and one false sentence for each of `count` sentences of the evidence. */
export function makeItems(
  from: Pick<Ground, 'source' | 'evidence' | 'chance'>,
  count: number,
): readonly SupportItem[] {
  const whole = from.evidence.filter((text) => {
    const size = readWords(text).length
    return size >= LEAST_WORDS && size <= MOST_WORDS && /^["“]?\p{Lu}.*[.!?”"]$/u.test(text)
  })
  if (whole.length === 0) return []
  return Array.from({ length: count }, () => pick(whole, from.chance)).flatMap((text) => {
    const ground = { ...from, text }
    const makes = [
      { made: pick(TRUE, from.chance)(ground), isSupported: true },
      { made: pick(FALSE, from.chance)(ground), isSupported: false },
    ]
    return makes.flatMap(({ made, isSupported }) =>
      made === undefined || (!isSupported && from.evidence.includes(made))
        ? []
        : [{ set: 'made', source: from.source, claim: made, evidence: from.evidence, isSupported }],
    )
  })
}

function pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[], chance: Chance): Item {
  const item = items[Math.min(items.length - 1, Math.floor(chance() * items.length))]
  if (item === undefined) throw new Error('pick from nothing')
  return item
}

function put(text: string, { start, end }: Pick<Word, 'start' | 'end'>, words: string): string {
  return text.slice(0, start) + words + text.slice(end)
}

const plain = (text: string) =>
  text
    .replace(/\s+([,.;])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

// --- still true

function cutClause({ text }: Ground): string | undefined {
  const cut = text.replace(/, [^,]{10,80},(?= )/u, '')
  return cut === text ? undefined : cut
}

function cutEnds({ text }: Ground): string | undefined {
  const [first, ...rest] = text.split(/, | — | - /u)
  if (first === undefined || rest.length === 0) return undefined
  const last = rest.at(-1) ?? ''
  if (first.length >= 40 && !/["“]/.test(first)) return `${first}.`
  return last.length >= 40 && !/["”]/.test(last) ? capital(last) : undefined
}

/** Words for their like, by our own lists. */
function reword({ text, chance, evidence }: Ground): string | undefined {
  const others = readWords(evidence.join('\n'))
  const words = readWords(text).filter(
    ({ kind, term }) => kind === 'content' && groupsOf(term).size > 0,
  )
  if (words.length === 0) return undefined
  const word = pick(words, chance)
  const like = others.find(
    ({ lower, term, kind }) =>
      kind === 'content' &&
      term !== word.term &&
      lower.slice(-2) === word.lower.slice(-2) &&
      [...groupsOf(term)].some((group) => groupsOf(word.term).has(group)),
  )
  return like && put(text, word, like.lower)
}

function fuse({ text, evidence }: Ground): string | undefined {
  const next = evidence[evidence.indexOf(text) + 1]
  if (next === undefined || next.length > 160 || /["“”]/.test(text + next)) return undefined
  const size = readWords(next).length
  return size >= 4
    ? `${text.replace(/[.!?]$/, '')}, and ${next.charAt(0).toLowerCase()}${next.slice(1)}`
    : undefined
}

// --- false

function changeNumber({ text, evidence, chance }: Ground): string | undefined {
  const numbers = readWords(text).filter(({ kind }) => kind === 'number')
  if (numbers.length === 0) return undefined
  const number = pick(numbers, chance)
  const value = Number(number.lower.replaceAll(',', ''))
  if (!Number.isFinite(value)) return put(text, number, pick(['four', 'seven', 'twelve'], chance))
  const others = readWords(evidence.join('\n')).filter(
    ({ kind, lower }) =>
      kind === 'number' && lower !== number.lower && lower.length === number.lower.length,
  )
  if (others.length > 0 && chance() < 0.4) return put(text, number, pick(others, chance).lower)
  const change = Math.max(1, Math.round(value * (0.1 + chance() * 0.5)))
  return put(
    text,
    number,
    String(chance() < 0.5 || value - change <= 0 ? value + change : value - change),
  )
}

const CAPITALISED = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu
const listNames = (text: string) =>
  [...text.matchAll(CAPITALISED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: match[0],
  }))

function changeName({ text, evidence, chance }: Ground): string | undefined {
  const names = listNames(text)
  const others = evidence.flatMap(listNames).filter(({ name }) => !text.includes(name))
  if (names.length === 0 || others.length === 0) return undefined
  const name = pick(names, chance)
  const size = (words: string) => words.split(' ').length
  const alike = others.filter((other) => size(other.name) === size(name.name))
  return put(text, name, pick(alike.length > 0 ? alike : others, chance).name)
}

function exchangeNames({ text }: Ground): string | undefined {
  const names = listNames(text)
  const one = names[0]
  const other = names.findLast(({ name }) => name !== one?.name)
  if (!one || !other || other.start <= one.start) return undefined
  return put(put(text, other, one.name), one, other.name)
}

const AUXILIARY = /\b(?:is|are|was|were|will|has|have|had|can|could|would|should)\b/
function deny({ text }: Ground): string | undefined {
  const words = readWords(text)
  const denial = words.find(
    ({ lower, term }) => isNegation(lower, term) && /^(?:not|never|no)$/.test(lower),
  )
  if (denial) return plain(put(text, denial, ''))
  const match = AUXILIARY.exec(text)
  return match
    ? put(text, { start: match.index, end: match.index + match[0].length }, `${match[0]} not`)
    : undefined
}

function turn({ text, chance }: Ground): string | undefined {
  const words = readWords(text).filter(
    ({ term, kind }) => kind !== 'name' && oppositesOf(term).size > 0,
  )
  if (words.length === 0) return undefined
  const word = pick(words, chance)
  const ending = /(?:ed|s|ing)$/.exec(word.lower)?.[0] ?? ''
  return put(
    text,
    word,
    pick([...oppositesOf(word.term)], chance).replace(/e$/, ending.startsWith('s') ? 'e' : '') +
      ending,
  )
}

/** The beginning of one sentence with the end of another, often one nearby. */
function splice({ text, evidence, chance }: Ground): string | undefined {
  const at = evidence.indexOf(text)
  const nearby = evidence.slice(Math.max(0, at - 2), at + 3)
  const other = pick(chance() < 0.5 ? nearby : evidence, chance)
  const [left, right] = [readWords(text), readWords(other)]
  if (other === text || right.length < LEAST_WORDS) return undefined
  const isJoint = ({ kind }: Word, at: number) => at >= 3 && kind === 'function'
  const joints = left.filter((word, at) => isJoint(word, at) && at <= left.length - 3)
  const ends = right.filter((word, at) => isJoint(word, at) && at <= right.length - 3)
  if (joints.length === 0 || ends.length === 0) return undefined
  const joint = pick(joints, chance)
  const end = ends.find(({ lower }) => lower === joint.lower) ?? pick(ends, chance)
  return text.slice(0, joint.start) + other.slice(end.start)
}

/** A phrase of another sentence in the place of one of its own. */
function graft({ text, evidence, chance }: Ground): string | undefined {
  const own = listPhrases(text)
  const others = listPhrases(pick(evidence, chance)).filter(
    ({ start, end, from }) => !text.includes(from.slice(start, end)),
  )
  if (own.length === 0 || others.length === 0) return undefined
  const phrase = pick(others, chance)
  return capital(put(text, pick(own, chance), phrase.from.slice(phrase.start, phrase.end)))
}

/** Runs of one to four content words between function words. */
function listPhrases(
  text: string,
): readonly { readonly start: number; readonly end: number; readonly from: string }[] {
  const phrases: { start: number; end: number; from: string }[] = []
  let isOpen = false
  for (const { kind, start, end } of readWords(text)) {
    const last = phrases.at(-1)
    if (kind === 'function') isOpen = false
    else if (isOpen && last) last.end = end
    else {
      phrases.push({ start, end, from: text })
      isOpen = true
    }
  }
  return phrases
}

// A few words that no text need have said.
const FOREIGN =
  'explosive lawsuit anonymous emergency hospital temporary secret record unanimous controversial lifelong Tuesday Paris Reuters daughter million weekend coffee'.split(
    ' ',
  )
function foreignWord({ text, chance }: Ground): string | undefined {
  const words = readWords(text).filter(({ kind }) => kind === 'content')
  return words.length > 0 ? put(text, pick(words, chance), pick(FOREIGN, chance)) : undefined
}

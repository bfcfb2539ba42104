/** Sentences as words with their places, read once for all that looks for names. */
import type { Sentence, Span } from '#domain/document.ts'
import { FUNCTION_WORDS } from './lexicon/openers.ts'

export type Word = Span & {
  readonly text: string
  readonly lower: string
  readonly isCapital: boolean
  /** True when `'s` followed; the word itself is without it. */
  readonly isPossessive: boolean
}

export type SentenceWords = {
  readonly words: readonly Word[]
  /** Heading in capitals or title case: its capitals tell nothing. */
  readonly isHeading: boolean
  /** Row of a table: a quarter of it are figures, and its first word may well be a name. */
  readonly isRow: boolean
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu
const MAX_WORD_LENGTH = 60
/** "al-Sadr", "d’Estaing": a small word that is tied to a name with a capital. */
const ARTICLED = /^(?:al|el|ul|as|ash|an|ar|at|ad|az|bin|d|l)[-’'](?:\p{Lu})/u
/** Shortened words whose full stop is part of the name, where the sentence goes on. */
const SHORTENED: ReadonlySet<string> = new Set(
  'Inc Corp Co Ltd Bros Jr Sr Calif Fla Ariz Colo Conn Del Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wisc Wyo Ark Ala'.split(
    ' ',
  ),
)
/** Names that are written with `'s`. */
const OWN_POSSESSIVE =
  /^(?:mcdonald|sainsbury|moody|lloyd|levi|kellogg|macy|sotheby|christie|domino|wendy|kohl|lord|people|women|children|st andrew|st john)['’]s$/

export function wordsOf(text: string, sentence: Sentence): SentenceWords {
  const words: Word[] = []
  const written = text.slice(sentence.start, sentence.end)
  for (const match of written.matchAll(WORD)) {
    if (match[0].length <= MAX_WORD_LENGTH)
      words.push(wordAt(text, sentence.start + match.index, match[0]))
  }
  const figures = words.filter((word) => /^\p{N}/u.test(word.text)).length
  const isRow = figures > 0 && figures >= words.length / 4
  return {
    words,
    isRow,
    isHeading: !isRow && isHeading(words, written) && !isList(written, words.length),
  }
}

function wordAt(text: string, start: number, found: string): Word {
  const [bare, isPossessive] = withoutPossessive(found)
  const isDotted =
    /^(?:\p{Lu}\.)*\p{Lu}$/u.test(bare) && text.charCodeAt(start + bare.length) === 46
  const isShortened =
    !isPossessive &&
    SHORTENED.has(bare) &&
    /^\.(?:[,)]| [\p{Ll}(]|-)/u.test(text.slice(start + bare.length, start + bare.length + 3))
  const word = isShortened || (isDotted && (bare.length > 1 || !isPossessive)) ? `${bare}.` : bare
  return {
    text: word,
    lower: word.toLowerCase(),
    start,
    end: start + word.length,
    isCapital: startsWithCapital(word) || (word.length > 4 && ARTICLED.test(word)),
    isPossessive,
  }
}

function withoutPossessive(word: string): readonly [string, boolean] {
  if (!/['’]s$/i.test(word) || OWN_POSSESSIVE.test(word.toLowerCase())) return [word, false]
  return [word.slice(0, -2), true]
}

export function startsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(word)
}

export function isAllCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word)
}

/** "Anna Vale, Tom Lee, Ilse Marrow": commas enough for a list of names. */
function isList(written: string, wordCount: number): boolean {
  if (wordCount > 60) return false
  const commas = written.split(',').length - 1
  return commas >= 2 && wordCount / commas <= 5
}

/** No word of substance in lower case, among four words or more; with a full stop, no exception is made. */
function isHeading(words: readonly Word[], written: string): boolean {
  if (words.length < 4 || words.length > 60) return false
  const telling = words.filter(
    (word) =>
      word.lower.length > 2 && !/^\p{N}/u.test(word.text) && !FUNCTION_WORDS.has(word.lower),
  )
  const capitals = telling.filter((word) => word.isCapital).length
  if (telling.length < 3) return false
  const isStopped = /[.!?]["”’)]*$/.test(written)
  return isStopped ? capitals === telling.length : capitals >= telling.length * 0.9
}

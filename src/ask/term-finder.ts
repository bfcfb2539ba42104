/** Finds the places of some terms in a text without reading the rest of it as terms: a question has few, a text many words. */
import { tokenize } from '#base/tokens.ts'

export type TermHit = { readonly term: string; readonly at: number }
export type TermFinder = (text: string) => readonly TermHit[]

// A term differs from its word at the end only, by one letter at most: `city` of `cities`, `vote` of `voting`.
const ENDING = 1
// Scripts without spaces: `tokenize` gives pairs of letters, which stand anywhere.
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/
// As long as the longest term and an ending.
const LONGEST_WORD = 60
const MAX_REMEMBERED = 20_000

/**
 * The same terms, as often and in the same order, as `tokenize` gives of the text, those that were asked for alone; `at` is
 * where each stands. Texts are read as NFC.
 */
export function createTermFinder(terms: readonly string[]): TermFinder {
  const wanted = new Set(terms)
  if (wanted.size === 0) return () => []
  const starts = [...wanted].map(startOf)
  const plain = patternOf(starts, (letters) => letters)
  const folded = patternOf(starts, withAccents)
  const known = new Map<string, string>()
  return (text) => {
    // The only letter whose small form is longer than itself.
    const lower = text.replaceAll('İ', 'I').toLowerCase()
    const hits: TermHit[] = []
    for (const match of lower.matchAll(ACCENTED.test(lower) ? folded : plain)) {
      const at = match.index
      const term = termAt(lower, at, known)
      if (wanted.has(term)) hits.push({ term, at })
    }
    return hits
  }
}

/** The first term from there on, which begins at that place. */
function termAt(text: string, at: number, known: Map<string, string>): string {
  if (UNSPACED.test(text.charAt(at))) return text.slice(at, at + 2)
  const [word = ''] = /^[^\s-]+/.exec(text.slice(at, at + LONGEST_WORD)) ?? []
  const found = known.get(word) ?? tokenize(word)[0] ?? ''
  if (known.size < MAX_REMEMBERED) known.set(word, found)
  return found
}

function startOf(term: string): string {
  if (UNSPACED.test(term)) return term
  // Thousands are grouped in texts and not in terms.
  if (/^\d/.test(term)) return term.charAt(0)
  return term.length <= 3 ? term.slice(0, 2) : term.slice(0, -ENDING)
}

function patternOf(starts: readonly string[], spell: (letters: string) => string): RegExp {
  const unspaced = starts.filter((start) => UNSPACED.test(start))
  const words = starts
    .filter((start) => !UNSPACED.test(start))
    .map((start) => spelled(start, spell))
  const any = [
    ...(words.length > 0
      ? [
          String.raw`(?<![\p{L}\p{M}\p{N}]|\p{N}[.,](?=\p{N})|[\p{L}\p{M}\p{N}]['’])(?:${words.join('|')})`,
        ]
      : []),
    // Pairs overlap, so none is consumed.
    ...unspaced.map((pair) => `(?=${pair})`),
  ]
  return new RegExp(any.join('|'), 'gu')
}

/** Names may have an apostrophe after their first letters that terms have not: O'Brien, D'Artagnan. */
function spelled(start: string, spell: (letters: string) => string): string {
  const [first = '', second = '', ...rest] = [...start].map((letter) => spell(escape(letter)))
  return `${first}['’]?${second}${second && rest.length > 0 ? "['’]?" : ''}${rest.join('')}`
}

function escape(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}

const ACCENTS: ReadonlyMap<string, string> = listAccents()

function withAccents(letter: string): string {
  const others = ACCENTS.get(letter)
  return others ? `[${letter}${others}]` : letter
}

function listAccents(): ReadonlyMap<string, string> {
  const accents = new Map<string, string>()
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const)
    for (let code = from; code <= to; code += 1) {
      const letter = String.fromCharCode(code)
      const base = letter.normalize('NFD').charAt(0)
      if (letter === letter.toLowerCase() && base !== letter && /[a-z]/.test(base))
        accents.set(base, (accents.get(base) ?? '') + letter)
    }
  return accents
}

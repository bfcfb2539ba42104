/** Words as terms: what grouping, writing and asking compare texts by. */

const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above across after again against ago ahead all almost along already also although always am among amid an and
  another any anyone anything are around as at away back be became because become been before began behind being below
  between both but by came can cannot come could despite did do does doing done down during each either else enough
  even ever every everyone everything few for from further gave get gets getting give given go goes going gone got had
  has have having he her here hers herself him himself his how however i if in indeed instead into is it its itself
  just keep kept lot made make makes making many may maybe me might mine more most much must my myself near neither
  never next no nobody none nor not nothing now of off often on once one only onto or other others otherwise our ours
  ourselves out over own per perhaps put quite rather really s said same saw say saying says seem seemed seems shall
  she should since so some somebody someone something sometimes soon still such t take taken than that the their
  theirs them themselves then there therefore these they thing things this those though through throughout thus till
  to together told too took toward towards under unless until up upon us use used using very via was way we well went
  were what whatever when where whether which while who whole whom whose why will with within without would yes yet
  you your yours yourself yourselves
  mr mrs ms dr ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't he'd he'll he's i'd i'll i'm i've
  isn't it'd it'll it's let's mustn't she'd she'll she's shouldn't that's there's they'd they'll they're they've wasn't
  we'd we'll we're we've weren't what's who's won't wouldn't you'd you'll you're you've`
    .split(/\s+/)
    .filter(Boolean),
)

/** Words that look like a plural, a gerund or a past tense and are none. */
const UNBENT: ReadonlySet<string> = new Set(
  `news series species always perhaps whereas christmas chaos gas bus virus campus census bias atlas canvas lens
  united hundred sacred naked wicked indeed exceed proceed succeed embed infrared
  anything nothing something everything morning evening ceiling wedding sibling sterling darling earring
  yes jesus kansas texas dallas arkansas paris james charles wales hughes williams jones davis evans adams athens brussels
  beijing boeing mercedes reuters`
    .split(/\s+/)
    .filter(Boolean),
)

// Digits may be grouped (1,200) or have a fraction (3.5); a word may hold apostrophes (O'Brien, don't).
const TERM = /\p{N}+(?:[.,]\p{N}+)*(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu
const NOT_ASCII = /[^\0-\x7f]/
// Scripts written without spaces: a run is not a word, so its pairs of letters stand for words.
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/
// Stems that lost an `e` with their `-ing` or `-ed`: votes (vot), announces (announc), settles (settl), creates (creat).
const LOST_E =
  /^[^aeiou]+[aeiou][^aeiouwxy]$|[cuvz]$|(?<!foc|s)s$|crib$|com$|pet$|[aeiou]g$|[rd]g$|ang$|[^aeiouylr]l$|[^eo]at$|creat$|[^aeiou]in$|[^aeo]ar$|[^o]u[dmt]$|[^ao]id$|[iu]r$/
// planned (plann), controlled (controll); but added, called.
const DOUBLED = /([bdfgmnprt])\1$(?<!^add)|[aeiou][^aeiou]+[eio]ll$/
const MAX_TERM_LENGTH = 40

/** True for words that carry no topic; `word` in lower case, apostrophes straight. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word)
}

/**
 * Gives the content terms of `text` in the order they stand: lower case, marks folded (`é` -> `e`), English stop words
 * and single letters removed, English plurals, `-ing` and `-ed` cut, so that `closes`, `closing`, `closed` and
 * `close` are one term. A term is for comparing, not for showing (`politics` -> `politic`).
 * Numbers stay, without thousands separators (`1,200` -> `1200`). Chinese, Japanese and Thai runs become pairs of
 * letters. Terms are cut at 40 letters. Linear in the length of the text; never throws.
 */
export function tokenize(text: string): string[] {
  const terms: string[] = []
  for (const word of fold(text).match(TERM) ?? []) {
    if (UNSPACED.test(word)) addPairs(word, terms)
    else {
      const term = termOf(word)
      if (term) terms.push(term)
    }
  }
  return terms
}

// A language has few words and uses them again: cutting each once made reading a text a third faster. Bounded, because what
// comes from outside may have ever new ones.
const MAX_REMEMBERED = 20_000
const TERMS = new Map<string, string>()

/** The term of a folded word; empty where it is none. */
function termOf(word: string): string {
  const known = TERMS.get(word)
  if (known !== undefined) return known
  const term = cutTerm(word)
  if (TERMS.size >= MAX_REMEMBERED) TERMS.clear()
  TERMS.set(word, term)
  return term
}

function fold(text: string): string {
  const lower = text.toLowerCase()
  if (!NOT_ASCII.test(lower)) return lower
  return lower
    .replaceAll('’', "'")
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC')
}

function cutTerm(word: string): string {
  const first = word.charCodeAt(0)
  if (first >= 48 && first <= 57) return word.replaceAll(',', '').slice(0, MAX_TERM_LENGTH)
  if (word.length < 2 || STOP_WORDS.has(word)) return ''
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word
  if (bare.length < 2 || STOP_WORDS.has(bare)) return ''
  return stemOf(bare.replaceAll("'", '').slice(0, MAX_TERM_LENGTH))
}

function addPairs(run: string, terms: string[]): void {
  const letters = [...run]
  if (letters.length === 1) terms.push(run)
  for (let at = 0; at + 1 < letters.length; at += 1) terms.push(`${letters[at]}${letters[at + 1]}`)
}

/** Cuts English endings: lighter than Porter's, so that names survive. */
function stemOf(word: string): string {
  if (word.length < 4 || UNBENT.has(word)) return word
  return withoutTense(withoutPlural(word))
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|zz|tz|ch|sh|o)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function withoutTense(word: string): string {
  if (word.endsWith('ied')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (word.endsWith('eed')) return /agreed$|freed$|anteed$/.test(word) ? word.slice(0, -1) : word
  let cut = 0
  if (word.endsWith('ing')) cut = 3
  else if (word.endsWith('ed')) cut = 2
  const stem = word.slice(0, word.length - cut)
  if (cut === 0 || stem.length < 3 || !/[aeiouy]/.test(stem)) return word
  if (DOUBLED.test(stem)) return stem.slice(0, -1)
  return LOST_E.test(stem) ? `${stem}e` : stem
}

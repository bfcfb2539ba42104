/** Verbs in a clause: those that report speech, and those that tell a name to be the subject of one. */
import type { Span } from '#domain/document.ts'
import { SPEECH_VERBS } from './lexicon/speech.ts'
import { wordSet } from './lexicon/words.ts'

const LETTERS = /[\p{L}’'-]+/gu

/** Gives the verbs of speech from offset `from` on, in order, among the first `maxWords` words. */
export function speechVerbs(clause: string, from: number, maxWords: number): Span[] {
  const found: Span[] = []
  let count = 0
  for (const match of clause.slice(from).matchAll(LETTERS)) {
    const start = from + match.index
    if (SPEECH_VERBS.has(match[0])) found.push({ start, end: start + match[0].length })
    count += 1
    if (count > maxWords || found.length > 12) break
  }
  return found
}

/** Verbs that their ending does not give away. */
const IRREGULAR = wordSet(
  'is was has had have are were will would can could should may might must did does do went took made gave told said wrote came ran spoke drew put cut let',
  'set got left felt found held kept knew led meant met paid sent saw thought won began fought threw stood became broke brought built bought caught chose',
  'drove fell flew forgot grew heard hit hung laid lay lost read rode rose sang sank sat sold shook shot showed shut slept spent stuck struck swore taught',
  "tore understood wore wound sees goes does isn’t wasn’t hasn’t hadn’t won’t wouldn’t can’t couldn’t didn’t doesn’t isn't wasn't hasn't hadn't won't wouldn't",
  "can't couldn't didn't doesn't also then later once never again recently repeatedly simply even still already",
)
const NO_VERB = wordSet(
  'as its his this others thus plus us yes news days years weeks months hours times others series supporters aides officials voters ads remarks comments words',
  'lawyers leaders members fans critics opponents rivals allies policies emails advisers advisors surrogates operatives staffers candidates politics red united',
)

/** True when the words right after a name show that it does something: "Vale attacked", "Lane has long". */
export function startsWithVerb(after: string): boolean {
  const word =
    /^\s(?:(?:\p{L}+ly|also|then|later|once|never|again|even|still|already|himself|herself) )?([\p{Ll}’']+)/u.exec(
      after,
    )?.[1]
  if (word === undefined || NO_VERB.has(word)) return false
  if (IRREGULAR.has(word) || SPEECH_VERBS.has(word)) return true
  return word.length > 3 && (/ed$/.test(word) || /[^su’']s$/.test(word))
}

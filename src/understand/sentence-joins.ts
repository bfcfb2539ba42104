/** Where Unicode's sentence boundaries are wrong for news, and two pieces are one sentence. */
import type { Span } from '#domain/document.ts'
import { BEFORE_NAME, BEFORE_NUMBER, MAYBE_LAST } from './lexicon/abbreviations.ts'
import { FUNCTION_WORDS } from './lexicon/openers.ts'
import { SPEECH_VERBS } from './lexicon/speech.ts'

type Boundary = {
  readonly text: string
  readonly left: Span
  readonly right: Span
  readonly language: string
}

// Enough to see the last word of the left piece and the first words of the right one.
const LOOK_BEHIND = 32
const LOOK_AHEAD = 64

/** "1.", "(iv)", "b)", "•": what stands after it is the sentence. */
const LIST_MARK = /^(?:[•⁃‣·▪*] ?)?(?:(?:\d\.){2,4}|\(?[\divxa-hq]{1,3}[.)]{1,2}|[•*–-])$/i

/** "[17]", "[1 - 3]" */
const NOTES_ONLY = /^(?:\[\d{1,3}(?: ?[-–,] ?\d{1,3})?\] ?)+$/

/** What goes on after "5 p.m.": a day, a month, a zone of time. */
const CLOCK_NEXT =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|[A-Z]{2,4}\b|Eastern|Central|Pacific|Mountain|Greenwich|London|British|\d|\()/

/** Languages that write "3. Oktober" for an ordinal. */
const ORDINAL_DOT = new Set(['de', 'da', 'no', 'fi', 'cs', 'pl', 'hu', 'sl', 'hr', 'tr'])

/** True when the two pieces either side of the boundary belong to one sentence. */
export function joinsNext({ text, left, right, language }: Boundary): boolean {
  const before = text.slice(Math.max(left.start, left.end - LOOK_BEHIND), left.end)
  const after = text.slice(right.start, Math.min(right.end, right.start + LOOK_AHEAD))
  if (!/^[A-Z]/.test(after)) {
    if (/^["“‘'([]*\p{Ll}/u.test(after)) return opensLower(after)
    if (text.slice(left.end, right.start).includes('\n')) return false
    if (/^(?:[,;:%]|[)\]”’](?!$)|["”’)\]]+$)/.test(after)) return true
  } else if (text.charCodeAt(left.end) === 10) return false
  if (left.end - left.start < 8 && LIST_MARK.test(before)) return true
  if (NOTES_ONLY.test(text.slice(right.start, right.end))) return true
  if (before.endsWith('.[') && /^\d{1,3}\]/.test(after)) return true
  if (/[^.\s]\s\. \. \.$/.test(before)) return true
  if (/\]["”]$/.test(before) && after.startsWith('(')) return true
  if (before.endsWith('.')) return joinsAfterStop(before.slice(0, -1), after, language)
  if (/[?!…][)"”’]+$/.test(before)) return reportsSpeech(after)
  return before.endsWith('!') && /\b(?:Yahoo|Jeopardy)!$/.test(before) && !opens(after)
}

function joinsAfterStop(before: string, after: string, language: string): boolean {
  const last = before.slice(before.lastIndexOf(' ') + 1)
  // No abbreviation is so long: most sentences are decided here.
  if (/^[a-z]{7,}$/.test(last)) return false
  const word = (
    /^[a-z.]+$/i.test(last) ? last : (/[\p{L}\p{M}\p{N}.&]+$/u.exec(last)?.[0] ?? '')
  ).toLowerCase()
  const isNumberNext = /^[#§(]?\d/.test(after)
  if (isNumberNext && (BEFORE_NUMBER.has(word) || /\bN[°º]$/.test(before))) return true
  // "z. B.", "u. Ä.", "EE. UU.": an abbreviation that is written with a space.
  if (language !== 'en' && /(?:^|\s)\p{Ll}$|(?:^|\s)\p{Lu}{2}$/u.test(before))
    return /^\p{Lu}{1,2}\./u.test(after)
  if (BEFORE_NAME.has(word) && !(word === 'st' && opens(after))) return true
  if (word === 'a.m' || word === 'p.m')
    return (
      CLOCK_NEXT.test(after) || /^(?:At|By|From|Before|After|Around|Until) [\d:]+ \S+$/.test(before)
    )
  if (MAYBE_LAST.has(word)) return !opens(after)
  if (/(?:^|[\s.(“"‘-])\p{Lu}$/u.test(before)) return isInitial(before, after)
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !opens(after)
  return (
    ORDINAL_DOT.has(language) && /(?:^|\s)\d{1,2}$/.test(before) && /^\p{Lu}\p{Ll}/u.test(after)
  )
}

/** "J. Vale" and "U.S. Steel" go on; "Plan B. The mayor" does not. */
function isInitial(before: string, after: string): boolean {
  if (
    /\b(?:vitamin|plan|group|grade|class|hepatitis|category|part|section|world war)\s\p{Lu}$/iu.test(
      before,
    )
  )
    return false
  const isMiddle = /\p{Lu}\p{Ll}+ I$/u.test(before)
  if (/(?:^|\s)I$/.test(before)) return /^\p{Lu}\./u.test(after) || (isMiddle && !opens(after))
  return !opens(after)
}

/** A piece in lower case goes on, unless it is a name spelled so ("iPhone", "eBay"). */
function opensLower(after: string): boolean {
  return !/^["“‘'(]*\p{Ll}\p{Lu}/u.test(after)
}

/** True when the piece starts with a word that opens sentences rather than goes on with a name. */
function opens(after: string): boolean {
  if (/^["“‘(]/.test(after)) return true
  const word = /^[\p{L}’']+/u.exec(after)?.[0].toLowerCase()
  return word !== undefined && FUNCTION_WORDS.has(word)
}

/** "Anna Vale asked." after a quoted question. */
function reportsSpeech(after: string): boolean {
  const words = after.split(/\s+/, 5).map((word) => word.replace(/[^\p{L}\p{M}’'-]+$/u, ''))
  const verb = words.findIndex((word, at) => at > 0 && SPEECH_VERBS.has(word))
  return verb > 0 && words.slice(0, verb).every((word) => /^(?:\p{Lu}|the$|a$)/u.test(word))
}

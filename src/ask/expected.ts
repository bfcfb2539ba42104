/** The kind of thing that a question asks for, and the words of a sentence that are such a thing and not the question's own. */
import { tokenize } from '#base/tokens.ts'
import type { Question, QuestionKind } from './question.ts'

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
const COUNTS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|none|no|twice|once|third|quarter'
const SCALE = String.raw`(?:[\s-](?:hundred|thousand|million|billion|trillion|percent|per cent))*`
const TIME = new RegExp(
  String.raw`\b(?:(?:${DAYS}),?\s+)?(?:(?:${MONTHS})\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?|\d{1,2}(?:st|nd|rd|th)?\s+(?:${MONTHS})(?:\s+\d{4})?|(?:${MONTHS})\.?\s+\d{4})\b|\b(?:1[0-9]|20)\d\d(?:s|\b)|\b(?:${DAYS}|January|February|March|April|June|July|August|September|October|November|December)\b|\b\d{1,2}(?::\d\d)?\s?[ap]\.?m\b|\b\d{1,2}(?:st|nd|rd|th) century\b|\b(?:today|tomorrow|yesterday|tonight|noon|midnight|last|next|this)\s*(?:week|month|year|night|morning|spring|summer|autumn|winter)?\b`,
  'g',
)
const NUMBER = new RegExp(
  String.raw`[$€£¥]?\d[\d,]*(?:\.\d+)?${SCALE}\s?%?|\b(?:${COUNTS})(?:[\s-](?:${COUNTS}))*\b${SCALE}`,
  'gi',
)
const MONEY = new RegExp(
  String.raw`[$€£¥]\s?\d[\d,.]*\d?(?:\s(?:hundred|thousand|million|billion|trillion))?|\b\d[\d,.]*(?:\s(?:hundred|thousand|million|billion|trillion))?\s(?:dollars|euros|pounds|yen|crowns)\b`,
  'gi',
)
const NAME =
  /\p{Lu}[\p{L}\p{N}'’.&-]*(?:\s+(?:(?:of|the|de|da|van|von|al|and|&)\s+)?\p{Lu}[\p{L}\p{N}'’&-]*)*/gu
const REASON =
  /\b(?:because|since|due to|owing to|caused?|led to|so that|as a result|results?|blamed|reasons?|thanks to|in order to|after|for|to|citing)\b/gi

const FORMS: Readonly<Record<QuestionKind, RegExp | undefined>> = {
  'how-many': NUMBER,
  'how-much': MONEY,
  when: TIME,
  who: NAME,
  where: NAME,
  why: REASON,
  other: undefined,
}

/** Things of the kind asked for, in the order they stand; none of them is the question's own word. */
export function listExpected(question: Question, text: string): readonly string[] {
  const form = FORMS[question.kind]
  if (form === undefined) return []
  const own = new Set(tokenize(question.text))
  return (text.match(form) ?? [])
    .map((value) => value.trim())
    .filter((value) => {
      const terms = tokenize(value)
      return terms.length === 0
        ? question.kind === 'why' || question.kind === 'how-many'
        : terms.some((term) => !own.has(term))
    })
}

/** True when the sentence holds such a thing, or when anything may be one. */
export function holdsAnswer(question: Question, text: string): boolean {
  return FORMS[question.kind] === undefined || listExpected(question, text).length > 0
}

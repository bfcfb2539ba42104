/** What a question asks for: its terms, the names in it, and the kind of answer it wants. */
import { collapseSpace, truncate } from '#base/text.ts'
import { tokenize } from '#base/tokens.ts'

export type QuestionKind = 'who' | 'when' | 'where' | 'how-many' | 'how-much' | 'why' | 'other'

/** Asked in no way that tells what would answer. */
export const KINDLESS: QuestionKind = 'other'

export type Question = {
  readonly text: string
  readonly kind: QuestionKind
  /** Content terms, each once, without the words that only ask. */
  readonly terms: readonly string[]
  /** Capitalised runs, each as terms: all of them must be met by what answers. */
  readonly names: readonly (readonly string[])[]
  /** Years and other numbers, as terms: all of them must be met too. */
  readonly numbers: readonly string[]
  /** True when the newest word on it is asked for. */
  readonly isLatest: boolean
}

/** Longer questions are cut: nobody reads more, and it bounds the work. */
export const MAX_QUESTION_LENGTH = 500

// Words of asking and of news about news: they match everything and tell nothing.
const ASKING = new Set(
  tokenize(
    `tell explain describe mention mentioned article articles report reported reporting reports story stories news latest
    happen happened happening happens know known talk question answer people person anyone according say said claim
    claims claimed suggest suggests does name named called kind type many number much long big old`,
  ),
)

const KINDS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'how-much',
    /\bhow much (?:money|does|did|do|will|would|is|was|were|has|have|in)\b.*\b(?:cost|pay|paid|worth|spend|spent|price|earn|raise|charge|fine)|\bhow much money\b|\bwhat (?:price|sum)\b|\bwhat (?:is|was|were|are) (?:\S+ ){0,4}(?:revenues?|price|cost|budget|profits?|salary|fee)\b/i,
  ],
  [
    'how-many',
    /\bhow (?:many|much|long|old|big|large|high|far|fast)\b|\bwhat (?:number|share|percentage)\b/i,
  ],
  ['who', /\bwho(?:m|se)?\b/i],
  [
    'when',
    /\bwhen\b|\bwhat (?:day|date|time|year|month)\b|\bwhat (?:is|was) the (?:\S+ ){0,2}(?:date|day|year)\b/i,
  ],
  [
    'where',
    /\bwhere\b|\b(?:what|which) (?:city|country|state|town|place|port|village|island|continent|region)\b|\bwhat (?:is|was) the (?:\S+ ){0,2}(?:location|venue)\b/i,
  ],
  ['why', /\bwhy\b|\bwhat (?:caused|led)\b/i],
]

// A capitalised word may carry on over `of` and the like: "Bank of England".
const NAME =
  /(?<![.?!]\s|^)\b\p{Lu}[\p{L}\p{N}'’-]*(?:\s+(?:(?:of|the|de|van|von|al)\s+)?\p{Lu}[\p{L}\p{N}'’-]*)*/gu

const LATEST = /\b(?:latest|newest|most recent(?:ly)?)\b/i

/** Reads a question; text without any content word gives no terms. */
export function parseQuestion(raw: string): Question {
  const text = truncate(collapseSpace(raw.normalize('NFC')), MAX_QUESTION_LENGTH)
  const kind = KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
  const terms = [...new Set(tokenize(text))].filter((term) => !ASKING.has(term))
  const names = [...text.matchAll(NAME)]
    .map(([name]) => tokenize(name).filter((term) => !ASKING.has(term)))
    .filter((name) => name.length > 0)
  const numbers = terms.filter((term) => /^\d/.test(term))
  return { text, kind, terms, names, numbers, isLatest: LATEST.test(text) }
}

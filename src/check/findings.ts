/** What can be wrong with a written sentence beside the words it cites; each gives null when it finds nothing. */
import { hasNumber, listNumbers } from '#base/numbers.ts'
import { tokenize } from '#base/tokens.ts'
import type { Evidence } from './archive.ts'
import type { Finding } from './judgement.ts'
import { findChangedCopy } from './findings/near-copy.ts'
import { findInventedCause } from './findings/cause.ts'
import { findRepeatedName } from './findings/repeated-name.ts'
import { findLostAttribution } from './findings/attribution.ts'
import { findRepeatedDay, findRepeatedNumber, findWrongMeasure } from './findings/measures.ts'
import { findReversedDeed } from './findings/order.ts'
import { findWrongRole } from './findings/roles.ts'
import { findUnborneWord } from './findings/strong-words.ts'
import { hasSynonym } from './findings/synonyms.ts'
import { findLostDoubtOn, findTurnedTerm, findTurnedTime } from './findings/turned.ts'
import { listQuoted } from './quotation.ts'
import { quotesWords } from './quotes-words.ts'

/** A quotation must stand word for word in one cited span, between its own marks or within the cited speech. */
export function findInventedQuotation(text: string, evidence: readonly Evidence[]): Finding {
  const invented = listQuoted(text).find((words) => !evidence.some((one) => quotes(one, words)))
  if (invented === undefined) return null
  const reason = `No cited document has the quoted words “${invented.slice(0, 80)}”.`
  return { outcome: 'refuted', reason, method: 'quotation/2' }
}

/** The marks may stand outside of the span: a sentence from the middle of a speech has none of its own. */
function quotes({ citation, source }: Evidence, words: string): boolean {
  const { title, text } = source.document
  const whole = citation.part === 'title' ? title : text
  return quotesWords({ text: whole, start: citation.start, end: citation.end }, words)
}

/** Every number, with its unit, must stand in a cited span. */
export function findWrongNumber(text: string, evidence: readonly Evidence[]): Finding {
  const known = evidence.flatMap((one) => listNumbers(one.text))
  const wrong = listNumbers(text).find((number) => !hasNumber(number, known))
  if (!wrong) return null
  const reason = `No cited document says “${wrong.text}” here.`
  return { outcome: 'refuted', reason, method: 'numbers/1' }
}

const CAPITALISED = /(?<![\p{L}\p{N}'’])\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’-]\p{L}+)*/gu

/** Every capitalised word must stand in a cited span, in a name that a span mentions, or be the publisher's own name. */
export function findUnknownName(text: string, evidence: readonly Evidence[]): Finding {
  const known = new Set(evidence.flatMap((one) => [...wordsOf(one.text), ...namesIn(one)]))
  // A publisher may be named as the one who says so, by its whole name.
  const spoken = new Set(
    evidence
      .map((one) => one.source.document.publisherName)
      .filter((publisher) => text.includes(publisher))
      .flatMap(wordsOf),
  )
  const people = new Set(
    evidence.flatMap(({ source }) =>
      source.understanding.names.flatMap(({ name }) => wordsOf(name)),
    ),
  )
  // The first word has its capital from its place: it is a name when a document has it in one, or always writes it large, or
  // another capital follows.
  // "U.S." and "NATO" are names wherever they stand.
  const isAcronym = /^(?:\p{Lu}\.){2}|^\p{Lu}{2}/u.test(text)
  const isOpening = (index: number, parts: readonly string[]) =>
    index === 0 &&
    !parts.some((part) => people.has(part) || isAlwaysLarge(part, evidence)) &&
    !/^\S+\s+\p{Lu}/u.test(text) &&
    !isAcronym
  const unknown = [...text.matchAll(CAPITALISED)].find(({ 0: word, index }) => {
    const parts = wordsOf(word)
    const isSmall = index === 0 && !isAcronym && tokenize(word).length === 0
    if (isOpening(index, parts) || isSmall) return false
    return !parts.every((part) => known.has(part) || spoken.has(part) || isDemonym(part, known))
  })
  if (!unknown) return null
  const reason = `No cited document names “${unknown[0]}” here.`
  return { outcome: 'refuted', reason, method: 'names/1' }
}

/** "Friday" and "U.S." are written large within sentences, and never small. */
function isAlwaysLarge(word: string, evidence: readonly Evidence[]): boolean {
  const large = word.charAt(0).toUpperCase() + word.slice(1)
  const inside = new RegExp(String.raw`(?<=[\p{Ll},] )${large}(?![\p{L}\p{N}])`, 'u')
  const small = new RegExp(String.raw`(?<![\p{L}\p{N}'’.])${word}(?![\p{L}\p{N}])`, 'u')
  return evidence.some(
    ({ source: { document } }) => inside.test(document.text) && !small.test(document.text),
  )
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word !== 's')
}

function namesIn({ citation, source }: Evidence): readonly string[] {
  if (citation.part === 'title') return []
  return source.understanding.names
    .filter(({ mentions }) =>
      mentions.some(({ start, end }) => start >= citation.start && end <= citation.end),
    )
    .flatMap(({ name }) => wordsOf(name))
}

function isDemonym(word: string, known: ReadonlySet<string>): boolean {
  return ['n', 'an', 'ian', 'ese', 'ish', 'i'].some(
    (ending) => word.endsWith(ending) && known.has(word.slice(0, -ending.length)),
  )
}

const NEGATION =
  /\b(?:not|no|never|nor|neither|none|nobody|nothing|without|cannot|refus\p{Ll}*|den(?:y|ies|ied|ying)|reject\p{Ll}*|fail(?:s|ed|ing)?)\b|n['’]t\b/giu

/** A sentence that denies must rest on one that denies, and the other way round. */
export function findTurnedNegation(text: string, evidence: readonly Evidence[]): Finding {
  const isDenied = (words: string) => (words.match(NEGATION)?.length ?? 0) > 0
  const denials = evidence.filter((one) => isDenied(nearestPart(text, one.text))).length
  const claims = isDenied(text)
  const isTurned = claims ? denials === 0 : denials > 0 && denials === evidence.length
  if (!isTurned) return null
  const reason = claims
    ? 'It denies what the cited documents do not deny.'
    : 'It leaves out the “not” of the cited documents.'
  return { outcome: 'refuted', reason, method: 'negation/1' }
}

/** Of a long span, the clauses that share words with the claim. */
function nearestPart(claim: string, span: string): string {
  const terms = new Set(tokenize(claim))
  const clauses = span.split(/[,;:—–]\s/)
  const near = clauses.filter((clause) => tokenize(clause).some((term) => terms.has(term)))
  return near.join(', ')
}

const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:rose|rise[sn]?|rising|increas\w+|grew|grow[sn]?|gain\w*|jump\w*|climb\w*|surg\w+|higher|up|raise[sd]?)\b/i,
    /\b(?:fell|fall(?:s|en|ing)?|decreas\w+|declin\w+|drop\w*|shr[aiu]nk\w*|lower\w*|down|cut|cuts|los[est]\w*|slump\w*|plung\w+)\b/i,
  ],
  [
    /\b(?:w[io]n|wins|winning|beat|beats|victory|defeated)\b/i,
    /\b(?:lost|lose[sd]?|losing|defeat)\b/i,
  ],
  [
    /\b(?:accept\w*|approv\w+|agree[sd]?|back(?:s|ed)|support\w*|endors\w+|welcom\w+)\b/i,
    /\b(?:reject\w*|refus\w+|oppos\w+|veto\w*|condemn\w*|criticis\w+|criticiz\w+|against)\b/i,
  ],
  [
    /\b(?:open(?:s|ed|ing)?|start(?:s|ed)?|began|begins?|launch\w*)\b/i,
    /\b(?:clos(?:e|es|ed|ing)|end(?:s|ed)?|stop\w*|halt\w*|suspend\w*)\b/i,
  ],
  [
    /\b(?:arrest\w*|charg\w+|convict\w*|guilty|jailed)\b/i,
    /\b(?:releas\w+|acquit\w*|cleared|innocent|freed)\b/i,
  ],
  [/\b(?:before|earlier)\b/i, /\b(?:after|later)\b/i],
  [/\b(?:more|most|at least|over)\b/i, /\b(?:less|fewer|least|at most|under|up to)\b/i],
]

/** A sentence must not say up where all that it cites says down. */
export function findOpposite(text: string, evidence: readonly Evidence[]): Finding {
  const spans = evidence.map((one) => one.text).join(' ')
  const turned = OPPOSITES.flatMap(([a, b]) => [turnedWord(a, b), turnedWord(b, a)]).find(Boolean)
  if (!turned) return null
  const reason = `It says “${turned}” where the cited documents say the opposite.`
  return { outcome: 'refuted', reason, method: 'opposites/1' }

  function turnedWord(said: RegExp, opposite: RegExp): string | undefined {
    const word = said.exec(text)?.[0]
    if (word === undefined || opposite.test(text) || said.test(spans)) return undefined
    return opposite.test(spans) ? word : undefined
  }
}

const HEDGE =
  /\b(?:may|might|could|would|alleg\p{Ll}+|reportedly|apparent(?:ly)?|suspect\p{Ll}*|accus\p{Ll}+|claim\p{Ll}*|possibl[ey]|perhaps|likely|expect\p{Ll}*|plan(?:s|ned|ning)?|propos\p{Ll}+|consider\p{Ll}*|seek\p{Ll}*|if|believe[sd]?|rumou?r\p{Ll}*|hop(?:e|es|ed|ing)|want(?:s|ed)?|appear\p{Ll}*|seem\p{Ll}*|said|says|saying|according|told|warn\p{Ll}*|predict\p{Ll}*|estimat\p{Ll}+|intend\p{Ll}*|urge[sd]?|call(?:s|ed|ing)? for)\b/iu
const STRONG_HEDGE =
  /\b(?:may|might|could|alleg\p{Ll}+|reportedly|apparently|suspect\p{Ll}*|accus\p{Ll}+|possibly|perhaps|rumou?r\p{Ll}*|propos\p{Ll}+|consider\p{Ll}*|plan(?:s|ned)|if)\b/iu

/** What the documents hold for possible, alleged or planned must not become a plain fact. */
export function findLostDoubt(text: string, evidence: readonly Evidence[]): Finding {
  if (HEDGE.test(text)) return null
  if (!evidence.every((one) => STRONG_HEDGE.test(nearestPart(text, one.text)))) return null
  const reason = 'It states as a fact what the cited documents hold for possible or alleged.'
  return { outcome: 'not-enough-evidence', reason, method: 'doubt/1' }
}

// Words of reporting and joining that a writer may add without adding a fact.
const NEUTRAL = new Set(
  tokenize(
    'according report reported describe described state stated add added note noted tell told include including regarding related involve explain explained statement account issue',
  ),
)
// Set by hand; `onix eval liar` counts what it lets through and what it cuts of true sentences.
const LEAST_SHARED = 0.75
const NUMBER_WORDS = new Set(
  tokenize(
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen',
  ),
)

/** Content words must come from the cited spans, three of four at least, and the rest from the same documents. */
export function findThinOverlap(text: string, evidence: readonly Evidence[]): Finding {
  const terms = [...new Set(tokenize(text))].filter((term) => !NEUTRAL.has(term))
  const cited = new Set(
    evidence.flatMap((one) => [
      ...tokenize(one.text),
      ...namesIn(one).flatMap((name) => tokenize(name)),
      ...tokenize(one.source.document.publisherName),
    ]),
  )
  const words = new Set([...cited, ...evidence.flatMap((one) => wordsOf(one.text))])
  // Numbers are held against numbers elsewhere, whether in words or in digits.
  const missing = terms.filter(
    (term) =>
      !cited.has(term) &&
      !/^\p{N}/u.test(term) &&
      !NUMBER_WORDS.has(term) &&
      !hasSynonym(term, words),
  )
  if (missing.length === 0) return null
  const reason = `The cited words do not say “${missing.slice(0, 3).join('”, “')}”.`
  const thin: Finding = { outcome: 'not-enough-evidence', reason, method: 'overlap/1' }
  if (missing.length > terms.length * (1 - LEAST_SHARED)) return thin
  const whole = new Set(
    evidence.flatMap(({ source: { document } }) => tokenize(`${document.title} ${document.text}`)),
  )
  return missing.every((term) => whole.has(term)) ? null : thin
}

/** Every rule, the gravest first: the first that finds something decides. */
export const FINDERS: readonly ((text: string, evidence: readonly Evidence[]) => Finding)[] = [
  findInventedQuotation,
  findWrongNumber,
  findWrongMeasure,
  findRepeatedNumber,
  findRepeatedDay,
  findUnknownName,
  findRepeatedName,
  findWrongRole,
  findReversedDeed,
  findTurnedNegation,
  findTurnedTerm,
  findTurnedTime,
  findOpposite,
  findUnborneWord,
  findInventedCause,
  findThinOverlap,
  findLostDoubt,
  findLostDoubtOn,
  findChangedCopy,
  findLostAttribution,
]

/** Stretches that describe a speaker without a name: "a spokesman for the port", "police", "the report". */
import type { Span } from '#domain/document.ts'
import { ROLES } from './lexicon/people.ts'
import { wordSet } from './lexicon/words.ts'

export type Description = { readonly kind: 'described'; readonly at: Span }

const MAX_WORDS = 12
/** Nouns that speak without an article. */
const SPEAKERS = wordSet(
  'police officials authorities prosecutors investigators firefighters residents critics supporters aides lawyers attorneys experts analysts researchers scientists',
  'doctors officers lawmakers opponents allies protesters demonstrators witnesses witnesses neighbours neighbors activists campaigners advocates organisers organizers ministers sources',
  'republicans democrats conservatives liberals reporters journalists observers economists executives employees workers teachers students parents voters people',
)
/** People, bodies and writings that are quoted, beside those who hold a role. */
const SAYERS = wordSet(
  'one another others both all two three crowd audience couple family group woman man boy girl person people child kid voter staffer insider source agent caller viewer reader user',
  'patient client panel panelist moderator anchor narrator speaker voice announcer relative mother father parent mom dad son daughter brother sister wife husband girlfriend boyfriend stranger',
  'report statement study document bill law letter ad advert advertisement campaign committee ministry agency company union government court lawsuit complaint filing memo email order ruling',
  'indictment affidavit poll survey website newspaper paper article piece post tweet text message headline sign banner poster book song editorial publication magazine journal analysis review',
  'release transcript brief petition proposal plan rule rules standard standards guideline guidelines policy platform constitution contract agreement resolution note caption account excerpt page file dossier',
  'department office team board council party house administration commission organization organisation association network station show broadcaster channel site bureau division unit court',
  'institute university center centre foundation charity bank fund regulator watchdog airline firm maker retailer hospital school district city county state country nation kingdom republic',
  'force army military navy coalition alliance movement club league federation embassy consulate parliament congress senate assembly cabinet kremlin palace church mosque vatican junta regime',
  'publisher broadcaster startup giant operator insurer lender manufacturer chain brand store restaurant hotel museum theatre theater studio label band app service think-tank tank',
  'tycoon mogul billionaire millionaire star celebrity heir heiress newcomer veteran pair duo trio email letter letters headline employee fellow figure figures hat shirt t-shirt placard website graffiti',
  'lawmaker legislator politician pundit economist investigator detective trooper firefighter teacher student pupil professor scholar academic scientist researcher expert specialist analyst',
  'protester demonstrator supporter critic opponent rival ally adviser advisor strategist operative organizer donor delegate member leader chief head boss spokesman spokeswoman spokesperson',
)
/** Words that no description of a speaker holds, unless further on in its aside. */
const BROKEN =
  /\b(?:who|whom|which|and|but|or|should|could|would|also|not|so|of|for|to|the|an?)$|\b(?:who|which|but|that|this|these|those|it|there|was|were|is|are|move|thing|day|time|should|could|would|also|not|has|had|can|will|be|saying|says|said)\b/i

/**
 * Gives the last phrase of `span` that may be a subject.
 *
 * @param reaches tells whether a phrase that ends at an offset reaches the verb; null where the phrase follows its verb
 */
export function describedIn(
  text: string,
  span: Span,
  reaches: ((end: number) => boolean) | null,
): Description | null {
  if (!reaches) return phraseAt(text, span, true)
  for (const start of phraseStarts(text, span)) {
    const whole = phraseAt(text, { start, end: span.end }, false)
    if (whole && reaches(whole.at.end)) return whole
  }
  return null
}

/** Where a phrase may start, nearest first: at the front, after a comma or after a word that joins clauses. */
function phraseStarts(text: string, span: Span): number[] {
  const clause = text.slice(span.start, span.end)
  const starts = [0]
  for (const match of clause.matchAll(
    /(?<=[,;:\u2013\u2014]\s|\b(?:that|and|but|while|when|as|where|because|if|although|though|after|before)\s)\p{L}/gu,
  ))
    starts.push(match.index)
  for (const match of clause.matchAll(/(?<=(?:^|[\s,])(\p{L}+)[\s,]+)(?:the|an?|one|another)\s/gu))
    if (!/^(?:of|for|at|in|by|with|from|to|on|and|or|than|as)$/i.test(match[1] ?? ''))
      starts.push(match.index)
  return [...new Set(starts)].sort((one, other) => other - one).map((start) => span.start + start)
}

/** The phrase from the front of the stretch to its first stop; `isOpen` also ends it before what tells when and where. */
function phraseAt(text: string, { start, end }: Span, isOpen: boolean): Description | null {
  const clause = text.slice(start, end)
  const lead = clause.length - clause.trimStart().length
  const words = /^[^,.;:!?"“”()\u2013\u2014]+/.exec(clause.slice(lead))?.[0].trimEnd() ?? ''
  const bare = words.replace(
    /(?:\s(?:has|had|have|will|would|can|could|may|might|also|later|then|recently|often|\p{L}{2,}ly))+$/u,
    '',
  )
  const cut = isOpen
    ? /\s(?:on|in|at|during|after|before|when|while|as|this|last|told|in an?)\s/.exec(bare)
    : null
  const phrase = cut ? bare.slice(0, cut.index) : bare
  if (!isSpeaking(phrase)) return null
  return { kind: 'described', at: { start: start + lead, end: start + lead + phrase.length } }
}

function isSpeaking(phrase: string): boolean {
  const words = phrase.split(/\s+/)
  if (words.length > MAX_WORDS || BROKEN.test(phrase)) return false
  if (words.length === 1) return SPEAKERS.has(phrase.toLowerCase())
  if (/^\p{L}+ing\s/u.test(phrase)) return false
  const head =
    phrase.split(/\s(?:of|for|at|in|on|from|with|to|by|about|near|behind|against)\s/, 1)[0] ?? ''
  const noun =
    head
      .split(' ')
      .at(-1)
      ?.toLowerCase()
      .replace(/['’]s?$/, '') ?? ''
  if (speaks(noun)) return true
  // "one of Clinton's closest aides"
  return /^(?:one|two|three|four|five|some|many|several|most|half|a (?:number|group|couple)) of\s/i.test(
    phrase,
  )
}

function speaks(noun: string): boolean {
  if (/(?:ist|ian|eer|ster|woman|man|-year-old)s?$/.test(noun)) return true
  const single = noun.replace(/(?:ies)$/, 'y').replace(/s$/, '')
  return [noun, single, single.replace(/women$/, 'woman').replace(/men$/, 'man')].some(
    (word) => SPEAKERS.has(word) || ROLES.has(word) || SAYERS.has(word),
  )
}

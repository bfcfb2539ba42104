/** Whether a document argues or reports, told by its own words. English only: in other languages nothing is found. */

const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]*’(?!\p{L})/gu
const FIRST_PERSON =
  /(?<![\p{L}.’'])(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|me)(?![\p{L}])/u
const ATTRIBUTED =
  /\b(?:said|says|told|according to|announced|reported|tweeted|wrote|testified|added|stated|asked)\b/
const URGING = /\b(?:should|must|ought to|needs? to|deserves?|have to|has to)\b/
const ARGUING =
  /\b(?:of course|surely|indeed|after all|in fact|frankly|clearly|obviously|simply|merely|never mind|no doubt|in other words|the truth is|the fact is|the point is|it turns out|consider|imagine|so much for|enough of|make no mistake|let alone|needless to say)\b/i
const JUDGING =
  /\b(?:absurd|outrageous|ridiculous|shameful|disgraceful|hypocri\w+|nonsens\w+|preposterous|laughable|pathetic|cowardly|noble|brave|heroic|courageous|despicable|odious\w*|vile|evil|tyrann\w+|demagog\w+|propagand\w+|woke|hysteri\w+|insane|lunacy|madness|stupid\w*|idiot\w*|moron\w*|dishonest\w*|liars?|lying(?! (?:to|in|about|under|on|off|at|there))|smear\w*|cynical\w*|naive|foolish\w*|reckless\w*|disastrous|catastroph\w+|horrif\w+|terrible|awful|wonderful|brilliant|greatest|gratuitous|sadly|unfortunately|thankfully|happily|ironically|stunning\w*|shocking\w*|bizarre|embarrass\w+|delusion\w*|mean-spirited|bigot\w*|nativis\w+|fascis\w+|marxis\w+|totalitarian|trailblazer|vociferous|charade|spectacle|clueless|fawning|implicitly|fiasco|unhinged|crusade|farce|travesty|sham|masterclass|heroes|good guys|bad guys)\b/i

// By these too a report leaves a judgement with whoever made it.
const CLAIMED =
  /\b(?:warn(?:s|ed)|claim(?:s|ed)|argue[sd]?|insist(?:s|ed)|den(?:y|ies|ied)|acknowledged|accused)\b/

// Comment rather than report: what is likely, telling, or other than it looks, by nobody's word but the writer's.
const COMMENTING =
  /\b(?:it (?:seems|is (?:clear|hard|easy|telling)|was hard to|remains to be seen)|it['’]s (?:clear|hard to|easy to|no (?:wonder|surprise|secret|accident)|worth|time (?:to|for))|arguably|presumably|perhaps|maybe|evidently|no wonder|nothing short of|supposedly|hardly|blatant(?:ly)?|literally|remarkabl[ey]|(?:the|in) reality|the (?:problem|trouble|irony|upshot|lesson|bottom line|good news|bad news) (?:is|was|here)|that['’]s why|this means|even worse|worse (?:still|yet)|(?:huge|big) (?:plus|win|deal)|in theory|on the surface|if anything|at (?:best|worst)|to be (?:sure|fair)|granted|worth noting|one (?:might|could|can) (?:argue|say|imagine)|none of this|all of this|what['’]s more|alas|tellingly|curiously|unsurprisingly|predictably|inevitabl[ey]|sure enough|(?:will|would|could) (?:surely|undoubtedly|certainly)|wouldn['’]t matter|mainstream media|unmistakabl[ey]|even assuming|genuinely|complications? to the|propped up|served as an? (?:\w+ )?(?:defen[cs]e|rebuke|warning|reminder)|seems? (?:genuinely|determined|bent|content|likely|eager|to (?:think|believe|have|be))|would have (?:looked|been)|(?:may|might|could) (?:well )?be the (?:\w+ )?(?:best|worst|most|strongest|greatest))\b/i

/**
 * Weights of a logistic regression over the shares of a document's sentences that bear each mark; measured on 2026-11-25 on
 * 223 articles of the seven-month wire whose addresses say `opinion`, `columnists` and the like, against 824 that do not (of
 * whom the highest are opinion as well): AUC .858, both kinds weighing alike.
 */
const BIAS = 0.57
const WEIGHTS = {
  firstPerson: 4,
  attributed: -6.6,
  urging: 1,
  arguing: 2.2,
  judging: 3,
  quoting: -2.4,
} as const

/** From here on a document counts as opinion: .57 of the marked articles are above it, and a tenth of the others. */
export const OPINION = 0.56

/** From here on a document leans to comment: of it only what somebody is said to have said is printed. */
export const LEANING = 0.42

/** True for a sentence that says outside its quotations who says so. */
export function namesItsSource(text: string): boolean {
  const outside = text.replace(QUOTED, '“”')
  return ATTRIBUTED.test(outside) || CLAIMED.test(outside)
}

// A few sentences tell little: they are weighed with as many of an ordinary report.
const PRIOR = { sentences: 8, value: -1.5 }

// Folders in which publishers keep what argues: `/opinion/`, `/new-york-times-opinion/`.
const OPINION_FOLDER =
  /\/(?:[^/]+-)?(?:opinions?|op-?eds?|editorials?|columnists?|commentary|commentisfree)(?:-[^/]+)?\//i

/** True for a page that its publisher keeps among opinion, by its address. */
export function isOpinionPage(url: string): boolean {
  return OPINION_FOLDER.test(url)
}

/** How much a document argues rather than reports, 0..1. */
export function opinionOf(sentences: readonly string[]): number {
  if (sentences.length === 0) return 0
  const outside = sentences.map((text) => text.replace(QUOTED, '“”'))
  const share = (is: (text: string) => boolean) => outside.filter(is).length / sentences.length
  const value =
    BIAS +
    WEIGHTS.firstPerson * share((text) => FIRST_PERSON.test(text)) +
    WEIGHTS.attributed * share((text) => ATTRIBUTED.test(text)) +
    WEIGHTS.urging * share((text) => URGING.test(text)) +
    WEIGHTS.arguing * share((text) => ARGUING.test(text)) +
    WEIGHTS.judging * share((text) => JUDGING.test(text)) +
    WEIGHTS.quoting * share((text) => text.includes('“”'))
  const weighed =
    (value * sentences.length + PRIOR.value * PRIOR.sentences) /
    (sentences.length + PRIOR.sentences)
  return 1 / (1 + Math.exp(-weighed))
}

/** True for a sentence that judges, urges or argues in its writer's own voice. */
export function isOpinionated(text: string): boolean {
  const outside = text.replace(QUOTED, '“”')
  if (namesItsSource(text)) return false
  return [JUDGING, ARGUING, COMMENTING, /\b(?:must|ought to)\b/].some((mark) => mark.test(outside))
}

/** Who did what to whom, the other way round. */

// Verbs whose two sides cannot change places and stay true: nobody "met" or "joined" is lied about by turning them.
const VERBS =
  'accus|admonish|appoint|arrest|attack|back|bann|beat|blam|bomb|bought|call|challeng|charg|condemn|criticis|criticiz|defeat|defend|employ|endors|fir|fund|gave|hir|impeach|interview|invad|investigat|invit|kill|mock|nominat|offer|oppos|order|owns?|paid|pardon|prais|press|pressur|promis|push|question|rebuk|reject|replac|sanction|sent|shot|slam|subpoena|su|support|target|thank|threaten|told|ask|urg|warn'
const NAME = String.raw`(?:(?:Mr|Mrs|Ms|Sen|Rep|Gov|Dr)\. )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,3}`
const DEED = new RegExp(
  String.raw`(?<![\p{L}\p{N}.’'-]|\. |\p{Lu}[\p{L}-]+ )(?<by>${NAME})(?<between> (?:(?:has|have|had|also|then|later|\p{Ll}+ly) )*(?:${VERBS})(?:ed|d|s|es|ned)?(?: (?:the|its|his|her|former|fellow|president|leader|of|on|out|for))* )(?<to>${NAME})(?![\p{L}’'-]|\.? \p{Lu}| of \p{Lu}| own )`,
  'u',
)
// A sentence's first word is written large too, and is no name.
const NO_NAME =
  /^(?:The|An?|He|She|It|They|We|I|This|That|These|Those|But|And|When|After|Before|As|In|On|If|His|Her|Their|Who|What|Some|Many|Both|Others|Republicans?|Democrats?|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: |$)/u

/** The sentence with its two sides turned, or undefined where it tells of no deed between two names. `plain` has no quotations. */
export function reverseDeed(text: string, plain: string): string | undefined {
  const found = DEED.exec(plain)
  const { by, between, to } = found?.groups ?? {}
  if (!found || by === undefined || between === undefined || to === undefined) return undefined
  if (by === to || NO_NAME.test(by) || NO_NAME.test(to)) return undefined
  const end = found.index + found[0].length
  return `${text.slice(0, found.index)}${to}${between}${by}${text.slice(end)}`
}

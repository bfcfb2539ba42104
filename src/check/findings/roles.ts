/** People in the offices that their documents give them. */
import { tokenize } from '#base/tokens.ts'
import type { Evidence } from '../archive.ts'
import type { Finding } from '../judgement.ts'

// One office under its several names.
export const OFFICES: readonly RegExp[] = [
  /\b(?:president(?:s|ial|ency)?|POTUS)\b/i,
  /\b(?:sen\.|senators?|senate)(?!\w)/i,
  /\b(?:rep\.|reps\.|representatives?|congress(?:wo)?m[ae]n|lawmakers?|house)(?!\w)/i,
  /\b(?:gov\.|governors?|gubernatorial)(?!\w)/i,
  /\bmayors?\b/i,
  /\b(?:secretar(?:y|ies))\b/i,
  /\b(?:chair(?:man|woman|person|s)?)\b/i,
  /\b(?:judges?|justices?)\b/i,
  /\bspeakers?\b/i,
  /\battorney general\b/i,
  /\b(?:prime ministers?|premiers?|PM)\b/i,
  /\b(?:spokes(?:man|woman|person|people))\b/i,
  /\b(?:advis[eo]rs?|aides?)\b/i,
  /\bdirectors?\b/i,
  /\b(?:lawyers?|attorneys?|counsel|solicitors?)\b/i,
  /\bprofessors?\b/i,
  /\b(?:ministers?|ministry)\b/i,
  /\bambassadors?\b/i,
  /\b(?:officers?|police)\b/i,
  /\b(?:chief executive|CEO|executives?)\b/i,
  /\b(?:king|queen|prince|princess|duke|duchess)\b/i,
  /\b(?:coach|captain|general|colonel|sheriff)\b/i,
]
// Letters between a name and its office, either way. Set by hand; `onix eval liar` counts what it lets through.
const NEAR = 80

/**
 * An office in the sentence that stands in no cited span, nor beside a name of the sentence in the document: a person in
 * another office, or an office in the place of another.
 */
export function findWrongRole(text: string, evidence: readonly Evidence[]): Finding {
  const outside = text.replace(/“[^”]*”|"[^"]*"/gu, ' ')
  const untitled = findWrongTitle(outside, evidence)
  if (untitled) return untitled
  const names = [...outside.matchAll(/\p{Lu}[\p{L}\p{M}’'-]{2,}/gu)]
    .map(([name]) => name.replace(/[’']s$/, ''))
    .filter((name) => tokenize(name).length > 0)
  for (const office of OFFICES) {
    const said = office.exec(outside)?.[0]
    if (said === undefined || evidence.some((one) => office.test(one.text))) continue
    if (evidence.some((one) => isBesideName(one, office, names))) continue
    const reason = `The cited documents do not say “${said}” of anybody here.`
    return { outcome: 'refuted', reason, method: 'roles/1' }
  }
  return null
}

function isBesideName({ source }: Evidence, office: RegExp, names: readonly string[]): boolean {
  const { text } = source.document
  return [...text.matchAll(new RegExp(office.source, 'giu'))].some(({ index }) => {
    const around = text.slice(Math.max(0, index - NEAR), index + NEAR)
    return names.some((name) => around.includes(name) && !office.test(name))
  })
}

const NAMED_AFTER = String.raw`(?<name>(?:\p{Lu}[\p{L}.’'-]+ ){0,3}\p{Lu}[\p{L}’'-]+)`

/** An office as the title right before a name, which no cited document has as that name's title, or beside it after a comma. */
function findWrongTitle(text: string, evidence: readonly Evidence[]): Finding {
  for (const office of OFFICES) {
    const titled = new RegExp(`(?i:${office.source}) ${NAMED_AFTER}`, 'u').exec(text)
    const last = titled?.groups?.['name']
      ?.split(' ')
      .at(-1)
      ?.replace(/[’']s$/u, '')
    if (!titled || last === undefined || OFFICES.some((one) => one.test(last))) continue
    const before = new RegExp(`${office.source}[,\\s]+(?:[\\p{L}.’'-]+ ){0,4}${last}`, 'iu')
    const after = new RegExp(
      String.raw`${last}(?:[’']s)?(?: ?[,(–—] ?| (?:is|was|became|as|serves? as|of|in|at) )(?:[\p{L}.’'()-]+ ){0,5}${office.source}`,
      'iu',
    )
    const isSaid = evidence.some(({ text: span, source: { document } }) =>
      [span, document.title, document.text].some(
        (words) => before.test(words) || after.test(words),
      ),
    )
    if (isSaid) continue
    const reason = `The cited documents do not give “${titled[0]}” that office.`
    return { outcome: 'refuted', reason, method: 'roles/2' }
  }
  return null
}

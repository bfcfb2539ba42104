/** The people that a by-line names. */
import * as words from './by-line-words.ts'
import { fold } from './folded.ts'
import { findVisibleDates } from './visible-dates.ts'

const pattern = (source: string) => new RegExp(source, 'iu')

const LABELLED = pattern(
  `^[^:]{0,40}?(?:^|[^\\p{L}])(?:${words.LABEL})(?=[^\\p{L}])[^:]{0,20}:\\s*`,
)
const LEAD = pattern(
  `^(?:(?:view all posts|show all articles|zeige alle beiträge|alle artikel|ein artikel|post author|(?:${words.LABEL})(?=[\\s:]))[\\s:]*)?(?:(?:${words.BY})(?=[\\s:])[\\s:]*)?`,
)
// "Posted on 26 October 2018 by Ida Holm in Harbour", "26.10.2018 | von Ida Holm".
const WITHIN = pattern(
  `(?:^|[\\s|·•–—,(-])(?:${words.BY}|(?:author|autor(?:in)?)(?=:))[\\s:]+(\\p{L}.{1,80})`,
)
const ROLE_BEFORE = pattern(`^(?:[\\p{L}-]+-)?(?:${words.ROLE_BEFORE})\\s+(?=\\p{L})`)
const TAIL = pattern(
  `\\s*(?:[|•·→»(–—].*|\\s-(?:\\s.*)?|\\s(?:${words.GOES_ON})\\s.*|(?:\\s|^)\\d.*|\\s(?:kein|ein|no|one)e?\\s(?:kommentar|comment).*|\\s(?:${words.PICTURE}):?(?:\\s.*)?|\\s(?:${words.ENDS})(?:\\s.*)?|\\s(?:${words.DAY_NAME}|${words.SHORT_DAY})\\.?)$`,
)
// A newsroom, an office or an agency has signed, not a person.
const NO_PERSON = pattern(
  `^(?:${words.NOBODY}|${words.AGENCY}|${words.PICTURE}|${words.DAY_NAME})$|\\b(?:${words.OFFICE})\\b|(?:^|\\s)(?:${words.ROLE_BEHIND})$`,
)
const NOBODY = pattern(`^(?:${words.NOBODY}|${words.PICTURE}|${words.DAY_NAME})$`)
const PARTICLE = new RegExp(`^(?:${words.PARTICLE})\\.?$`, 'u')
const JOINT = pattern(`\\s*(?:,|;|\\/|&|\\+|\\s[-–—]\\s|\\s(?:${words.AND})\\s)\\s*`)
// Behind the name: a date, cut out before, or what goes on.
const GOES_ON = /\s*(?:[|·•»(]|,(?:\s|$)|\s[-–—](?:\s|$)|\s(?:am|on|in|um|at|klo)\s).*$/u
const EDGES = /^[\s"'“”„‘’.,;·|•–—-]+|[\s"'“”„’,;·|•–—-]+$/gu
const LINK = /(?:https?:\/\/|\S{0,60}@)\S*/gi
const ADDRESS = /(?:https?:\/\/|www\.|\S{0,60}@)\S*/gi
const MAX_BY_LINE = 400
const MAX_NAME = 60

/**
 * Splits a by-line into names; what is no name (roles, agencies, addresses, sentences) is left out. A single word is a name
 * only where it stands alone: beside others it is a town, an agency or a degree.
 */
export function namesIn(text: string): readonly string[] {
  const line = text
    .slice(0, MAX_BY_LINE)
    .replace(ADDRESS, ' ')
    .replace(/\([^()]*\)/g, ' ')
    .trim()
  const parts = withoutDates(line)
    .replace(LABELLED, '')
    .replace(LEAD, '')
    .split(JOINT)
    .filter((part) => part.trim() !== '')
  const names = parts
    .filter((part) => !NO_PERSON.test(part.replace(/[|·].*$/u, '').trim()))
    .map(bareName)
    .filter((name) => isName(name) && (parts.length === 1 || name.includes(' ')))
  // "Ida Holm Fri, 27 November" also gives "Ida Holm Fri"; who is named twice is one person.
  return names.filter(
    (name, index) =>
      !names.some(
        (other, at) =>
          (at !== index && name.startsWith(`${other} `)) ||
          (at < index && fold(name) === fold(other)),
      ),
  )
}

/** The names after "by" in the middle of a line, such as the one of the date. */
export function namesWithin(line: string): readonly string[] {
  const found = WITHIN.exec(withoutDates(line))?.[1]
  return found === undefined ? [] : namesIn(found.replace(GOES_ON, ''))
}

/** What has signed where no person has: a newsroom, an agency, an association, as the page writes it; null for nobody. */
export function signatureIn(text: string): string | null {
  const line = withoutDates(text.slice(0, MAX_BY_LINE).replace(LINK, ' ').trim())
  const signed = WITHIN.exec(line)?.[1] ?? line.replace(LABELLED, '').replace(LEAD, '')
  const name = signed.replace(GOES_ON, '').replace(EDGES, '').replace(/\s+/g, ' ')
  const isName =
    name.length >= 2 &&
    name.length <= MAX_NAME &&
    name.split(' ').length <= 7 &&
    /^[\p{L}\d]/u.test(name) &&
    !/[@{}<>\\*?!=:#…]/.test(name) &&
    !NOBODY.test(name)
  return isName ? name : null
}

function withoutDates(line: string): string {
  const [date] = findVisibleDates(line)
  return date ? withoutDates(`${line.slice(0, date.start)} · ${line.slice(date.end)}`) : line
}

function bareName(part: string): string {
  return part
    .trim()
    .replace(LEAD, '')
    .replace(ROLE_BEFORE, '')
    .replace(TAIL, '')
    .replace(EDGES, '')
    .replace(/\s+/g, ' ')
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > MAX_NAME || /[@{}<>()\\*?!=:#…]/.test(text)) return false
  if (/\.(?:com|de|net|org|at|ch|fr|info|eu)$/i.test(text) || NO_PERSON.test(text)) return false
  const spelled = text.split(/\s+/)
  if (spelled.length === 1) return text.length >= 3 || /^\p{Script=Han}{2}$/u.test(text)
  return (
    spelled.length <= 6 &&
    spelled.every((word) => PARTICLE.test(word) || /^\P{Ll}/u.test(word)) &&
    spelled.some((word) => /^\P{Ll}\p{L}/u.test(word))
  )
}

/** Mentions of people and bodies outside quotation marks, by place. */
import type { Name, Span } from '#domain/document.ts'
import { HER_NAMES, HIS_NAMES } from './lexicon/people.ts'

export type Mention = Span & { readonly name: Name }

/** Gives the mentions that stand in none of `quoted`, in order of place. */
export function mentionsOutside(names: readonly Name[], quoted: readonly Span[]): Mention[] {
  const all = names.flatMap((name) => name.mentions.map((span) => ({ ...span, name })))
  all.sort((one, other) => one.start - other.start)
  let at = 0
  return all.filter((mention) => {
    while ((quoted[at]?.end ?? Infinity) <= mention.start) at += 1
    const near = quoted[at]
    return !near || near.start > mention.start
  })
}

/** Gives the mentions that start in `span`, in order. */
export function mentionsIn(mentions: readonly Mention[], span: Span): Mention[] {
  const found: Mention[] = []
  for (let at = firstFrom(mentions, span.start); at < mentions.length; at += 1) {
    const mention = mentions[at]
    if (!mention || mention.start >= span.end) break
    found.push(mention)
  }
  return found
}

/** Index of the first mention that starts at `start` or later. */
function firstFrom(mentions: readonly Mention[], start: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Nouns beside a name that tell of a woman, and of a man. */
const HERS =
  /\b(?:wife|widow|mother|daughter|sister|aunt|grandmother|actress|queen|princess|duchess|baroness|\p{L}{3,}woman|woman|girl|nun|waitress|heroine)$/iu
const HIS =
  /\b(?:husband|widower|father|son|brother|uncle|grandfather|actor|king|prince|duke|baron|(?!wo)\p{L}{2,}[^o]man|man|boy|monk|priest)$/iu

/** Gives what {@link pronounOf} gives, and remembers it: speeches ask again and again. */
export function pronounsOf(text: string): (name: Name) => 'he' | 'she' | null {
  const known = new Map<Name, 'he' | 'she' | null>()
  return (name) => {
    const told = known.get(name)
    if (told !== undefined) return told
    const found = pronounOf(text, name)
    known.set(name, found)
    return found
  }
}

/** `he` or `she` where the name's first word, its form of address or a noun beside it tells; null where none does. */
function pronounOf(text: string, { name, mentions }: Name): 'he' | 'she' | null {
  for (const { start } of mentions.slice(0, 8)) {
    const address = /\b(Mr|Mrs|Ms|Miss|Sir|Lord|Lady|Dame|King|Queen)\.? $/.exec(
      text.slice(Math.max(0, start - 7), start),
    )?.[1]
    if (address) return /^(?:Mr|Sir|Lord|King)$/.test(address) ? 'he' : 'she'
  }
  const told = toldBeside(text, mentions[0])
  if (told) return told
  const given = name.split(' ', 1)[0]?.toLowerCase() ?? ''
  if (/^(?:prince|king|pope|emperor|sultan|emir)$/.test(given)) return 'he'
  if (/^(?:princess|queen|empress)$/.test(given)) return 'she'
  const [isHers, isHis] = [HER_NAMES.has(given), HIS_NAMES.has(given)]
  if (isHers === isHis) return null
  return isHers ? 'she' : 'he'
}

/** "9/11 widow Anna Vale", "Anna Vale, a spokeswoman for the port" */
function toldBeside(text: string, mention: Span | undefined): 'he' | 'she' | null {
  if (!mention) return null
  const before = text.slice(Math.max(0, mention.start - 20), mention.start).trimEnd()
  const after = /^, (?:an?|the|his|her|their) (?:[\p{L}-]+ ){0,3}?[\p{L}-]+(?=[ ,.])/u.exec(
    text.slice(mention.end, mention.end + 70),
  )?.[0]
  for (const phrase of [before, after ?? '']) {
    if (HERS.test(phrase)) return 'she'
    if (HIS.test(phrase)) return 'he'
  }
  return null
}

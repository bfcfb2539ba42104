/** Honest rewordings: what a careful writer does with a sentence without changing what it says. */
import type { Random } from './random.ts'

type Rewording = (text: string) => string | undefined

/** The change, or undefined where it changes nothing. */
function changed(text: string, next: string): string | undefined {
  return next === text ? undefined : next
}

const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/\bstated\b/, 'said'],
  [/\bbegan\b/, 'started'],
  [/\bbegin\b/, 'start'],
  [/\bapproximately\b/, 'about'],
  [/\bmore than\b/, 'over'],
  [/\bpercent\b/, 'per cent'],
  [/\bin order to\b/, 'to'],
  [/\bpurchase\b/, 'buy'],
  [/\bprior to\b/, 'before'],
  [/\battempted\b/, 'tried'],
  [/\bhowever, /, ''],
  [/\butiliz/, 'us'],
  [/\bnumerous\b/, 'many'],
  [/\bassist\b/, 'help'],
  [/\bobtain(ed)?\b/, 'got'],
  [/\bshut\b/, 'closed'],
  [/\bnearly\b/, 'almost'],
  [/\brequested\b/, 'asked for'],
  [/\bterminated\b/, 'ended'],
  [/\bresided\b/, 'lived'],
  [/\bfollowing\b(?= (?:a|an|the)\b)/, 'after'],
]
const DIGITS: readonly (readonly [RegExp, string])[] = [
  [/\btwo\b/, '2'],
  [/\bthree\b/, '3'],
  [/\bfour\b/, '4'],
  [/\bfive\b/, '5'],
  [/\bseven\b/, '7'],
  [/\bten\b/, '10'],
  [/(?<![\d$€£.,-])\b12\b(?![\d.,%-])/, 'twelve'],
  [/(?<![\d$€£.,-])\b20\b(?![\d.,%-])/, 'twenty'],
]

/** Another word for the first that has one, outside of quotation marks: within, it would be another quotation. */
const first =
  (pairs: readonly (readonly [RegExp, string])[]): Rewording =>
  (text) => {
    const plain = text.replace(/“[^”]*”|"[^"]*"|“.*$|".*$/gu, (quote) => '·'.repeat(quote.length))
    const found = pairs
      .map((pair) => ({ pair, match: pair[0].exec(plain) }))
      .find(({ match }) => match)
    if (!found?.match) return undefined
    const { index, 0: words } = found.match
    return changed(
      text,
      text.slice(0, index) +
        words.replace(found.pair[0], found.pair[1]) +
        text.slice(index + words.length),
    )
  }

const REWORDINGS: readonly Rewording[] = [
  first(SYNONYMS),
  first(DIGITS),
  // "On Friday, the council met." -> "The council met on Friday."
  (text) => {
    const { when, rest } =
      new RegExp(
        `^(?<when>On ${DAY}|In \\d{4}|Last (?:week|month|year)), (?<rest>.+)\\.$`,
        'u',
      ).exec(text)?.groups ?? {}
    if (when === undefined || rest === undefined || /["“”,]/.test(rest)) return undefined
    return `${rest.charAt(0).toUpperCase()}${rest.slice(1)} ${when.charAt(0).toLowerCase()}${when.slice(1)}.`
  },
  // "X said that Y." -> "According to X, Y."
  (text) => {
    const { who, what } =
      /^(?<who>[\p{Lu}][^,“”"]{2,60}) said (?:(?:on |late |early )?\w+day )?(?:that )?(?<what>[^“”"]{20,})\.$/u.exec(
        text,
      )?.groups ?? {}
    if (
      who === undefined ||
      what === undefined ||
      /^(?:he|she|it|they|his|her|in|at|on|of)\b/i.test(what)
    )
      return undefined
    // "He also said", "nobody has said": it is no name alone that stands before the verb.
    if (
      /^(?:He|She|It|They|But|And)\b|\b(?:also|has|had|have|not|reportedly|denied|primary)\b/u.test(
        who,
      )
    )
      return undefined
    if (!who.includes(' ') || /\b(?:and|but|,)\b/.test(who)) return undefined
    return `According to ${who.replace(/^The /, 'the ')}, ${what}.`
  },
  // "“Y,” said X." -> "X said: “Y.”"
  (text) => {
    const { what, who } =
      /^“(?<what>[^“”]+),” said (?<who>[\p{Lu}][^,“”."]{3,50}?)\.$/u.exec(text)?.groups ?? {}
    return who === undefined || what === undefined ? undefined : `${who} said “${what}.”`
  },
  // What describes, or stands in brackets, may be left out.
  (text) => changed(text, text.replace(/ \([^)]{1,40}\)/, '')),
  (text) =>
    changed(text, text.replace(/(?<=\p{Lu}\p{L}+), (?:an?|the) [^,“”"]{5,60},(?= \p{Ll})/u, '')),
  (text) => {
    const { main } =
      /^(?<main>[^“”"]{50,}), (?:which|who|where) [^“”"]+\.$/u.exec(text)?.groups ?? {}
    return main === undefined || /,\s(?:and|but)/.test(main) ? undefined : `${main}.`
  },
  // "was closed by the council" -> "The council closed"
  (text) => {
    const { what, verb, who } =
      /^(?<what>The [^,“”"]{3,40}?) was (?<verb>\p{Ll}+ed) by (?<who>the [^,“”."]{3,40}|[\p{Lu}][^,“”."]{3,40})\.$/u.exec(
        text,
      )?.groups ?? {}
    if (what === undefined || verb === undefined || who === undefined) return undefined
    return `${who.charAt(0).toUpperCase()}${who.slice(1)} ${verb} ${what.charAt(0).toLowerCase()}${what.slice(1)}.`
  },
  (text) =>
    changed(
      text,
      text.replace(/^(?:But|And|Meanwhile,|Still,|Also,) ([a-z\p{Lu}])/u, (_, letter: string) =>
        letter.toUpperCase(),
      ),
    ),
]

/** Other words here and there, nothing moved and nothing left out. */
export function rewordLightly(text: string): string {
  return [first(SYNONYMS), first(DIGITS)].reduce((words, change) => change(words) ?? words, text)
}

/** One to three changes that leave the meaning; the sentence itself where none fits. */
export function reword(text: string, random: Random): string {
  let reworded = text
  const order = REWORDINGS.map((change) => ({ change, at: random.next() })).sort(
    (a, b) => a.at - b.at,
  )
  let changes = 0
  for (const { change } of order) {
    if (changes >= 3) break
    const next = change(reworded)
    if (next === undefined) continue
    reworded = next
    changes += 1
  }
  return reworded
}

/** Two sentences of one document as one. */
export function fuse(a: string, b: string): string | undefined {
  if (/["“”]/.test(a + b) || a.length + b.length > 420) return undefined
  const isOpen =
    /^(?:The|A|An|In|On|At|It|Its|He|His|She|Her|They|Their|That|This|There|Every|Once|While|Because|According)\s/.test(
      b,
    )
  const second = isOpen ? b.charAt(0).toLowerCase() + b.slice(1) : b
  return `${a.replace(/\.$/, '')}, and ${second}`
}

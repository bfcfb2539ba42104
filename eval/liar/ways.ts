/** The ways in which a model lies. Each makes a false sentence of a true one, or gives up where it cannot be sure. */
import type { OfferedLine } from './evidence-lines.ts'
import type { Random } from './random.ts'
import { reverseDeed } from './reverse.ts'

/** What a liar knows of the story it lies about, and of another one. */
export type LieContext = {
  readonly random: Random
  /** All that the story's prompt offers. */
  readonly lines: readonly OfferedLine[]
  /** People of the story by full name, none part of another. */
  readonly people: readonly string[]
  readonly places: readonly string[]
  /** Sentences of another story. */
  readonly elsewhere: readonly string[]
  /** Sentences that an older document of the story expects things in which have been since. */
  readonly stale: readonly string[]
}

export type Lie = {
  readonly text: string
  /** Evidence that it cites; the true sentence's own where left out. */
  readonly evidence?: readonly number[]
}

export type Way = (line: OfferedLine, context: LieContext) => Lie | undefined

/** A lie only where something changed. */
function lie(before: string, after: string): Lie | undefined {
  return after === before ? undefined : { text: after }
}

function swap(text: string, pairs: readonly (readonly [RegExp, string])[]): Lie | undefined {
  const found = pairs.find(([from]) => from.test(text))
  return found ? lie(text, text.replace(found[0], found[1])) : undefined
}

const outside = (text: string) =>
  text.replace(/“[^”]*”|"[^"]*"/gu, (quote) => '·'.repeat(quote.length))

/** Replaces what stands outside of quotation marks only. */
function replaceOutside(
  text: string,
  from: RegExp,
  to: (match: string) => string,
): Lie | undefined {
  const found = from.exec(outside(text))
  if (!found) return undefined
  const end = found.index + found[0].length
  return lie(text, text.slice(0, found.index) + to(text.slice(found.index, end)) + text.slice(end))
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const ROLES = [
  'President',
  'Senator',
  'Sen.',
  'Rep.',
  'Gov.',
  'Governor',
  'Mayor',
  'Secretary',
  'Chairman',
  'Judge',
  'Speaker',
  'Attorney General',
  'Prime Minister',
  'spokesman',
  'spokeswoman',
  'adviser',
  'director',
  'lawyer',
  'professor',
  'senator',
  'governor',
  'chairman',
  'president',
]

const nameIn = (text: string, names: readonly string[]) =>
  names.find((name) => outside(text).includes(name))

function otherThan(random: Random, names: readonly string[], text: string): string | undefined {
  return random.pick(names.filter((name) => !text.includes(name.split(' ').at(-1) ?? name)))
}

/** Puts another name in the place of one that stands outside of quotation marks. */
function swapName(text: string, names: readonly string[], random: Random): Lie | undefined {
  const name = nameIn(text, names)
  const other = name === undefined ? undefined : otherThan(random, names, text)
  return name === undefined || other === undefined
    ? undefined
    : lie(text, text.replace(name, other))
}

function changedNumber(text: string, random: Random): string {
  const value = Number(text.replaceAll(',', ''))
  const next =
    value < 20
      ? value + 1 + Math.floor(random.next() * 5)
      : Math.round(value * (1.1 + random.next()))
  return text.includes(',') ? next.toLocaleString('en-US') : String(next)
}

const INVENTED = [
  'we will never let this happen again',
  'this is the worst day of my life',
  'nobody told us the truth about it',
  'I knew that it would end like this',
  'they should all be ashamed of themselves',
]
const OUTSIDE = [
  ', which had not happened since 1974',
  ', the first time in two decades',
  ', a matter that the Supreme Court of Ohio is to decide',
  ', as critics in Brussels have long demanded',
  ', after an internal review by the firm McKinsey',
]

// What is said without who says it.
const UNSAID: readonly RegExp[] = [
  /^(?:\p{Lu}[^“”"]{3,80}) (?:said|claimed|argued|alleged|accused|suggested|believes?|insisted)(?: on \w+day)? that (?<what>[^“”"]{25,})$/u,
  /^According to [^,“”"]{3,80}, (?<what>[^“”"]{25,})$/u,
  /^(?<what>[^“”"]{25,}), according to [^,“”"]{3,80}\.$/u,
]

/** Other words inside of a quotation, by one change. */
function alterQuote(text: string, random: Random): Lie | undefined {
  const quote = /“([^”]{25,})”/u.exec(text)?.[1]
  if (quote === undefined) return undefined
  const changes: readonly (readonly [RegExp, string])[] = [
    [/\bnot /, ''],
    [/\b(?:is|are|was|were)\b/, 'will never be'],
    [/\bwill\b/, 'might'],
    [/\bI\b/, 'We'],
    [/\bgood\b/, 'bad'],
    [/\bthe (\w{5,})\b/, 'this awful $1'],
    [/\band\b/, 'but'],
  ]
  const order = changes.map((pair) => ({ pair, at: random.next() })).sort((a, b) => a.at - b.at)
  const found = order.find(({ pair: [from] }) => from.test(quote))
  return found
    ? lie(text, text.replace(quote, quote.replace(found.pair[0], found.pair[1])))
    : undefined
}

const OTHER_MARKS = [
  ['‘', '’'],
  ["'", "'"],
  ['«', '»'],
  ['»', '«'],
  ['„', '“'],
  ['« ', ' »'],
] as const

export const WAYS: Readonly<Record<string, Way>> = {
  number: ({ text }, { random }) =>
    replaceOutside(
      text,
      /(?<![\d.,$€£-])\b(?!(?:19|20)\d\d\b)\d{1,3}(?:,\d{3})*\b(?![\d.,]*\d)(?!-)/u,
      (found) => changedNumber(found, random),
    ),
  unit: ({ text }) =>
    swap(text, [
      [/(\d) billion\b/, '$1 million'],
      [/(\d) million\b/, '$1 billion'],
      [/(\d)(?:%| percent| per cent)/, '$1 percentage points'],
      [/\$(\d[\d.,]*\d)/, '€$1'],
      [/(\d) miles\b/, '$1 kilometers'],
      [/(\d) (?:years|year)\b/, '$1 months'],
      [/(\d) days\b/, '$1 weeks'],
      [/(\d) hours\b/, '$1 days'],
      [/\b(two|three|four|five|six) (?:weeks|months)\b/, '$1 years'],
      [/\b(two|three|four|five|six) years\b/, '$1 months'],
    ]),
  date: ({ text }, { random }) =>
    replaceOutside(
      text,
      new RegExp(`\\b(?:${WEEKDAYS.join('|')})\\b`, 'u'),
      (day) => random.pick(WEEKDAYS.filter((one) => one !== day)) ?? day,
    ) ??
    replaceOutside(
      text,
      new RegExp(`\\b(?:${MONTHS.join('|')})\\b(?= \\d)`, 'u'),
      (month) => random.pick(MONTHS.filter((one) => one !== month)) ?? month,
    ) ??
    replaceOutside(text, /\b20[01]\d\b/u, (year) => String(Number(year) - 3)),
  name: ({ text }, { people, random }) => swapName(text, people, random),
  place: ({ text }, { places, random }) => swapName(text, places, random),
  role: ({ text }, { random }) =>
    replaceOutside(
      text,
      new RegExp(
        `(?<![\\p{L}])(?:${ROLES.map((role) => role.replace('.', '\\.')).join('|')})(?=[ ,])`,
        'u',
      ),
      (role) => {
        const isUpper = /^\p{Lu}/u.test(role)
        const others = ROLES.filter(
          (one) =>
            /^\p{Lu}/u.test(one) === isUpper &&
            one.slice(0, 3).toLowerCase() !== role.slice(0, 3).toLowerCase() &&
            !text.includes(one),
        )
        return random.pick(others) ?? role
      },
    ),
  negation: ({ text }) => {
    const plain = outside(text)
    if (
      /\b(?:not|n['’]t|never|no|without|nobody|none|neither|nor|unless|if|whether)\b/i.test(plain)
    )
      return replaceOutside(
        text,
        /\b(?:did|does|do|is|was|are|were|has|have|had|would|could|will|can)(?: not|n['’]t)\b/u,
        (found) => found.replace(/ not|n['’]t/u, ''),
      )
    return replaceOutside(
      text,
      /\b(?:was|were|is|are|will|would|could|has|have|had)\b(?! (?:also|only|just|even|still))/u,
      (found) => `${found} not`,
    )
  },
  'invented-quote': ({ text }, { random }) => {
    if (/["“”]/.test(text)) return undefined
    const words = random.pick(INVENTED) ?? ''
    return { text: `${text.replace(/\.$/, '')}, saying “${words}.”` }
  },
  'altered-quote': ({ text }, { random }) => alterQuote(text, random),
  'altered-in-other-marks': ({ text }, { random }) => {
    const altered = alterQuote(text, random)
    const [open = '', close = ''] = random.pick(OTHER_MARKS) ?? []
    return altered && { text: altered.text.replaceAll('“', open).replaceAll('”', close) }
  },
  'wrong-speaker': ({ text }, { people, random }) =>
    /“[^”]{15,}”/u.test(text) ? swapName(text, people, random) : undefined,
  'merged-events': ({ text }, { elsewhere, random }) => {
    const subject = /^(?:\p{Lu}[\p{L}.’'-]+ ){2,5}/u.exec(text)?.[0]
    const other = random.pick(
      elsewhere.filter(
        (one) => /^(?:\p{Lu}[\p{L}.’'-]+ ){2,5}\p{Ll}/u.test(one) && !/["“”]/.test(one),
      ),
    )
    const rest = other?.replace(/^(?:\p{Lu}[\p{L}.’'-]+ ){2,5}/u, '')
    return subject === undefined || rest === undefined ? undefined : { text: subject + rest }
  },
  'dropped-hedge': ({ text }) => {
    if (/["“”]/.test(text)) return undefined
    return swap(text, [
      [/\b(?:may|might|could)(?: possibly)? (?=be\b)/, 'will '],
      [/\b(?:may|might|could) (?=\p{Ll}{3,})/u, 'will '],
      [/\b(?:allegedly|reportedly|apparently|possibly|perhaps|purportedly) /i, ''],
      [/\b(?:is|are|was|were) (?:accused|suspected) of (\p{Ll}+ing)\b/u, 'admitted $1'],
      [/\balleged /, ''],
    ])
  },
  'stale-fact': (_, { stale, random }) => {
    const text = random.pick(stale)
    return text === undefined ? undefined : { text }
  },
  'outside-knowledge': ({ text }, { random }) =>
    /["“”]/.test(text)
      ? undefined
      : { text: text.replace(/\.$/, `${random.pick(OUTSIDE) ?? ''}.`) },
  'wrong-citation': (line, { lines, random }) => {
    const words = new Set(line.text.toLowerCase().match(/\p{L}{4,}/gu))
    const far = lines.filter(
      (other) =>
        (other.text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => words.has(word))
          .length <= 1,
    )
    const other = random.pick(far)
    return other ? { text: line.text, evidence: [other.number] } : undefined
  },
  reversed: ({ text }) => {
    const turned = reverseDeed(text, outside(text))
    return turned === undefined ? undefined : lie(text, turned)
  },
  exaggeration: ({ text }) => {
    if (/["“”]/.test(text)) return undefined
    return swap(text, [
      [/\bsome of the\b/i, 'all of the'],
      [/\b(?:Some|Several|Many|Most|A few) (?=\p{Ll}+s\b)/u, 'All '],
      [/\b(?:some|several|many|most|a few) (?=\p{Ll}+s\b)/u, 'all '],
      [/\bone of the (\p{Ll}+)s\b/u, 'the only $1'],
      [/\binjured\b/, 'killed'],
      [/\bwounded\b/, 'killed'],
      [/\bhundreds of\b/, 'thousands of'],
      [/\bdozens of\b/, 'hundreds of'],
      [/\bpartly\b/, 'entirely'],
      [/\boften\b/, 'always'],
      [/\brarely\b/, 'never'],
      [/\bsometimes\b/, 'always'],
    ])
  },
  'invented-cause': (line, { lines, random }) => {
    if (/["“”]/.test(line.text)) return undefined
    const other = random.pick(
      lines.filter(
        (one) =>
          one.number !== line.number &&
          one.publisher === line.publisher &&
          !/["“”]/.test(one.text) &&
          one.text.length < 180,
      ),
    )
    if (!other || line.text.length > 180) return undefined
    const reason = /^(?:The|A|An|In|On|At)\s/.test(other.text)
      ? other.text.charAt(0).toLowerCase() + other.text.slice(1)
      : other.text
    return {
      text: `${line.text.replace(/\.$/, '')} because ${reason}`,
      evidence: [line.number, other.number],
    }
  },
  comparison: ({ text }) => {
    if (/["“”]/.test(text)) return undefined
    return swap(text, [
      [/\bmore than\b/, 'less than'],
      [/\bfewer than\b/, 'more than'],
      [/\bless than\b/, 'more than'],
      [/\bat least\b/, 'at most'],
      [/\brose\b/, 'fell'],
      [/\bfell\b/, 'rose'],
      [/\bincreased\b/, 'decreased'],
      [/\bhigher\b/, 'lower'],
      [/\blower\b/, 'higher'],
      [/\bwon\b/, 'lost'],
      [/\blost\b/, 'won'],
      [/\bapproved\b/, 'rejected'],
      [/\brejected\b/, 'approved'],
      [/\bsupported\b/, 'opposed'],
      [/\bopposed\b/, 'supported'],
      [/\blargest\b/, 'smallest'],
      [/\bgrew\b/, 'shrank'],
    ])
  },
  'dropped-attribution': ({ text }) => {
    const what = UNSAID.map((saying) => saying.exec(text)?.groups?.['what']).find(Boolean)
    if (what === undefined || /^(?:he|she|it|they|his|her|there)\b/i.test(what)) return undefined
    return { text: `${what.charAt(0).toUpperCase()}${what.slice(1).replace(/\.$/, '')}.` }
  },
  completion: ({ text }) => {
    if (/["“”]/.test(text)) return undefined
    return swap(text, [
      [/\bplans to (\p{Ll}+?)e?\b/u, 'has $1ed'],
      [/\b(?:is|are) expected to (\p{Ll}+?)e?\b/u, 'has $1ed'],
      [/\bhopes to (\p{Ll}+?)e?\b/u, 'has managed to $1'],
      [/\bwants to (\p{Ll}+?)\b/u, 'has decided to $1'],
      [/\bis considering (\p{Ll}+ing)\b/u, 'has decided on $1'],
      [/\btried to (\p{Ll}+)\b/u, 'managed to $1'],
      [/\bthreatened to (\p{Ll}+)\b/u, 'went on to $1'],
      [/\bproposed\b/, 'enacted'],
    ])
  },
  'before-after': ({ text }) =>
    /["“”]/.test(text)
      ? undefined
      : swap(text, [
          [/ before (?=\p{L})/u, ' after '],
          [/ after (?=\p{L})/u, ' before '],
        ]),
  'merged-people': ({ text }, { people, random }) => {
    const name = nameIn(text, people)
    const other = name === undefined ? undefined : otherThan(random, people, text)
    return name === undefined || other === undefined || /[“”"]/.test(text)
      ? undefined
      : lie(text, text.replace(name, `${name} and ${other}`))
  },
}

/** Ways of which none may ever reach print. */
export const GRAVE: readonly string[] = [
  'number',
  'unit',
  'date',
  'name',
  'place',
  'invented-quote',
  'altered-quote',
  'altered-in-other-marks',
  'wrong-speaker',
  'wrong-citation',
  'injection',
]

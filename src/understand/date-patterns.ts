/** The ways in which English names days, most exact first, each with what it means. */
import {
  readAhead,
  readAway,
  readDate,
  readDecade,
  readIsoDate,
  readMonth,
  readMonthYear,
  readRelativeDay,
  readSeasonYear,
  readSlashed,
  readTheWeekend,
  readUnit,
  readWeekday,
  readYear,
  type Context,
  type DateReading,
  type Groups,
} from './date-readers.ts'
import {
  ANY_WEEKDAY,
  COUNT,
  DAY_PART,
  MONTH,
  SEASON,
  SHORT_WEEKDAY,
  UNIT,
  WEEKDAY,
  YEAR,
} from './lexicon/date-words.ts'

/** What a sentence must hold for a pattern to be tried on it. */
type DateKind = 'numeric' | 'month' | 'away' | 'day' | 'weekday' | 'unit' | 'season' | 'year'

type DatePattern = {
  readonly kind: DateKind
  readonly pattern: RegExp
  /** Null when it turns out to be no date. */
  readonly read: (groups: Groups, context: Context) => DateReading | null
}

const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const TO = String.raw`\s*(?:-|–|—|to|and|until|till|through)\s*`

const pattern = (source: string) => new RegExp(String.raw`(?<![/.-])\b(?:${source})(?!\w)`, 'gi')

export const DATE_PATTERNS: readonly DatePattern[] = [
  {
    kind: 'numeric',
    pattern: pattern(
      String.raw`(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?:T\d\d:\d\d\S*)?`,
    ),
    read: readIsoDate,
  },
  {
    kind: 'numeric',
    pattern: pattern(
      String.raw`(?<one>\d{1,2})(?:(?<mark>[.-])(?<two>\d{1,2})\k<mark>(?<year>\d{4})|/(?<next>\d{1,2})/(?<short>\d{4}|\d\d))`,
    ),
    read: readSlashed,
  },
  {
    kind: 'numeric',
    pattern: pattern(String.raw`(?<month>0?[1-9]|1[0-2])/(?<year>${YEAR})`),
    read: readMonthYear,
  },
  {
    kind: 'month',
    pattern: pattern(String.raw`(?<year>${YEAR})[\s/](?<month>${MONTH})[\s/](?<day>${DAY})`),
    read: readDate,
  },
  {
    kind: 'month',
    pattern: pattern(
      String.raw`(?:${ANY_WEEKDAY},?\s+)?(?:the\s+)?(?<day>${DAY})(?:${TO}(?<last>${DAY}))?(?:\s+(?:of\s+)?|-)(?<month>${MONTH})(?:(?:,?\s+|-)(?<year>${YEAR}))?(?!:)`,
    ),
    read: readDate,
  },
  {
    kind: 'month',
    pattern: pattern(
      String.raw`(?:${ANY_WEEKDAY},?\s+)?(?<month>${MONTH}),?(?:\s+|-|/)(?:the\s+)?(?<day>${DAY})(?:${TO}(?<last>${DAY})(?!\s*(?:${MONTH})\b))?(?:(?:,\s*|\s+|-|/)(?<year>${YEAR}))?(?![:%]|,\d|\.\d|\s?(?:am|pm|a\.m|p\.m|per\s?cent)\b)`,
    ),
    read: readDate,
  },
  {
    kind: 'month',
    pattern: pattern(
      String.raw`(?:(?<part>early|mid|late)[\s-]+)?(?<month>${MONTH}),?\s+(?:of\s+)?(?<year>${YEAR})`,
    ),
    read: readMonthYear,
  },
  {
    kind: 'month',
    pattern: pattern(
      String.raw`(?<word>last|next|this|early|mid|late|in|since|by|until|during|from|of|through|for|before|after|the|to)[\s-]+(?:(?<part>early|mid|late)[\s-]+)?(?<month>${MONTH})(?!\s+\d)`,
    ),
    read: readMonth,
  },
  {
    kind: 'month',
    pattern: pattern(
      String.raw`(?<month>january|february|september|october|november|december)(?!\s+\d)`,
    ),
    read: readMonth,
  },
  {
    kind: 'away',
    pattern: pattern(
      String.raw`(?<count>${COUNT})\s*(?<unit>${UNIT})s?\s+(?<word>ago|earlier|before|later|from now|from today|after|hence)(?:\s+(?<base>yesterday|today|tomorrow|(?:(?:last|this|next)\s+)?${WEEKDAY}))?`,
    ),
    read: readAway,
  },
  {
    kind: 'day',
    pattern: pattern(
      String.raw`(?<word>the day after tomorrow|the day before yesterday|today|tonight|tomorrow|yesterday|last night|this ${DAY_PART})(?:\s+${DAY_PART})?`,
    ),
    read: readRelativeDay,
  },
  {
    kind: 'weekday',
    pattern: pattern(
      String.raw`(?:(?<name>super|black|cyber|good|ash|easter|palm|holy|bloody|fat|shrove)\s+)?(?:(?:on\s+)?(?<word>last|next|this\s+coming|this\s+past|this|coming|past|early|late|by|until|till|every|each)\s+)?(?<weekday>${WEEKDAY})(?<plural>s)?(?:\s+(?:${DAY_PART}))?(?:\s+(?<week>(?:last|this|next)\s+week))?`,
    ),
    read: readWeekday,
  },
  {
    kind: 'weekday',
    pattern: pattern(
      String.raw`(?:(?<word>last|next|this)\s+)?(?<weekday>${SHORT_WEEKDAY}|(?<=(?:last|next|this)\s)(?:mon|sat|sun))`,
    ),
    read: readWeekday,
  },
  {
    kind: 'unit',
    pattern: pattern(
      String.raw`(?:(?<part>earlier|later|early|late|mid)[\s-]+)?(?:in\s+|over\s+)?(?:the\s+)?(?<word>last|past|this|next|coming|current|previous)\s*(?:(?<count>${COUNT})\s+)?(?<unit>day|week|fortnight|weekend|month|year|decade|${SEASON})s?`,
    ),
    read: readUnit,
  },
  {
    kind: 'unit',
    pattern: pattern(String.raw`(?:the|at the|over the)\s+(?<unit>weekend)`),
    read: readTheWeekend,
  },
  {
    kind: 'unit',
    pattern: pattern(
      String.raw`(?<word>in|within)\s+(?:the\s+next\s+)?(?:about\s+|around\s+|just\s+)?(?<count>${COUNT})\s*(?<unit>${UNIT})s?(?:['’]\s+time)?`,
    ),
    read: readAhead,
  },
  {
    kind: 'season',
    pattern: pattern(
      String.raw`(?:(?:in|of|since|by|during)\s+)?(?:the\s+)?(?<season>${SEASON})\s+(?:of\s+)?(?<year>${YEAR})`,
    ),
    read: readSeasonYear,
  },
  {
    kind: 'year',
    pattern: pattern(
      String.raw`(?:(?:the|in|since|of)\s+)*(?:(?<part>early|mid|late)[\s-]+)?(?<year>(?:1[5-9]|20)\d0)['’]?s`,
    ),
    read: readDecade,
  },
  {
    kind: 'year',
    pattern: pattern(
      String.raw`(?:in|since|by|until|till|from|during|of|for|to|between|and|before|after|the|circa|through|around|back in|as of|throughout)\s+(?:(?<part>early|mid|late)[\s-]+)?(?<year>${YEAR})(?:\s*(?:-|–|/)\s*(?<last>${YEAR}|\d\d))?(?!,\d|\.\d|[-:/%$€£°])`,
    ),
    read: readYear,
  },
]

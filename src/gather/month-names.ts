/** Months by their names in the languages of most feeds. */

const ENGLISH: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
// Croatian is left out: its listopad is October, that of Poland and Bohemia November.
const LANGUAGES = 'de fr es it pt nl sv da nb fi pl cs ru uk el hu tr ro'.split(' ')
let foreign: ReadonlyMap<string, number> | undefined

/** 1..12, or undefined for what is no month: whole names or their usual short forms, in any case, accents or not. */
export function monthOf(name: string): number | undefined {
  const folded = fold(name)
  const isEnglish = /^[a-z]+$/.test(folded) && /^(?:jan|feb|apr|aug|sep|oct|nov)/.test(folded)
  if (isEnglish || folded.length === 3) {
    const month = ENGLISH.indexOf(folded.slice(0, 3)) + 1
    if (month > 0) return month
  }
  foreign ??= collectForeign()
  return foreign.get(folded) ?? englishOf(folded)
}

function englishOf(folded: string): number | undefined {
  return /^(?:march|may|june|july|december|decem|dece)$/.test(folded)
    ? ENGLISH.indexOf(folded.slice(0, 3)) + 1
    : undefined
}

function collectForeign(): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const language of LANGUAGES)
    for (const [month, name] of listMonths(language))
      if (name.length > 2 && !names.has(name)) names.set(name, month)
  return names
}

// Where month and day stand together, Slavic months have another ending than alone: both are wanted.
function listMonths(language: string): readonly (readonly [month: number, name: string])[] {
  const formats = (['long', 'short'] as const).flatMap((month) =>
    ([undefined, 'numeric'] as const).map(
      (day) => new Intl.DateTimeFormat(language, { month, day, timeZone: 'UTC' }),
    ),
  )
  return formats.flatMap((format) =>
    Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(Date.UTC(2026, month, 1))
      return [month + 1, fold(parts.find(({ type }) => type === 'month')?.value ?? '')] as const
    }),
  )
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
}

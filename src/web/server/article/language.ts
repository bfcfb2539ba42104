/** The language a text from outside stands in, as a page says it: browsers choose voice, hyphens and direction by it. */
export type TextLanguage = {
  /** BCP 47; undefined where it is the site's own, or not known. */
  readonly lang: string | undefined
  /** Undefined where it is the site's own. */
  readonly dir: 'rtl' | undefined
}

const SITE_LANGUAGE = 'en'
const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']
const RIGHT_LETTER = new RegExp(
  `[${RIGHT_TO_LEFT.map((script) => `\\p{Script=${script}}`).join('')}]`,
  'gu',
)
// Enough to outweigh a name or a number in other letters.
const SAMPLE_CHARACTERS = 500

/**
 * The letters decide the direction, because a page's template often names another language than its text is in; its word on
 * the language is taken where both agree.
 *
 * @param tag  what the page says of its language; anything may stand there
 */
export function languageOf(tag: string | null, text: string): TextLanguage {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const isRight = (sample.match(RIGHT_LETTER)?.length ?? 0) * 2 > letters
  const dir = isRight ? 'rtl' : undefined
  const locale = parseTag(tag)
  if (!locale || locale.baseName.startsWith('und')) return { lang: undefined, dir }
  const isSaidRight = RIGHT_TO_LEFT.includes(locale.maximize().script ?? '')
  if (isSaidRight !== isRight || locale.language === SITE_LANGUAGE) return { lang: undefined, dir }
  return { lang: locale.baseName, dir }
}

/** That of most of the texts; of the first of them where two are as many. */
export function mainLanguageOf(all: readonly TextLanguage[]): TextLanguage {
  const groups = [...Map.groupBy(all, ({ lang, dir }) => `${lang ?? ''} ${dir ?? ''}`).values()]
  const [most] = groups.toSorted((a, b) => b.length - a.length)
  return most?.[0] ?? { lang: undefined, dir: undefined }
}

function parseTag(tag: string | null): Intl.Locale | undefined {
  if (tag === null) return undefined
  try {
    return new Intl.Locale(tag)
  } catch {
    return undefined
  }
}

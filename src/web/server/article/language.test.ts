import { describe, expect, it } from 'vitest'
import { languageOf, mainLanguageOf, type TextLanguage } from './language.ts'

const LATIN = 'The ferry is free.'
const ARABIC = 'السفينة حرة من جديد، قالت BBC'

describe('the language of a text from outside', () => {
  it.each([
    ['en', LATIN, undefined, undefined],
    ['en-US', LATIN, undefined, undefined],
    ['fr', LATIN, 'fr', undefined],
    ['ar', ARABIC, 'ar', 'rtl'],
    ['he-IL', 'המעבורת שוחררה', 'he-IL', 'rtl'],
    ['az-Arab', ARABIC, 'az-Arab', 'rtl'],
    // A template says one thing, the text another.
    ['en', ARABIC, undefined, 'rtl'],
    ['ar', LATIN, undefined, undefined],
    [null, ARABIC, undefined, 'rtl'],
    ['und', LATIN, undefined, undefined],
    ['"><script>', LATIN, undefined, undefined],
    ['', '', undefined, undefined],
  ])('that says %s and reads "%s" is said to be %s, %s', (tag, text, lang, dir) => {
    expect(languageOf(tag, text)).toEqual({ lang, dir })
  })

  it('is that of most of them', () => {
    const english: TextLanguage = { lang: undefined, dir: undefined }
    const arabic: TextLanguage = { lang: 'ar', dir: 'rtl' }
    expect(mainLanguageOf([english, arabic, arabic])).toEqual(arabic)
    expect(mainLanguageOf([english, arabic])).toEqual(english)
    expect(mainLanguageOf([])).toEqual(english)
  })
})

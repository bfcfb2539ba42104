import { describe, expect, it } from 'vitest'
import { detectLanguage } from './language.ts'

describe('detectLanguage', () => {
  it.each([
    [
      'en',
      'The ferry was late and the harbour master said that it would not be the last of the week.',
    ],
    [
      'de',
      'Die Fähre war verspätet und der Hafenmeister sagte, dass es nicht die letzte der Woche sei.',
    ],
    [
      'fr',
      'Le ferry est arrivé en retard et la maire a dit que ce ne serait pas le dernier de la semaine.',
    ],
    [
      'es',
      'El barco llegó tarde y la alcaldesa dijo que no sería el último de la semana para los vecinos.',
    ],
    [
      'nl',
      'De boot was te laat en de havenmeester zei dat het niet de laatste van de week zou zijn.',
    ],
    ['ru', 'Паром опоздал, и начальник порта сказал, что это не последний раз.'],
    ['ja', '港は閉鎖され、フェリーは欠航となった。'],
    ['zh', '港口关闭了,渡轮停航。港务局长说,明天恢复通航。'],
    ['el', 'Το πλοίο άργησε και ο λιμενάρχης είπε ότι δεν θα ήταν το τελευταίο.'],
  ])('tells %s', (language, text) => {
    expect(detectLanguage(text, null)).toBe(language)
  })

  it('believes the page where the text is too short to tell, and says English where neither does', () => {
    expect(detectLanguage('Fähre verspätet', 'de-AT')).toBe('de')
    expect(detectLanguage('Fähre verspätet', 'not a language')).toBe('en')
    expect(detectLanguage('', null)).toBe('en')
  })

  it('believes the text where the page is wrong', () => {
    const text =
      'The ferry was late and the harbour master said that it would not be the last of the week.'
    expect(detectLanguage(text, 'fr')).toBe('en')
  })
})

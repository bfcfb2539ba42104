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

  it.each([
    ['en', 'Harbour wall gives way after storm'],
    ['de', 'Hafenmauer nach Sturm eingestürzt'],
    ['fr', 'Le mur du port cède après la tempête'],
    ['es', 'El muro del puerto cede tras la tormenta'],
    ['pt', 'Muro do porto cede após a tempestade'],
    ['it', 'Il muro del porto crolla dopo la tempesta'],
    ['nl', 'Havenmuur bezwijkt na storm van zondag'],
    ['sv', 'Hamnmuren rasade efter stormen'],
    ['pl', 'Mur portowy runął po burzy, są ranni'],
    ['tr', 'Fırtına sonrası liman duvarı çöktü'],
    ['fi', 'Sataman muuri sortui myrskyn jälkeen'],
    ['hu', 'Leomlott a kikötő fala a vihar után'],
    ['ro', 'Zidul portului a cedat după furtună'],
    ['cs', 'Přístavní zeď se po bouři zřítila'],
    ['vi', 'Tường cảng bị sập sau cơn bão'],
  ])('tells a headline in %s', (language, text) => {
    expect(detectLanguage(text, null)).toBe(language)
  })

  it('believes the page where the text is too short to tell, and says English where neither does', () => {
    expect(detectLanguage('Ilse Marrow', 'de-AT')).toBe('de')
    expect(detectLanguage('Ilse Marrow', 'not a language')).toBe('en')
    expect(detectLanguage('', null)).toBe('en')
  })

  it('believes the text where the page is wrong', () => {
    const text =
      'The ferry was late and the harbour master said that it would not be the last of the week.'
    expect(detectLanguage(text, 'fr')).toBe('en')
  })
})

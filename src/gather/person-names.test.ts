import { describe, expect, it } from 'vitest'
import { namesIn, namesWithin, signatureIn } from './person-names.ts'

describe('a by-line', () => {
  it.each([
    ['By Ida Holm', ['Ida Holm']],
    ['Von Ida Holm und Per Lund', ['Ida Holm', 'Per Lund']],
    ['Par Ida Holm, Per Lund et Ada Vale', ['Ida Holm', 'Per Lund', 'Ada Vale']],
    ['Text & Fotos: Ida Holm', ['Ida Holm']],
    ['Written by: IDA VON HOLM', ['IDA VON HOLM']],
    ['Ida Holm, London, Per Lund', ['Ida Holm', 'Per Lund']],
    ['Ida Holm, PhD', ['Ida Holm']],
    ['Ida Holm (dpa)', ['Ida Holm']],
    ['By Ida Holm | 23 November 2026', ['Ida Holm']],
    ['Von Ida Holm Fr, 27. November 2026', ['Ida Holm']],
    ['Harbour-Experte Per Lund', ['Per Lund']],
    ['Ida Holm @idaholm', ['Ida Holm']],
    ['Ida Holm, Redaktion', ['Ida Holm']],
    ["Dr. Ida O'Holm", ["Dr. Ida O'Holm"]],
    ['By Ida Holm, Software Engineer', ['Ida Holm']],
    ['Ida Holm (avec Per Lund et Ada Vale)', ['Ida Holm']],
    ['Ida Holm Actualizado el 23/11/2026', ['Ida Holm']],
    ['Ida Holm Hace 3 días', ['Ida Holm']],
    ['sailor1984', ['sailor1984']],
  ])('%s names %j', (line, names) => {
    expect(namesIn(line)).toEqual(names)
  })

  it.each([
    'Redaktion',
    'The Harbour Post Staff',
    'Online-Redaktion',
    'AFP',
    'admin',
    'https://people.example/ida',
    'ida@harbour.example',
    'We found out what happened to the ferry',
    'Tuesday',
    'Harbour Verlag GmbH',
    '<script>',
    '',
  ])('names nobody when it says %s', (line) => {
    expect(namesIn(line)).toEqual([])
  })

  it('may stand in the line of the date', () => {
    expect(namesWithin('Posted on 26 October 2026 by Ida Holm in Harbour')).toEqual(['Ida Holm'])
    expect(namesWithin('26.10.2026 | von Ida Holm')).toEqual(['Ida Holm'])
    expect(namesWithin('26.10.2026 | Harbour')).toEqual([])
    expect(namesWithin('Gespeichert von sailor84 am 24. Juli 2026 - 18:55')).toEqual(['sailor84'])
    expect(namesWithin('by ida on December 4, 2026, 3 comments')).toEqual(['ida'])
  })

  it.each([
    ['dpa/lno', 'dpa/lno'],
    ['von Redaktion, 24. Januar 2026', 'Redaktion'],
    ['Published on 8 February 2026 by Harbour Friends', 'Harbour Friends'],
    ['By Harbour Foundation • 15 January 2026', 'Harbour Foundation'],
    ['admin', null],
    ['No Author', null],
    ['https://people.example/ida', null],
    ['We asked them all: who was it?', null],
    ['', null],
  ])('%s is signed by %j', (line, name) => {
    expect(signatureIn(line)).toBe(name)
  })

  it('costs no time when made to cost it', () => {
    const started = performance.now()
    for (const piece of ['by ', 'By Ida, ', 'text:', ' - ', 'A', '1.1.2026 '])
      namesIn(piece.repeat(50_000))
    expect(performance.now() - started).toBeLessThan(500)
  })
})

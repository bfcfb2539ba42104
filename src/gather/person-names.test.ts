import { describe, expect, it } from 'vitest'
import { namesIn, namesWithin } from './person-names.ts'

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
  })

  it('costs no time when made to cost it', () => {
    const started = performance.now()
    for (const piece of ['by ', 'By Ida, ', 'text:', ' - ', 'A', '1.1.2026 '])
      namesIn(piece.repeat(50_000))
    expect(performance.now() - started).toBeLessThan(500)
  })
})

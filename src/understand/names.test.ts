import { describe, expect, it } from 'vitest'
import { findNames } from './names.ts'
import { splitSentences } from './sentences.ts'

function read(text: string) {
  return findNames(text, splitSentences(text, 'en'))
}

function kinds(text: string): Record<string, string> {
  return Object.fromEntries(read(text).map(({ name, kind }) => [name, kind]))
}

describe('findNames', () => {
  it('tells people, bodies and places apart', () => {
    expect(
      kinds(
        'Ilse Marrow, the harbour master, met officials of the Ministry of Transport in Aldermoor. ' +
          'Tern Ferries Ltd said it would sail to Norway. The World Bank lent the money.',
      ),
    ).toEqual({
      'Ilse Marrow': 'person',
      'Ministry of Transport': 'organisation',
      Aldermoor: 'place',
      'Tern Ferries Ltd': 'organisation',
      Norway: 'place',
      'World Bank': 'organisation',
    })
  })

  it('folds short forms into the longest one, with every mention', () => {
    const text =
      'Anna Vale resigned on Monday. Mr Lane thanked Ms Vale. “She was right,” said Vale’s deputy, Tom Lane.'
    const [vale, lane] = read(text)
    expect(vale?.name).toBe('Anna Vale')
    expect(vale?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Anna Vale',
      'Vale',
      'Vale',
    ])
    expect(lane?.name).toBe('Tom Lane')
    expect(lane?.mentions).toHaveLength(2)
  })

  it('gives a shared surname to the one named last', () => {
    const text = 'Anna Vale spoke first. Vale was brief. Then Peter Vale rose. Mr Vale was not.'
    const [anna, peter] = read(text)
    expect([anna?.name, anna?.mentions.length]).toEqual(['Anna Vale', 2])
    expect([peter?.name, peter?.mentions.length]).toEqual(['Peter Vale', 2])
  })

  it('folds the letters in brackets into the name before them', () => {
    const [name] = read('The Aldermoor Harbour Board (AHB) met. The AHB will vote.')
    expect(name?.name).toBe('Aldermoor Harbour Board')
    expect(name?.mentions).toHaveLength(3)
  })

  it('takes no day, month, opening word or heading for a name', () => {
    expect(
      kinds(
        'Harbour To Close For Three Weeks In March\n\nYesterday the harbour closed. Ships waited. On Monday it rained.',
      ),
    ).toEqual({})
  })

  it('finds a name in a heading when the text bears it out', () => {
    const found = read(
      'Marrow Says Harbour Will Reopen Soon\n\nThe master, Ilse Marrow, spoke on Friday.',
    )
    expect(found.map(({ name, mentions }) => [name, mentions.length])).toEqual([['Ilse Marrow', 2]])
  })

  it('parts titles, offices and nationalities from people', () => {
    expect(
      Object.keys(
        kinds(
          'They met Prime Minister Ruth Ashby, German Chancellor Otto Brandt and Justice Department staff.',
        ),
      ),
    ).toEqual(['Ruth Ashby', 'German', 'Otto Brandt', 'Justice Department'])
  })

  it('gives names in the order they are first mentioned', () => {
    expect(Object.keys(kinds('In Oslo, Anna Vale met Bo Lund of Statoil.'))).toEqual([
      'Oslo',
      'Anna Vale',
      'Bo Lund',
      'Statoil',
    ])
  })
})

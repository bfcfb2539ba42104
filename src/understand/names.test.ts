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

  it.each([
    ['Alvey Glass will build a furnace, its directors said.', 'Alvey Glass', 'organisation'],
    [
      'Shares fell, said Ines Brook, chief executive of Alvey Water.',
      'Alvey Water',
      'organisation',
    ],
    ['Two members of the Heather List voted for it.', 'Heather List', 'organisation'],
    ['Radio Alvey found them first.', 'Radio Alvey', 'organisation'],
    ['The pumps at Thorn Mill have stopped.', 'Thorn Mill', 'place'],
    ['Harriet Lowe owns three cottages on Candle Row.', 'Candle Row', 'place'],
    ['They were aboard the White Plover that night.', 'White Plover', 'other'],
    ['It lies in the Aldermorian town of Thorn.', 'Aldermorian', 'other'],
    // What a trade is called is a surname, too.
    ['Philip Glass, the composer, was there.', 'Philip Glass', 'person'],
    ['Ms Waters met Roger Lines on Monday, she said.', 'Roger Lines', 'person'],
  ])('of %j takes %s for a %s', (text, name, kind) => {
    expect(kinds(text)).toMatchObject({ [name]: kind })
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

  it('tells a club from the town it plays for, and a country from neither', () => {
    const text =
      'Football season results\n\nLeeds beat Hull 3-1 in the league on Sunday. The match in Leeds drew 9,000. ' +
      'Norway beat Sweden 2-0. The coach praised both sides, and the striker scored two goals.'
    expect(read(text).map(({ name, kind, mentions }) => [name, kind, mentions.length])).toEqual([
      ['Leeds', 'organisation', 1],
      ['Hull', 'organisation', 1],
      ['Leeds', 'place', 1],
      ['Norway', 'place', 1],
      ['Sweden', 'place', 1],
    ])
  })

  it.each([
    ['He bought a stake in Zarnath last year.', 'Zarnath', 'organisation'],
    ['The retailer Zarnath closed ten shops.', 'Zarnath', 'organisation'],
    ['They filed Zarnath’s shares under losses.', 'Zarnath', 'organisation'],
    ['They drove through Oslo and Zarnath.', 'Zarnath', 'place'],
    ['Two Oslo-based firms bid.', 'Oslo-based', 'other'],
    ['They voted on Super Tuesday.', 'Super Tuesday', 'other'],
    ['She studied at Howard University.', 'Howard University', 'organisation'],
    [
      'The Office for Trade and Work in Norway replied.',
      'Office for Trade and Work in Norway',
      'organisation',
    ],
  ])('types %s', (text, name, kind) => {
    expect(kinds(text)[name]).toBe(kind)
  })

  it('parts a country or a state from the person beside it', () => {
    expect(Object.keys(kinds('They asked Minnesota U.S. Senator Amy Vale.'))).toEqual([
      'Minnesota',
      'U.S.',
      'Amy Vale',
    ])
  })

  it.each([
    ['They met President-elect Ida Vale.', ['Ida Vale']],
    ['Prince Harry met King Charles.', ['Prince Harry', 'King Charles']],
    ['They saw second-ranked Austrian Tomas Vale.', ['Austrian', 'Tomas Vale']],
    ['They met Omar al-Vale and Samir el-Lane.', ['Omar al-Vale', 'Samir el-Lane']],
    ['They bought Zarnath AG.', ['Zarnath AG']],
    ['The women’s final is on Sunday. Women’s tickets sold out.', []],
    ['They met Health and Human Services Secretary Ida Vale.', ['Ida Vale']],
    ['Shares of Facebook FB fell.', ['Facebook', 'FB']],
    ['They asked Iowa Republican staff.', ['Iowa Republican']],
  ])('reads %s', (text, found) => {
    expect(Object.keys(kinds(text))).toEqual(found)
  })

  it('keeps the full stop of a shortened word inside the name, not at the sentence’s end', () => {
    const ends = (text: string) => read(text).map(({ name }) => name)
    expect(ends('They bought Tern Corp. in May.')).toEqual(['Tern Corp.'])
    expect(ends('They bought Tern Corp.')).toEqual(['Tern Corp'])
  })

  it('takes no handle, tag or first word of quoted speech for a name', () => {
    expect(
      kinds('Write to @IlseMarrow about #SaveThePier. She said “Define what you mean.”'),
    ).toEqual({})
  })

  it('does not take what a heading says of someone for the name', () => {
    const found = read(
      'Tom Lane and Anna Vale Address Harbour Crowd\n\nAnna Vale spoke first. Vale was brief.',
    )
    expect(found.map(({ name }) => name)).toContain('Anna Vale')
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

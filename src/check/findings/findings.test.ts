import { describe, expect, it } from 'vitest'
import { readPage } from '#tests/bridge-story.ts'
import { createArchive } from '../archive.ts'
import { judgeWritten } from '../judge-written.ts'

/** What the rules say of a sentence that cites one sentence of a document. */
function methodOf(text: string, cited: string): string {
  const read = readPage({
    id: 1,
    publisher: 'Northern Post',
    title: 'News from Aldermoor',
    at: '2026-11-20T09:00:00.000Z',
    paragraphs: [cited],
  })
  const citation = {
    documentId: read.document.id,
    version: 1,
    part: 'text',
    start: 0,
    end: cited.length,
  } as const
  const claim = { id: 'x', text, kind: 'written', citations: [citation] } as const
  const { cutReason, verdicts } = judgeWritten(claim, createArchive([read]))
  return cutReason === null ? 'stands' : (verdicts.at(-1)?.method ?? '')
}

describe('a sentence that its evidence bears', () => {
  it.each([
    ['The council closed five bridges on Monday.', 'On Monday, the council closed 5 bridges.'],
    ['The flood killed 12 people in Aldermoor.', 'The flood in Aldermoor killed twelve people.'],
    ['The council started repairs in May.', 'The council began the repairs in May.'],
    ['The bridge may be closed in May.', 'The bridge could be closed in May, the council said.'],
    ['The bridge was not closed in May.', 'The council has not closed the bridge in May.'],
    ['According to Mette Frand, the arch moved.', 'Mayor Mette Frand said that the arch moved.'],
    ['All bridges of the town were closed.', 'The council closed all bridges of the town.'],
    ['Mayor Mette Frand met Oskar Lund.', 'Mette Frand, the mayor, met Oskar Lund on Friday.'],
    [
      'The bridge was closed because it cracked.',
      'The bridge was closed because the arch cracked.',
    ],
    ['The detour takes two weeks.', 'The detour takes two weeks, the police said.'],
    [
      'The bridge was closed because of a crack in the arch.',
      'A crack in the arch is why the bridge was closed.',
    ],
    ['President Anna Holt met Oskar Lund.', 'Anna Holt, the president, met Oskar Lund.'],
    [
      'Frand said that any group may speak.',
      'Mette Frand said that any group of people may speak.',
    ],
  ])('stands: %s', (text, cited) => {
    expect(methodOf(text, cited)).toBe('stands')
  })
})

it('is cut where "because" joins two sentences that stand apart', () => {
  const cited = [
    'The market lost half of its oil.',
    'Frand called off the march at the last minute.',
  ]
  const read = readPage({
    id: 1,
    publisher: 'Northern Post',
    title: 'News from Aldermoor',
    at: '2026-11-20T09:00:00.000Z',
    paragraphs: [cited.join(' ')],
  })
  const citations = read.understanding.sentences.map(({ start, end }) => {
    return { documentId: read.document.id, version: 1, part: 'text' as const, start, end }
  })
  const text =
    'Frand called off the march at the last minute because the market lost half of its oil.'
  const claim = { id: 'x', text, kind: 'written', citations } as const
  expect(judgeWritten(claim, createArchive([read])).verdicts.at(-1)?.method).toMatch(
    /^(?:cause|strong-words)\/1$/,
  )
})

describe('a sentence that goes beyond its evidence', () => {
  it.each([
    [
      'another unit',
      'Repairs will take five years.',
      'Repairs will take five weeks.',
      'measures/1',
    ],
    [
      'points for percent',
      'Costs rose by 5 percentage points.',
      'Costs rose by 5 percent.',
      'measures/1',
    ],
    [
      'a number twice',
      'Between 15 and 15 boats sank.',
      'Between 10 and 15 boats sank.',
      'numbers/2',
    ],
    [
      'a day twice',
      'On Monday the Monday Post closed.',
      'On Monday the Sunday Post closed.',
      'days/1',
    ],
    [
      'another office',
      'Governor Mette Frand closed the bridge.',
      'Mayor Mette Frand closed the bridge.',
      'names/1',
    ],
    [
      'an office in small letters',
      'The governor closed the bridge of the town.',
      'The mayor closed the bridge of the town.',
      'roles/1',
    ],
    [
      'a deed turned round',
      'Oskar Lund accused Mette Frand.',
      'Mette Frand accused Oskar Lund.',
      'order/1',
    ],
    [
      'a hearer made the speaker',
      'Oskar Lund told Mette Frand that the arch had moved.',
      'Mette Frand told Oskar Lund that the arch had moved.',
      'order/1',
    ],
    [
      'one of two denials lost',
      'The council opened the ferry and did not close the bridge.',
      'The council did not open the ferry and did not close the bridge.',
      'negation/2',
    ],
    [
      'before for after',
      'The bridge was closed before the flood of the river.',
      'The bridge was closed after the flood of the river.',
      'time/1',
    ],
    [
      'all for some',
      'All bridges of the town were closed.',
      'Some bridges of the town were closed.',
      'strong-words/1',
    ],
    [
      'killed for injured',
      'The flood killed two people and killed nine others.',
      'The flood killed two people and injured nine others.',
      'strong-words/1',
    ],
    [
      'a cause that nobody gives',
      'The bridge was closed because the mayor resigned.',
      'The bridge was closed, and the mayor resigned.',
      'strong-words/1',
    ],
    [
      'a plan as a fact',
      'The council has closed the bridge of the town.',
      'The council plans to close the bridge of the town.',
      'doubt/1',
    ],
    [
      'a doubt lost within',
      'The council said that the arch will fall on the street.',
      'The council said that the arch might fall on the street.',
      'doubt/2',
    ],
    [
      'what somebody says as a fact',
      'The old bridge of the town moved by a hand.',
      'Residents said that the old bridge of the town moved by a hand.',
      'attribution/1',
    ],
    [
      'a claim whose speaker shares a word with it',
      'In the town, Aldermoor had the lowest share of any group.',
      'The group said that in the town, Aldermoor had the lowest share of any group.',
      'attribution/1',
    ],
    [
      'a claim without the "according to" it stands under',
      'The repairs of the old bridge cost nine million crowns.',
      'The repairs of the old bridge cost nine million crowns, according to Mette Frand.',
      'attribution/1',
    ],
    [
      'a deed turned round before an "of"',
      'Lund also accused Frand of delays at the bridge.',
      'Frand also accused Lund of delays at the bridge.',
      'order/1',
    ],
    [
      'all for some, where "both" stands behind',
      'The shares pared all gains, though both oil prices rose.',
      'The shares pared some gains, though both oil prices rose.',
      'strong-words/1',
    ],
    [
      'a name in the place of another',
      'The bill lets the party of Hathersea send people from Hathersea to courts there.',
      'The bill lets the party of Aldermoor send people from Hathersea to courts there.',
      'names/2',
    ],
    [
      'a title that the document gives to nobody of that name',
      'Former President Oskar Lund runs against the president.',
      'Former Rep. Oskar Lund runs against the president.',
      'roles/2',
    ],
    [
      'another quotation in single marks',
      'Frand said the bridge was ‘not safe for anybody’ on Friday.',
      'Frand said the bridge was ‘not safe for lorries’ on Friday.',
      'quotation/2',
    ],
    [
      'another quotation in guillemets',
      'Frand said the bridge was «not safe for anybody» on Friday.',
      'Frand said the bridge was «not safe for lorries» on Friday.',
      'quotation/2',
    ],
    [
      'another place at its beginning',
      'U.S. has jailed thousands of writers.',
      'China has jailed thousands of writers.',
      'names/1',
    ],
    [
      'a "not" put into what is else a copy',
      'If they do not, there is no council that can close the bridge.',
      'If they do, there is no council that can close the bridge.',
      'negation/3',
    ],
    [
      'more for less in what is else a copy',
      'It comes over one month after Mayor Mette Frand of Aldermoor resigned over a crack in the old bridge.',
      'It comes less than one month after Mayor Mette Frand of Aldermoor resigned over a crack in the old bridge.',
      'opposites/2',
    ],
    [
      'another office in what is else a copy',
      'Lund spoke with the Hathersea governor about the bridge and the ferry in May.',
      'Lund spoke with the Hathersea president about the bridge and the ferry in May.',
      'roles/1',
    ],
  ])('is cut for %s', (_, text, cited, method) => {
    expect(methodOf(text, cited)).toBe(method)
  })
})

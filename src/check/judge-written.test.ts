import { describe, expect, it } from 'vitest'
import type { Claim } from '#domain/article.ts'
import { OPEN_TERMS } from '#domain/rights.ts'
import { readBridgeStory } from '#tests/bridge-story.ts'
import { createArchive } from './archive.ts'
import { judgeWritten } from './judge-written.ts'

const documents = readBridgeStory()
const archive = createArchive(documents)

/** A written claim that cites the sentences which hold the given words. */
function claimOf(text: string, ...cited: readonly string[]): Claim {
  const citations = cited.map((words) => {
    const read = documents.find(({ document }) => document.text.includes(words))
    if (!read) throw new Error(`no document says ${words}`)
    const at = read.document.text.indexOf(words)
    const sentence = read.understanding.sentences.find(({ start, end }) => start <= at && end > at)
    if (!sentence) throw new Error(`no sentence holds ${words}`)
    const { start, end } = sentence
    return { documentId: read.document.id, version: 1, part: 'text' as const, start, end }
  })
  return { id: 'x', text, kind: 'written', citations }
}

const methodOf = (claim: Claim) => {
  const { cutReason, verdicts } = judgeWritten(claim, archive)
  return cutReason === null ? 'stands' : verdicts.at(-1)?.method
}

const CLOSED = 'was closed to all traffic'
const COST = 'will cost 4.2 million'
const MAYOR = 'because nobody could promise'
const LORRIES = 'counted 1,150 lorries'
const REFUSED = 'refused to open'
const GUARD = 'A crossing guard was hit'
const REPAIRS = 'The repairs will cost 4.2 million crowns, according to the town council.'
const SCHOOL = 'Police set a speed limit of 30 kilometres an hour beside the school.'
const INSPECTED = 'had been inspected in May'

describe('judgeWritten', () => {
  it.each([
    ['Engineers found a crack in the main arch of the Old Mill Bridge in Aldermoor.', CLOSED],
    ['According to the town council, the repairs will cost 4.2 million crowns.', COST],
    ['Mayor Mette Frand said “nobody could promise me that it would stand”.', MAYOR],
    ['Hathersea counted 1,150 lorries on Saturday.', LORRIES],
    [
      'Councillors in Hathersea refused to open the square to lorries, the Hathersea Mail reported.',
      REFUSED,
    ],
    ['Inspectors reported no damage in May.', INSPECTED],
  ])('lets stand: %s', (text, cited) => {
    expect(methodOf(claimOf(text, cited))).toBe('stands')
  })

  it.each([
    [
      'an invented quotation',
      'Mette Frand said “the bridge will fall into the river”.',
      MAYOR,
      'quotation/2',
    ],
    [
      'a quotation of what was not said',
      'Mayor Mette Frand “declined to say who had been warned”.',
      'She declined to say',
      'quotation/2',
    ],
    [
      'a wrong number',
      'Repairs will cost 5.2 million crowns, according to the town council.',
      COST,
      'numbers/1',
    ],
    [
      'a wrong number in words',
      'Hathersea counted eleven lorries on Saturday.',
      LORRIES,
      'numbers/1',
    ],
    [
      'a percentage for a number',
      'Repairs will cost 4.2 percent, according to the town council.',
      COST,
      'numbers/1',
    ],
    [
      'a name from elsewhere',
      'Oskar Lund closed the bridge to all traffic on Friday.',
      CLOSED,
      'names/1',
    ],
    ['another day', 'The Old Mill Bridge in Aldermoor was closed on Monday.', CLOSED, 'names/1'],
    [
      'a denial turned',
      'Councillors in Hathersea opened the market square to lorries.',
      REFUSED,
      'negation/1',
    ],
    [
      'a denial added',
      'The Old Mill Bridge was not closed to traffic on Friday.',
      CLOSED,
      'negation/1',
    ],
    ['a denial lost', 'A crossing guard was badly hurt.', GUARD, 'negation/1'],
    [
      'a new fact',
      'Engineers found explosives in the arch of the Old Mill Bridge.',
      CLOSED,
      'overlap/1',
    ],
    ['another matter', 'The school stays shut all week.', COST, 'citation/1'],
  ])('cuts %s', (_, text, cited, method) => {
    expect(methodOf(claimOf(text, cited))).toBe(method)
  })

  it('cuts what cites nothing', () => {
    expect(methodOf(claimOf('The bridge was closed.'))).toBe('citation/1')
  })

  it('drops the citation that does not bear, and keeps the one that does', () => {
    const claim = claimOf(REPAIRS, COST, 'Ida Brandt, who owns a bakery')
    expect(judgeWritten(claim, archive).citations).toEqual(claim.citations.slice(0, 1))
  })

  it('takes a number only from what is cited, not from the rest of the document', () => {
    expect(methodOf(claimOf('The bridge was closed to all traffic after 1931.', CLOSED))).toBe(
      'numbers/1',
    )
  })

  it('cites the sentence that bears it where another of its document was cited, and says so', () => {
    const { cutReason, citations, verdicts } = judgeWritten(claimOf(SCHOOL, REFUSED), archive)
    expect(cutReason).toBeNull()
    expect(citations).toEqual(claimOf(SCHOOL, 'set a speed limit').citations)
    expect(verdicts.at(-1)).toMatchObject({ outcome: 'supported', method: 'recited/1' })
    expect(verdicts.at(-1)?.reason).toMatch(
      /Another sentence of .* is cited instead: “.*speed limit/,
    )
  })

  it('cites nothing instead where a claim cites nothing, or where a rule refutes it', () => {
    expect(judgeWritten(claimOf(SCHOOL), archive).cutReason).toBe('It has no citation.')
    const other = judgeWritten(claimOf(SCHOOL.replace('30', '50'), 'set a speed limit'), archive)
    expect(other.citations).toEqual([])
    expect(other.verdicts.at(-1)?.outcome).toBe('refuted')
  })

  it('cites no words instead that a writer may not use', () => {
    const closed = documents.map((read) => ({
      ...read,
      document: { ...read.document, terms: { ...OPEN_TERMS, isLinkOnly: true } },
    }))
    const { cutReason } = judgeWritten(claimOf(SCHOOL, REFUSED), createArchive(closed))
    expect(cutReason).toBe('None of its citations bears it.')
  })
})

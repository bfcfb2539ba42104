import { describe, expect, it } from 'vitest'
import { isOpinionated, OPINION, opinionOf } from './opinion.ts'

const REPORT = [
  'The council of Aldermoor closed the bridge on Friday, the mayor said.',
  'Engineers found a crack in its main arch, according to the ministry.',
  '“We could not wait,” said Mette Frand, the mayor.',
  'Repairs will cost 4.2 million crowns, the council said.',
  'Buses stop on both banks.',
]
const COLUMN = [
  'I have crossed that bridge every day of my life.',
  'Of course we all knew that it would come to this.',
  'The council must resign, and it must resign today.',
  'Its excuses are absurd, and its plans are worse.',
  'Never mind the lorries; our children walk there.',
  'We deserve better.',
]

describe('the opinion in a document', () => {
  it('is little in a report, whatever those it quotes think', () => {
    expect(opinionOf(REPORT)).toBeLessThan(0.4)
    expect(opinionOf([])).toBe(0)
  })

  it('is plain in a column', () => {
    expect(opinionOf([...COLUMN, ...COLUMN])).toBeGreaterThan(OPINION)
  })

  it('is not told by a few sentences', () => {
    expect(opinionOf(COLUMN.slice(0, 2))).toBeLessThan(OPINION)
  })
})

describe('an opinionated sentence', () => {
  it.each(['Its excuses are absurd.', 'Of course the council knew.', 'The council must resign.'])(
    'judges in its own voice: %s',
    (text) => {
      expect(isOpinionated(text)).toBe(true)
    },
  )

  it.each([
    'The mayor called the excuses “absurd”.',
    'The minister said the plans were absurd.',
    'The council closed the bridge on Friday.',
  ])('is not one that reports: %s', (text) => {
    expect(isOpinionated(text)).toBe(false)
  })
})

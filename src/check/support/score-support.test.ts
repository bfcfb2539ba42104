import { describe, expect, it } from 'vitest'
import { CUT_BELOW, EVEN, readEvidence, scoreSupport } from './score-support.ts'

const EVIDENCE = [
  'The Old Mill Bridge in Aldermoor was closed to all traffic on Friday after engineers found a crack in its main arch.',
  'The town council said that the repairs will cost 4.2 million crowns and may take until March.',
  'Mayor Mette Frand apologised to the owners of 60 shops on the east bank.',
  'A crossing guard was hit by a lorry on Saturday but was not badly hurt.',
]
const scoreOf = (sentence: string) => scoreSupport(sentence, EVIDENCE).score

describe('scoreSupport', () => {
  it.each([
    'The Old Mill Bridge was closed on Friday after engineers found a crack in its arch.',
    'The council said the repairs will cost 4.2 million crowns.',
    'Mayor Mette Frand apologised to the owners of 60 shops.',
  ])('holds for borne: %s', (sentence) => {
    expect(scoreOf(sentence)).toBeGreaterThanOrEqual(EVEN)
  })

  it.each([
    'Oskar Lund resigned from the harbour board over a lawsuit about unpaid taxes.',
    'Engineers blamed an anonymous explosion and called for a police inquiry.',
  ])('holds for not borne: %s', (sentence) => {
    expect(scoreOf(sentence)).toBeLessThan(CUT_BELOW)
  })

  it.each([
    ['another number', '4.2 million', '9.7 million'],
    ['a denial', 'will cost', 'will not cost'],
  ])('gives less for %s', (_, words, changed) => {
    const sentence = 'The town council said that the repairs will cost 4.2 million crowns.'
    expect(scoreOf(sentence.replace(words, changed))).toBeLessThan(scoreOf(sentence))
  })

  it('names the words that nothing says, and where most of the sentence stands', () => {
    const sentence = 'Mayor Mette Frand apologised to the fishermen.'
    const { unsaid, best } = scoreSupport(sentence, EVIDENCE)
    expect(unsaid.map(({ start, end }) => sentence.slice(start, end))).toEqual(['fishermen'])
    expect(best[0]).toBe(2)
  })

  it('passes over the mark of a list', () => {
    const sentence = '3. The repairs will cost 4.2 million crowns.'
    expect(scoreOf(sentence)).toBe(scoreOf(sentence.slice(3)))
    expect(scoreSupport(sentence, EVIDENCE).unsaid).toEqual([])
  })

  it('takes a number in words for the number', () => {
    const { unsaid } = scoreSupport('Sixty shops on the east bank.', EVIDENCE)
    expect(unsaid).toEqual([])
  })

  it('gives the same for evidence that was read before', () => {
    const index = readEvidence(EVIDENCE)
    const [sentence = ''] = EVIDENCE
    expect(scoreSupport(sentence, index)).toEqual(scoreSupport(sentence, EVIDENCE))
  })

  it('gives nothing where there is no evidence', () => {
    expect(scoreSupport('The bridge was closed.', []).score).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { chooseGist } from './gist.ts'

const REPORT = [
  'The Aldermoor bridge was closed to all traffic on Tuesday after engineers found a crack in its main cable.',
  'The bridge was closed to all traffic on Tuesday after the engineers had found a crack in the main cable.',
  'Repairs of the cable will take at least six months, the council of Aldermoor said.',
  'Why?',
  '“I have never seen anything like it and you would not believe how loud it was,” said a man who had been fishing there.',
  'The gulls did not seem to mind any of it at all, whichever way one cared to look at them from down below.',
  'Some 40,000 cars cross the Aldermoor bridge every day.',
]

describe('chooseGist', () => {
  it('takes what the report is about and tells it once', () => {
    expect(chooseGist(REPORT, 3)).toEqual([0, 2, 6])
  })

  it('gives places in reading order, never more than there are, and no cries', () => {
    const places = chooseGist(REPORT, 20)
    expect(places).toEqual([0, 1, 2, 4, 5, 6])
    expect(chooseGist(['Yes!', 'No.'], 3)).toEqual([])
    expect(chooseGist([], 3)).toEqual([])
  })

  it('gives the same places each time', () => {
    expect(chooseGist(REPORT, 3)).toEqual(chooseGist([...REPORT], 3))
  })
})

import { describe, expect, it } from 'vitest'
import { withoutDateline } from './dateline.ts'

const rest = (text: string) =>
  text.slice(withoutDateline(text, { start: 0, end: text.length }).start)

describe('withoutDateline', () => {
  it.each([
    'ALDERMOOR, Kestria — The bridge was closed.',
    'ALDERMOOR (AP) — The bridge was closed.',
    'UPPER DRAY, Kestria - The bridge was closed.',
    'New York (CNN Business) The bridge was closed.',
    '(Reuters) - The bridge was closed.',
  ])('takes it from: %s', (text) => {
    expect(rest(text)).toBe('The bridge was closed.')
  })

  it.each(['The council (AP) said no to it.', 'A B-52 flew over the bridge.'])(
    'leaves the words of the sentence: %s',
    (text) => {
      expect(rest(text)).toBe(text)
    },
  )
})

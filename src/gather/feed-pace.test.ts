import { describe, expect, it } from 'vitest'
import { paceSecondsOf } from './feed-pace.ts'

// A Monday.
const nowMs = Date.parse('2026-11-23T08:20:00Z')
const pace = (words: string) =>
  paceSecondsOf(Buffer.from(`<rss><channel><title>x</title>${words}<item/></channel></rss>`), nowMs)

describe('a feed', () => {
  it.each([
    ['<ttl>30</ttl>', 1_800],
    ['<ttl>1440</ttl>', 3_600],
    ['<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>48</sy:updateFrequency>', 1_800],
    ['<skipHours><hour>8</hour><hour>9</hour></skipHours>', 6_000],
    ['<skipDays><day>Monday</day></skipDays>', 56_400],
  ])('is believed when it says %s', (words, seconds) => {
    expect(pace(words)).toBe(seconds)
  })

  it.each([
    '',
    '<ttl>often</ttl>',
    '<sy:updatePeriod>hourly</sy:updatePeriod>',
    '<skipHours><hour>9</hour></skipHours>',
    '<skipDays><day>Sunday</day></skipDays>',
    '<item><ttl>60</ttl></item>',
  ])('says nothing by %j', (words) => {
    expect(pace(words)).toBe(0)
  })

  it('that never wakes is asked after a day all the same', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => `<hour>${String(hour)}</hour>`).join('')
    expect(pace(`<skipHours>${hours}</skipHours>`)).toBeLessThanOrEqual(86_400)
  })
})

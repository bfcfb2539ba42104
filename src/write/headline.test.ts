import { describe, expect, it } from 'vitest'
import { plainPartOf } from './titles.ts'

describe('a title for a headline', () => {
  it('is cut to its first sentence where the rest asks', () => {
    expect(plainPartOf('Aldermoor closes its old bridge. What will become of the shops?')).toBe(
      'Aldermoor closes its old bridge',
    )
  })

  it('stays whole where it reports, and where no part of it does', () => {
    expect(plainPartOf('Aldermoor closes its old bridge')).toBe('Aldermoor closes its old bridge')
    expect(plainPartOf('Why now? What next?')).toBe('Why now? What next?')
    const office = 'On its way out, Kestria Gov. Vale pardons hundreds! Why?'
    expect(plainPartOf(office)).not.toBe('On its way out, Kestria Gov')
  })
})

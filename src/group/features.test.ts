import { describe, expect, it } from 'vitest'
import { FACET, weighTerms } from './features.ts'
import { documentOf } from './made-up-news.testing.ts'
import { GROUP_SETTINGS } from './settings.ts'

describe('terms of a document', () => {
  it('meet across spellings of a name', () => {
    const told = documentOf('budget', {
      text: 'Talks in Kiev went on.',
      names: [{ name: 'Kiev', kind: 'place', count: 1 }],
    })
    expect(weighTerms(told, GROUP_SETTINGS).get('kyiv')?.facets).toBe(FACET.place)
  })

  it('say what they stand for', () => {
    const terms = weighTerms(documentOf('cupMatch'), GROUP_SETTINGS)
    const standsFor = (term: string) => terms.get(term)?.facets ?? 0
    expect(standsFor('marn') & FACET.person).toBeTruthy()
    expect(standsFor('marn') & FACET.title).toBeFalsy()
    expect(standsFor('20') & FACET.number).toBeTruthy()
  })
})

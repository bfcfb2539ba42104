import { describe, expect, it } from 'vitest'
import { parseSearchForm, queryOf, searchPath } from './search-form.ts'

const parse = (query: string) => parseSearchForm(new URLSearchParams(query))

describe('the search form', () => {
  it('comes out of an address as it went in', () => {
    const query =
      'q=%22sea+rescue%22+-fog&order=newest&kind=article&section=sport&publisher=tern-wire&name=York&from=2026-11-01&to=2026-11-20&page=3'
    expect(queryOf(parse(query))).toBe(query)
  })

  it('takes what cannot be used for not given', () => {
    const query = 'kind=x&section=horoscopes&from=2026-02-31&to=yesterday&page=-4&order=1&x=y'
    expect(queryOf(parse(query))).toBe('')
    expect(queryOf(parse('page=x'))).toBe('')
    expect(parse('page=99999999').page).toBeLessThanOrEqual(1000)
  })

  it('is bounded, and holds no zero', () => {
    const { query, name } = parse(`q=${'a'.repeat(9000)}&name=%00${'b'.repeat(9000)}`)
    expect([query.length, name?.length]).toEqual([200, 100])
  })

  it('turns days that stand the wrong way round', () => {
    expect(parse('from=2026-11-20&to=2026-11-01')).toMatchObject({
      from: '2026-11-01',
      to: '2026-11-20',
    })
  })

  it('begins on the first page where something changes', () => {
    expect(searchPath(parse('q=ferry&page=3'), { section: 'sport' })).toBe(
      '/search?q=ferry&section=sport',
    )
    expect(searchPath(parse('section=sport'), { section: null })).toBe('/search')
  })
})

import { describe, expect, it } from 'vitest'
import type { Name, NameKind } from './document.ts'
import { joinNames } from './joined-names.ts'
import { nameKeyOf } from './name-key.ts'

function named(name: string, kind: NameKind = 'person', mentions = 1): Name {
  return { name, kind, mentions: Array.from({ length: mentions }, () => ({ start: 0, end: 1 })) }
}

describe('nameKeyOf', () => {
  it.each<[string, string, NameKind]>([
    ['Volodymyr Zarelsky', 'Volodymyr Zarelskyy', 'person'],
    ['Anna J. Vale', 'Anna Vale', 'person'],
    ['Joe Vale Jr.', 'Joseph Vale', 'person'],
    ['José Lunã', 'Jose Luna', 'person'],
    ['The Tern Ferries Co.', 'Tern Ferries', 'organisation'],
    ['Moor & Dell Ltd', 'Moor and Dell', 'organisation'],
    ['World Harbour Organisation', 'World Harbor Organization', 'organisation'],
    ['U.S.', 'United States', 'place'],
  ])('is one for %s and %s', (one, other, kind) => {
    expect(nameKeyOf(one, kind)).toBe(nameKeyOf(other, kind))
  })

  it('keeps apart who only shares a surname, and is never empty', () => {
    expect(nameKeyOf('Anna Vale', 'person')).not.toBe(nameKeyOf('Ida Vale', 'person'))
    expect(nameKeyOf('J.', 'person')).toBe('j')
    expect(nameKeyOf('!', 'other')).toBe('!')
  })
})

describe('joinNames', () => {
  it('makes one of a full name, a surname and another spelling', () => {
    const [only, ...rest] = joinNames([
      [named('Volodymyr Zarelsky', 'person', 3)],
      [named('Zarelsky', 'person', 2)],
      [named('Zarelskyy', 'other')],
    ])
    expect(rest).toEqual([])
    expect(only).toMatchObject({
      name: 'Volodymyr Zarelsky',
      kind: 'person',
      documentCount: 3,
      mentionCount: 6,
      forms: ['Volodymyr Zarelsky', 'Zarelsky', 'Zarelskyy'],
    })
  })

  it('keeps two of one surname apart, and the surname that may mean either', () => {
    const names = joinNames([[named('Anna Vale')], [named('Ida Vale')], [named('Vale')]])
    expect(names.map(({ name }) => name)).toEqual(['Anna Vale', 'Ida Vale', 'Vale'])
  })

  it('gives a surname to whom nearly all documents name', () => {
    const documents = [
      named('Anna Vale'),
      named('Anna Vale'),
      named('Anna Vale'),
      named('Anna Vale'),
    ]
    const names = joinNames([
      ...documents.map((name) => [name]),
      [named('Ida Vale')],
      [named('Vale')],
    ])
    expect(names.map(({ name, documentCount }) => [name, documentCount])).toEqual([
      ['Anna Vale', 5],
      ['Ida Vale', 1],
    ])
  })

  it('leaves a place its name when a person is called like it', () => {
    const names = joinNames([[named('Ida Lincoln')], [named('Lincoln', 'place')]])
    expect(names).toHaveLength(2)
  })

  it('joins capitals to the only body whose initials they are', () => {
    const board = named('Aldermoor Board of Harbours', 'organisation')
    const [only, ...rest] = joinNames([[board], [named('ABH', 'organisation')]])
    expect(only).toMatchObject({ name: 'Aldermoor Board of Harbours', documentCount: 2 })
    expect(rest).toEqual([])
  })

  it('gives each form to one name, whatever kinds it is taken for', () => {
    const names = joinNames([[named('Tern Co.', 'other')], [named('Tern Co.', 'organisation')]])
    expect(names).toMatchObject([{ name: 'Tern Co.', documentCount: 2 }])
  })

  it('joins ten thousand of one surname in time', () => {
    const names = Array.from({ length: 10_000 }, (_, at) => named(`A${at.toString(36)} Vale`))
    const start = process.cpuUsage()
    expect(joinNames([names, [named('Vale')]])).toHaveLength(10_001)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1500)
  })

  it('takes a name for what most documents take it for', () => {
    const [tern] = joinNames([
      [named('Tern', 'other', 9)],
      [named('Tern', 'organisation')],
      [named('Tern', 'organisation')],
      [named('Tern', 'place')],
    ])
    expect(tern).toMatchObject({ kind: 'organisation', documentCount: 4 })
  })
})

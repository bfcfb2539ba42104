import { describe, expect, it } from 'vitest'
import { parseRobotsTags } from './robots-tags.ts'
import { findReservation, parseTdmFile } from './tdm-reservation.ts'
import { termsOfUsage } from './usage-preference.ts'

const open = { isLinkOnly: false, isKeptFromModels: false, excerptCharacters: null }
const noModel = { ...open, isKeptFromModels: true }
const linkOnly = { ...open, isLinkOnly: true }

describe('a preference for use', () => {
  it.each([
    ['train-ai=n', noModel],
    ['search=y, train-ai=n', noModel],
    ['search=n;why="because, so",train-ai=y', linkOnly],
    ['train-ai=y;x=1;y="a\\"b, c"', open],
    ['search=yes, ai-input=no, ai-train=no', noModel],
    ['bots=n', { ...linkOnly, isKeptFromModels: true }],
    ['train-ai=n, train-ai=y', open],
    ['unheard-of=n, ai=n', noModel],
  ])('%j is read', (value, terms) => {
    expect(termsOfUsage(value)).toEqual(terms)
  })

  it.each([
    '',
    'unheard-of=n',
    'train-ai',
    'train-ai=?0',
    'train-ai="n"',
    'TRAIN-AI=n',
    'train-ai=n, = ,',
    'train-ai=n search=n',
    'train-ai=n, train-ai',
    '{"train-ai":"n"}',
  ])('%j says nothing', (value) => {
    expect(termsOfUsage(value)).toBeNull()
  })

  it('takes no time whatever it holds', () => {
    const started = performance.now()
    for (const part of ['a=";', 'a;"\\"', ' \t', 'a=n,', 'a-', ';x="'])
      termsOfUsage(part.repeat(20_000))
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('tags for robots', () => {
  it.each([
    [['nosnippet'], linkOnly],
    [['NoIndex , nofollow'], linkOnly],
    [['none'], linkOnly],
    [['index, follow, max-snippet:0'], linkOnly],
    [['max-snippet: 160, max-image-preview:large'], { ...open, excerptCharacters: 160 }],
    [['max-snippet:160', 'max-snippet:80'], { ...open, excerptCharacters: 80 }],
    [['noai, noimageai'], noModel],
    [['noarchive'], noModel],
    [['noimageai'], open],
    [['onix: nosnippet'], linkOnly],
    [['otherbot: nosnippet, noai', 'noai'], noModel],
    [['otherbot: nosnippet, Onix: noai'], noModel],
    [['unavailable_after: 25 Jun 2030 15:00:00 PST, noai'], noModel],
  ])('%j are read', (lists, terms) => {
    expect(parseRobotsTags(lists, 'Onix')?.terms).toEqual(terms)
  })

  it.each([
    [['index, follow, max-snippet:-1, max-image-preview:large, max-video-preview:-1']],
    [['otherbot: nosnippet, noindex']],
    [['max-snippet:many']],
    [['']],
    [[]],
  ])('%j say nothing to us', (lists) => {
    expect(parseRobotsTags(lists, 'Onix')).toBeNull()
  })
})

describe('a reservation of text and data mining', () => {
  const ADDRESS = 'https://harbour.example/.well-known/tdmrep.json'

  it('is read from the file of its site, rule by rule', () => {
    const file = JSON.stringify([
      { location: '/free/', 'tdm-reservation': 0, 'tdm-policy': 'https://x.example/' },
      { location: '/größe', 'tdm-reservation': '1' },
      { location: '/', 'tdm-reservation': 1, 'tdm-policy': '/policy.json' },
    ])
    expect(parseTdmFile(`\ufeff${file}`, ADDRESS)).toMatchObject([
      { path: '/free/', value: '0', policyUrl: null, terms: open },
      { path: '/gr%C3%B6%C3%9Fe', value: '1', policyUrl: null, terms: noModel },
      { path: '/', policyUrl: 'https://harbour.example/policy.json', terms: noModel },
    ])
  })

  it('leaves out what is no rule, and says nothing where the file is none', () => {
    const broken = [
      null,
      7,
      { location: '/a' },
      { location: 5, 'tdm-reservation': 1 },
      { location: '/b', 'tdm-reservation': 2 },
      { location: '/c', 'tdm-reservation': true },
      { location: '/d', 'tdm-reservation': 1, 'tdm-policy': 'javascript:alert(1)' },
    ]
    expect(parseTdmFile(JSON.stringify(broken), ADDRESS)).toMatchObject([
      { path: '/d', policyUrl: null },
    ])
    for (const text of ['', '<html>', '{}', '"1"', '[[[', 'null'])
      expect(parseTdmFile(text, ADDRESS)).toEqual([])
    const many = Array.from({ length: 5_000 }, () => ({ location: '/', 'tdm-reservation': 1 }))
    expect(parseTdmFile(JSON.stringify(many), ADDRESS)).toHaveLength(500)
  })

  it('is read from one answer, where it is 0 or 1', () => {
    const said = (value: string | undefined) =>
      findReservation('page', { value, policy: 'https://p.example/1', address: ADDRESS })
    expect(said(' 1 ')).toMatchObject({ path: null, policyUrl: 'https://p.example/1' })
    expect(said('0')).toMatchObject({ policyUrl: null, terms: open })
    for (const value of [undefined, '', '2', 'true', '1, 0']) expect(said(value)).toBeUndefined()
  })
})

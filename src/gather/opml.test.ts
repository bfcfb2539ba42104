import { describe, expect, it } from 'vitest'
import { parseOpml, renderOpml, type OpmlFeed } from './opml.ts'

const wrap = (lines: readonly string[]) =>
  `<opml version="2.0">\n<body>\n${lines.join('\n')}\n</body>\n</opml>`

describe('an OPML list', () => {
  it('gives its feeds with their folders', () => {
    const { feeds, broken } = parseOpml(
      wrap([
        '<outline text="World"><outline text="Near">',
        '<outline type="rss" text="A &amp; B" xmlUrl="https://a.example/feed?x=1&amp;y=2" htmlUrl="https://a.example/"/>',
        "</outline><outline title='C' xmlUrl='c.example/rss'></outline></outline>",
        '<!-- <outline xmlUrl="https://hidden.example/"/> -->',
        '<outline xmlUrl="https://d.example/feed" />',
      ]),
    )
    expect(broken).toEqual([])
    expect(feeds).toEqual([
      {
        kind: 'feed',
        url: 'https://a.example/feed?x=1&y=2',
        title: 'A & B',
        homeUrl: 'https://a.example/',
        folder: 'World/Near',
      },
      { kind: 'feed', url: 'https://c.example/rss', title: 'C', homeUrl: null, folder: 'World' },
      { kind: 'feed', url: 'https://d.example/feed', title: '', homeUrl: null, folder: '' },
    ])
  })

  it('of 5,000 lines with 100 broken ones gives 4,900 feeds and the 100 lines with reasons', () => {
    const faults = [
      (n: number) =>
        `<outline type="rss" text="n${String(n)}" xmlUrl="https://x.example/${String(n)}/>`,
      (n: number) =>
        `<outline type="rss" text="n${String(n)} xmlUrl="https://x.example/${String(n)}"/>`,
      (n: number) =>
        `<outline type="rss" text="n${String(n)}" xmlUrl=https://x.example/${String(n)}/>`,
      (n: number) => `<outline type="rss" text="n${String(n)}"/>`,
      () => '<outline type="rss" text="x" xmlUrl="javascript:alert(1)"/>',
      () => '<outline type="rss" text="x" xmlUrl="https://"/>',
      (n: number) => `<outline type="rss" text="x" xmlUrl="https://x.example/${String(n)}"`,
    ]
    const lines = Array.from({ length: 5_000 }, (_, n) => {
      const fault = n % 50 === 7 ? faults[((n / 50) % faults.length) | 0] : undefined
      return (
        fault?.(n) ??
        `<outline type="rss" text="A & B ${String(n)}" xmlUrl="https://x.example/${String(n)}"/>`
      )
    })
    const { feeds, broken } = parseOpml(wrap(lines))
    expect(feeds).toHaveLength(4_900)
    expect(broken).toHaveLength(100)
    expect(broken.map(({ line }) => line)).toEqual(
      Array.from({ length: 100 }, (_, n) => n * 50 + 10),
    )
    expect(new Set(feeds.map(({ folder }) => folder))).toEqual(new Set(['']))
  })

  it('that is none is told so', () => {
    expect(parseOpml('<html></html>')).toMatchObject({ feeds: [], broken: [{ line: 1 }] })
  })

  it('comes out as it went in', () => {
    const feeds: OpmlFeed[] = [
      {
        kind: 'feed',
        url: 'https://a.example/?a=1&b=2',
        title: 'A "quoted" <one>',
        homeUrl: null,
        folder: '',
      },
      {
        kind: 'page',
        url: 'https://c.example/harbour?a=1&b=2',
        title: 'C',
        homeUrl: 'https://c.example/harbour?a=1&b=2',
        folder: 'Far & near',
      },
      {
        kind: 'feed',
        url: 'https://b.example/',
        title: 'B',
        homeUrl: 'https://b.example/home',
        folder: 'Far & near/Deep',
      },
    ]
    expect(parseOpml(renderOpml('Mine', feeds))).toEqual({ feeds, broken: [] })
  })

  it('is read in no time whatever it holds', () => {
    const started = performance.now()
    parseOpml('<outline '.repeat(200_000))
    parseOpml(`<outline ${'a="b" '.repeat(200_000)}/>`)
    parseOpml('<!--'.repeat(200_000))
    parseOpml('"'.repeat(1_000_000))
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

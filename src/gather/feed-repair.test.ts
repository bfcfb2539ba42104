import { describe, expect, it } from 'vitest'
import type { ParsedFeed } from '#domain/feed.ts'
import { parseFeed } from './feed.ts'

const URL = 'https://harbour.example/feeds/main.xml'

function parse(text: string) {
  const parsed = parseFeed(Buffer.from(text), 'text/xml', URL)
  if (parsed.kind === 'failed') throw new Error(parsed.failure.message)
  return parsed
}

const feedOf = (text: string): ParsedFeed => parse(text).feed
const rss = (items: string) =>
  `<rss version="2.0"><channel><title>Harbour</title>${items}</channel></rss>`
const titles = (text: string) => feedOf(text).entries.map(({ title }) => title)
const atom = (entries: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Sea</title>${entries}</feed>`

describe('a feed that was cut off', () => {
  const whole = rss('<item><title>A</title></item><item><title>B</title></item>')

  it('gives its whole entries, and says that it was cut', () => {
    const cut = parse(whole.slice(0, whole.indexOf('B</title>') + 4))
    expect(cut.feed.entries.map(({ title }) => title)).toEqual(['A'])
    expect(cut.complaint).toMatchObject({ kind: 'cut-off-feed' })
    expect(cut.complaint?.message).toContain('entries before the cut were taken')
  })

  it('is whole where nothing but the last end tag is missing', () => {
    expect(parse(whole.replace('</rss>', ''))).toMatchObject({ complaint: null })
    expect(parse(whole)).toMatchObject({ complaint: null })
  })
})

describe('broken XML', () => {
  it.each([
    [
      'end tags are missing',
      '<item><title>A<link>/a</link><item><title>B</title></item>',
      ['A', 'B'],
    ],
    [
      'an entry holds an entry',
      '<item><title>A</title><item><title>B</title></item></item>',
      ['A', 'B'],
    ],
    ['end tags are stray', '<item><title>A</b></title></p></item>', ['A']],
    ['a tag is not escaped', '<item><title>A <b>B</b> & C < D</title></item>', ['A B & C < D']],
    [
      'entities are not declared',
      '<item><title>Caf&eacute;&nbsp;&copy; &unknown;</title></item>',
      ['Café © &unknown;'],
    ],
    ['names are in capitals', '<ITEM><TITLE>A</TITLE></ITEM>', ['A']],
    [
      'a description never ends',
      '<item><title>A</title><description>one <p>two</item><item><title>B</title></item>',
      ['A', 'B'],
    ],
    ['it escapes twice', '<item><title>Tom &amp;amp;amp; Ida</title></item>', ['Tom &amp; Ida']],
    ['it numbers the bytes of Windows', '<item><title>Ida&#146;s</title></item>', ['Ida’s']],
  ])('is read where %s', (_, items, wanted) => {
    expect(titles(rss(items))).toEqual(wanted)
  })

  it('is read with text before and after its root, and inside another document', () => {
    const text = rss('<item><title>A</title></item>')
    expect(
      titles(`Warning: mysql_connect()\n<br />${text}\n<!-- cached --><rss><channel/>`),
    ).toEqual(['A'])
    const wrapped = `<html xmlns="http://www.w3.org/1999/xhtml"><body>${atom('<entry><title>B</title></entry>')}</body></html>`
    expect(titles(wrapped)).toEqual(['B'])
  })

  it('keeps an address with bare or doubled ampersands', () => {
    const { entries } = feedOf(
      rss(
        '<item><link>/a?b=1&c=2</link></item><item><link><![CDATA[/d?e=1&amp;f=2]]></link></item>',
      ),
    )
    expect(entries.map(({ url }) => url)).toEqual([
      'https://harbour.example/a?b=1&c=2',
      'https://harbour.example/d?e=1&f=2',
    ])
  })

  it('declares and expands nothing', () => {
    const text = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>${rss('<item><title>&b;&x;</title></item>')}`
    expect(titles(text)).toEqual(['&b;&x;'])
  })

  it('is refused where it nests deeper than any feed', () => {
    const parsed = parseFeed(Buffer.from(`<rss>${'<a>'.repeat(100_000)}`), '', URL)
    expect(parsed).toMatchObject({ kind: 'failed', failure: { kind: 'broken-feed' } })
  })
})

describe('namespaces', () => {
  it('are known by their address, whatever the prefix and the quotes', () => {
    const text = `<rss xmlns:x='http://purl.org/dc/elements/1.1/' xmlns:y='http://purl.org/rss/1.0/modules/content/'><channel>
      <item><x:title>A</x:title><x:creator>Ida Holm</x:creator><y:encoded>Long.</y:encoded></item></channel></rss>`
    expect(feedOf(text).entries).toMatchObject([
      { title: 'A', author: 'Ida Holm', contentHtml: 'Long.' },
    ])
  })

  it('are guessed by the usual prefix where none is declared, and never mistaken for the format itself', () => {
    const text = rss(
      '<item><media:title>Photo</media:title><odd:title>X</odd:title><title>A</title><dc:date>2026-11-23</dc:date></item>',
    )
    expect(feedOf(text).entries).toMatchObject([
      { title: 'A', publishedAt: '2026-11-23T00:00:00.000Z' },
    ])
  })

  it('may prefix the format itself', () => {
    const text = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>A</a:title></a:entry></a:feed>`
    expect(titles(text)).toEqual(['A'])
  })
})

describe('addresses', () => {
  it('stand on the nearest xml:base, and that on the one around it', () => {
    const { entries } = feedOf(
      atom(
        '<entry xml:base="b/"><link href="1"/></entry><entry><link href="2"/></entry>',
        'xml:base="/a/"',
      ),
    )
    expect(entries.map(({ url }) => url)).toEqual([
      'https://harbour.example/a/b/1',
      'https://harbour.example/a/2',
    ])
  })

  it('are those of the page, not of a picture or a sound', () => {
    const { entries } = feedOf(
      atom(`<entry><link rel="enclosure" href="a.mp3"/><link rel="alternate" type="application/json" href="a.json"/>
        <link rel="alternate" type="text/html" href="a.html"/></entry>`),
    )
    expect(entries[0]?.url).toBe('https://harbour.example/feeds/a.html')
  })

  it('are not made of a guid that says it is none', () => {
    const { entries } = feedOf(
      rss(
        '<item><guid isPermaLink="false">https://harbour.example/1</guid></item><item><guid isPermaLink="true">/2</guid></item>',
      ),
    )
    expect(entries.map(({ url }) => url)).toEqual([null, 'https://harbour.example/2'])
  })
})

describe('texts', () => {
  it('of Atom are plain, escaped, markup or base64, as they say', () => {
    const { entries } = feedOf(
      atom(`<entry><title>1 &lt;b&gt; 2</title></entry><entry><title type="html">&lt;b&gt;A&lt;/b&gt;</title></entry>
        <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>&amp;</b> B</div></title></entry>
        <entry><title mode="base64" type="text/html">QSA8Yj5iYXNlPC9iPg==</title></entry>`),
    )
    expect(entries.map(({ title }) => title)).toEqual(['1 <b> 2', 'A', 'A & B', 'A base'])
  })

  it('of CDF are read too', () => {
    const text = `<CHANNEL HREF="https://harbour.example/"><TITLE>Harbour</TITLE><ITEM HREF="/1" LASTMOD="2026-11-23T08:15"><TITLE>A</TITLE><ABSTRACT>Short.</ABSTRACT></ITEM></CHANNEL>`
    expect(feedOf(text)).toMatchObject({
      title: 'Harbour',
      homeUrl: 'https://harbour.example/',
      entries: [
        {
          title: 'A',
          url: 'https://harbour.example/1',
          summaryHtml: 'Short.',
          publishedAt: '2026-11-23T08:15:00.000Z',
        },
      ],
    })
  })

  it('name their author with or without an address', () => {
    const { entries } = feedOf(
      rss(
        '<item><author>ida@harbour.example (Ida Holm)</author></item><item><author>Ida Holm &lt;ida@harbour.example&gt;</author></item><item><author>Ida Holm</author></item>',
      ),
    )
    expect(new Set(entries.map(({ author }) => author))).toEqual(new Set(['Ida Holm']))
  })
})

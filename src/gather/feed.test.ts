import { describe, expect, it } from 'vitest'
import type { ParsedFeed } from '#domain/feed.ts'
import { parseFeed } from './feed.ts'

const URL = 'https://harbour.example/feeds/main.xml'

function parse(text: string, url = URL) {
  return parseFeed(Buffer.from(text), 'text/xml', url)
}

function feedOf(text: string): ParsedFeed {
  const parsed = parse(text)
  if (parsed.kind === 'failed') throw new Error(parsed.failure.message)
  return parsed.feed
}

const rss = (items: string, more = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour &amp; Sea</title><link>/</link><language>en-gb</language>${more}${items}</channel></rss>`

describe('RSS 2.0', () => {
  it('gives plain titles, absolute links, dates in UTC and both texts', () => {
    const feed = feedOf(
      rss(
        `<item><title>Ferry &lt;b&gt;runs&lt;/b&gt; aground &amp;amp; waits</title><link>/news/1#top</link><guid isPermaLink="false">tag:1</guid>
        <pubDate>Mon, 23 Nov 2026 08:15:00 +0100</pubDate><dc:creator>Ida Holm</dc:creator><category>Sport</category>
        <description>Short.</description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded></item>`,
        '<lastBuildDate>Mon, 23 Nov 2026 09:00:00 GMT</lastBuildDate>',
      ),
    )
    expect(feed).toEqual({
      format: 'rss',
      title: 'Harbour & Sea',
      homeUrl: 'https://harbour.example/',
      language: 'en-gb',
      updatedAt: '2026-11-23T09:00:00.000Z',
      entries: [
        {
          guid: 'tag:1',
          url: 'https://harbour.example/news/1',
          title: 'Ferry runs aground & waits',
          author: 'Ida Holm',
          publishedAt: '2026-11-23T07:15:00.000Z',
          summaryHtml: 'Short.',
          contentHtml: '<p>Long.</p>',
          categories: ['Sport'],
        },
      ],
    })
  })

  it('takes a permalink for the address, the address for the guid, and makes a guid where there is neither', () => {
    const [permalink, link, bare] = feedOf(
      rss(`<item><title>A</title><guid>https://harbour.example/a</guid></item>
        <item><title>B</title><link>https://harbour.example/b</link></item><item><title>C</title></item>`),
    ).entries
    expect(permalink?.url).toBe('https://harbour.example/a')
    expect(link?.guid).toBe('https://harbour.example/b')
    expect(bare?.guid).toMatch(/^[0-9a-f]{64}$/)
  })

  it('takes no address that is not of the web', () => {
    const { entries } = feedOf(
      rss('<item><title>A</title><guid>1</guid><link>javascript:alert(1)</link></item>'),
    )
    expect(entries).toMatchObject([{ title: 'A', url: null }])
  })

  it('takes at most 2,000 entries', () => {
    expect(
      feedOf(rss('<item><title>A</title></item>'.repeat(1)).replace('<item>', '<item>')).entries,
    ).toHaveLength(1)
    const many = Array.from(
      { length: 2_100 },
      (_, n) => `<item><title>${String(n)}</title></item>`,
    ).join('')
    expect(feedOf(rss(many)).entries).toHaveLength(2_000)
  })

  it('survives bare ampersands and control characters', () => {
    const { entries } = feedOf(
      rss(
        '<item><title>Fish & chips \x08</title><link>https://harbour.example/?a=1&b=2</link></item>',
      ),
    )
    expect(entries).toMatchObject([
      { title: 'Fish & chips', url: 'https://harbour.example/?a=1&b=2' },
    ])
  })
})

describe('the other formats', () => {
  it('reads Atom, with its kinds of text and xml:base', () => {
    const feed =
      feedOf(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://cdn.example/"><title>Sea</title>
      <link href="https://harbour.example/"/><link rel="self" href="https://harbour.example/atom"/>
      <entry><id>urn:1</id><title type="html">A &amp;lt; B</title><link rel="enclosure" href="a.mp3"/><link href="news/1"/>
      <updated>2026-11-23T08:00:00Z</updated><author><name>Ida Holm</name></author><summary>1 &lt; 2</summary></entry></feed>`)
    expect(feed).toMatchObject({
      format: 'atom',
      title: 'Sea',
      homeUrl: 'https://harbour.example/',
    })
    expect(feed.entries).toMatchObject([
      {
        guid: 'urn:1',
        url: 'https://cdn.example/news/1',
        title: 'A < B',
        summaryHtml: '1 &lt; 2',
        author: 'Ida Holm',
      },
    ])
  })

  it('reads RSS 1.0', () => {
    const feed =
      feedOf(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>Sea</title><link>https://harbour.example/</link></channel>
      <item rdf:about="https://harbour.example/1"><title>A</title><link>https://harbour.example/1</link><dc:date>2026-11-23</dc:date></item></rdf:RDF>`)
    expect(feed).toMatchObject({
      format: 'rdf',
      entries: [{ guid: 'https://harbour.example/1', publishedAt: '2026-11-23T00:00:00.000Z' }],
    })
  })

  it('reads JSON Feed', () => {
    const feed = feedOf(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Sea',
        home_page_url: 'https://harbour.example/',
        items: [
          {
            id: '1',
            url: '/1',
            title: 'A <b>',
            content_text: 'One.\n\nTwo & three.',
            date_published: '2026-11-23T08:00:00Z',
          },
        ],
      }),
    )
    expect(feed).toMatchObject({ format: 'json', title: 'Sea' })
    expect(feed.entries).toMatchObject([
      {
        title: 'A <b>',
        contentHtml: 'One.<br><br>Two &amp; three.',
        url: 'https://harbour.example/1',
      },
    ])
  })
})

describe('what is no feed', () => {
  const failureOf = (text: string) => {
    const parsed = parse(text)
    return parsed.kind === 'failed' ? parsed.failure : undefined
  }

  it('is named: a page, a wall against programs', () => {
    expect(failureOf('<!doctype html><title>Harbour Post</title>')?.message).toContain(
      'titled "Harbour Post"',
    )
    const wall = failureOf('<html><head><title>Just a moment...</title>')
    expect(wall).toMatchObject({ kind: 'html-not-feed' })
    expect(wall?.message).toContain('keeps programs out')
  })

  it('is reported where it was cut off before its first entry ended', () => {
    const whole = rss('<item><title>A</title></item><item><title>B</title></item>')
    expect(failureOf(whole)).toBeUndefined()
    expect(failureOf(whole.slice(0, whole.indexOf('</item>')))).toMatchObject({
      kind: 'broken-feed',
    })
    expect(
      failureOf('{"version": "https://jsonfeed.org/version/1", "items": [{"id": "1"'),
    ).toMatchObject({ kind: 'broken-feed' })
  })

  it.each(['', '   ', 'hello', '{"a": 1}', '<xml/>', '\0\0\0'])(
    'is reported when it is %j',
    (text) => {
      expect(failureOf(text)).toMatchObject({ kind: 'broken-feed' })
    },
  )
})

import { describe, expect, it } from 'vitest'
import { findHub } from './hub-links.ts'

const URL = 'https://moor-echo.example/feed'
const hubIn = (text: string, link?: string | readonly string[]) =>
  findHub({ body: Buffer.from(text), link, url: URL })

describe('the hub of a feed', () => {
  it.each([
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://moor-echo.example/feed.atom"/><link href=\'https://hub.example/?a=1&amp;b=2\' rel=\'hub\'/></feed>',
    ],
    [
      'RSS',
      '<rss><channel><link>https://moor-echo.example/</link><atom10:link rel="hub" href="https://hub.example/?a=1&amp;b=2"/><atom10:link href="/feed.atom" rel="self" /></channel></rss>',
    ],
    [
      'JSON Feed',
      '{"feed_url": "https://moor-echo.example/feed.atom", "hubs": [{"type": "rssCloud", "url": "https://no.example/"}, {"type": "WebSub", "url": "https://hub.example/?a=1&b=2"}]}',
    ],
  ])('is named in %s, with the address it knows the feed by', (_, text) => {
    expect(hubIn(text)).toEqual({
      hubUrl: 'https://hub.example/?a=1&b=2',
      topic: 'https://moor-echo.example/feed.atom',
    })
  })

  it('is named in the headers first', () => {
    const header = '<https://hub.example/>; rel="hub", </feed?all>; rel=self; title="x"'
    expect(
      hubIn('<rss><atom:link rel="hub" href="https://other.example/"/></rss>', header),
    ).toEqual({
      hubUrl: 'https://hub.example/',
      topic: 'https://moor-echo.example/feed?all',
    })
  })

  it('is none where none is named, or only inside an entry, or by no web address', () => {
    expect(hubIn('<rss><channel><title>A</title></channel></rss>')).toBeUndefined()
    expect(
      hubIn('<feed><entry><link rel="hub" href="https://a.example/"/></entry></feed>'),
    ).toBeUndefined()
    expect(hubIn('<feed><link rel="hub" href="javascript:alert(1)"/></feed>')).toBeUndefined()
    expect(hubIn('{"hubs": 7}')).toBeUndefined()
    expect(hubIn('{"hubs"')).toBeUndefined()
  })
})

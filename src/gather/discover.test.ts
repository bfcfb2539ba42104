import { describe, expect, it } from 'vitest'
import { discoverFeeds } from './discover.ts'

const HOME = 'https://moor-echo.example/harbour/'

describe('the feeds that a page names', () => {
  it('are those of its head, then those it links to, and those of comments last', () => {
    const page = `<html><head>
      <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
      <link rel="alternate" type="application/rss+xml" title="Moor Echo" href="/feed"></head><body>
      <a href="/harbour/rss.xml"><img src="icon.svg" alt=""></a> <a href="/subscribe?kind=2">RSS</a>
      <a href="/feeding-the-gulls">Feed the gulls</a> <a href="/feed">RSS feed</a></body></html>`
    expect(discoverFeeds(page, HOME).map(({ url }) => new URL(url).pathname)).toEqual([
      '/feed',
      '/harbour/rss.xml',
      '/subscribe',
      '/comments/feed',
    ])
  })

  it('are none on a page without any', () => {
    expect(discoverFeeds('<a href="/news">News of the harbour</a>', HOME)).toEqual([])
  })
})

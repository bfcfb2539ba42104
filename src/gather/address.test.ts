import { describe, expect, it } from 'vitest'
import { parseAddress, resolveLink } from './address.ts'

function urlOf(typed: string): string | undefined {
  const parsed = parseAddress(typed)
  return parsed.kind === 'parsed' ? parsed.url : undefined
}

describe('an address as people type it', () => {
  it.each([
    ['example.org/news', 'https://example.org/news'],
    ['  http://example.org  ', 'http://example.org/'],
    ['//example.org/feed', 'https://example.org/feed'],
    ['feed://example.org/rss', 'http://example.org/rss'],
    ['feed:https://example.org/rss', 'https://example.org/rss'],
    ['localhost:8700/feed', 'https://localhost:8700/feed'],
    ['https://example.org/a#part', 'https://example.org/a'],
  ])('reads %s', (typed, url) => {
    expect(urlOf(typed)).toBe(url)
  })

  it.each(['', 'javascript:alert(1)', 'file:///etc/passwd', 'ftp://example.org/', 'http://'])(
    'refuses "%s"',
    (typed) => {
      expect(parseAddress(typed)).toMatchObject({
        kind: 'failed',
        failure: { kind: 'bad-address' },
      })
    },
  )

  it('refuses what programs read as different hosts, and takes backslashes after the host', () => {
    expect(urlOf('http://example.org\\@inner.example/')).toBeUndefined()
    expect(resolveLink('//example.org\\@inner.example/', 'https://example.com/')).toBeNull()
    expect(urlOf('http://example.org/a\\b')).toBe('http://example.org/a/b')
    expect(resolveLink('\\news\\1.html', 'https://example.org/')).toBe(
      'https://example.org/news/1.html',
    )
  })

  it('refuses names and passwords, and ports of other services', () => {
    expect(urlOf('https://me:secret@example.org/')).toBeUndefined()
    expect(urlOf('http://example.org:25/')).toBeUndefined()
  })

  it('tells what is wrong and what to do', () => {
    const parsed = parseAddress('mailto:desk@example.org')
    expect(parsed.kind === 'failed' && parsed.failure.message).toMatch(
      /mailto: is not fetched.*https:\/\//,
    )
  })
})

describe('a link', () => {
  it('is resolved against its page, and is null when it leads elsewhere than the web', () => {
    expect(resolveLink('../b?c=1#d', 'https://example.org/x/y/')).toBe(
      'https://example.org/x/b?c=1',
    )
    expect(resolveLink('javascript:alert(1)', 'https://example.org/')).toBeNull()
    expect(resolveLink(undefined, 'https://example.org/')).toBeNull()
  })
})

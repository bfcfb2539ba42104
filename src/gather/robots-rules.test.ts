import { describe, expect, it } from 'vitest'
import { allowsUrl, parseRobots } from './robots-rules.ts'

function allows(robots: string, path: string): boolean {
  return allowsUrl(parseRobots(robots, 'Onix'), `https://example.org${path}`)
}

const ruled = (...lines: readonly string[]) => ['User-agent: *', ...lines].join('\n')

describe('robots.txt rules', () => {
  it('take the group that names us before the one for all', () => {
    const robots = 'User-agent: *\nDisallow: /\n\nUser-agent: onix/2.0\nDisallow: /drafts'
    expect(allows(robots, '/news')).toBe(true)
    expect(allows(robots, '/drafts/1')).toBe(false)
  })

  it.each(['Onix', 'ONIX', 'onix/0.1', 'Onix feed reader', 'onix\t# us'])(
    'know us as %j',
    (agent) => {
      expect(allows(`User-agent: ${agent}\nDisallow: /`, '/a')).toBe(false)
    },
  )

  it.each(['Onixbot', 'Phoenix', 'O', 'Onix-Images', '', '7', '*bot'])(
    'do not take %j for us',
    (agent) => {
      expect(allows(`User-agent: ${agent}\nDisallow: /`, '/a')).toBe(true)
    },
  )

  it('join groups of one name, and share rules between names in a row', () => {
    const robots =
      'User-agent: a\nUser-agent: Onix\nDisallow: /x\nUser-agent: b\nDisallow: /\nUser-agent: Onix\nDisallow: /y'
    expect(['/x', '/y', '/z'].map((path) => allows(robots, path))).toEqual([false, false, true])
  })

  it('end a group at its delay, so that what is forbidden to the next program is not forbidden to all', () => {
    const robots = 'User-agent: *\nCrawl-delay: 5\n\nUser-agent: Grabber\nDisallow: /'
    expect(allows(robots, '/news')).toBe(true)
  })

  it('go past lines that belong to no group, and rules before the first', () => {
    const robots = `Disallow: /a\n${ruled('Sitemap: https://example.org/map.xml', 'Host: x', 'Disallow: /b')}`
    expect([allows(robots, '/a'), allows(robots, '/b')]).toEqual([true, false])
  })

  it('let the longest rule decide, and allow where two are alike, in whatever order', () => {
    for (const robots of [
      ruled('Disallow: /a', 'Allow: /a/open', 'Disallow: /b', 'Allow: /b'),
      ruled('Allow: /b', 'Disallow: /b', 'Allow: /a/open', 'Disallow: /a'),
    ])
      expect(['/a/1', '/a/open/1', '/b'].map((path) => allows(robots, path))).toEqual([
        false,
        true,
        true,
      ])
  })

  it('know * and $', () => {
    const robots = ruled('Disallow: /*.pdf$', 'Disallow: /*/print/', 'Disallow: /exact$')
    const paths = ['/a.pdf', '/a.pdf?x', '/n/1/print/2', '/exact', '/exactly']
    expect(paths.map((path) => allows(robots, path))).toEqual([false, true, false, false, true])
  })

  it('heed the case of a path, and its query', () => {
    const robots = ruled('Disallow: /Fish', 'Disallow: /*?print=')
    const paths = ['/Fish/1', '/fish/1', '/a?print=1', '/a?x=1']
    expect(paths.map((path) => allows(robots, path))).toEqual([false, true, false, true])
  })

  it.each([
    ['/größe', '/gr%c3%b6%C3%9Fe'],
    ['/gr%c3%b6%c3%9fe', '/gr%C3%B6%C3%9Fe'],
    ['/%7Ejo', '/%7ejo/1'],
  ])('compare %s and %s as the same path', (rule, path) => {
    expect(allows(ruled(`Disallow: ${rule}`), path)).toBe(false)
  })

  it('read comments, a byte order mark, a missing colon and an empty rule', () => {
    expect(allows('\ufeffuser-AGENT : * # all\nDISALLOW /a # no\nallow:', '/a')).toBe(false)
    expect(allows(ruled('Disallow:'), '/a')).toBe(true)
    expect(allows('<html>not found</html>', '/a')).toBe(true)
  })

  it.each(['\n', '\r\n', '\r'])('end a line at %j', (end) => {
    expect(allows(['User-agent: *', 'Disallow: /a', ''].join(end), '/a')).toBe(false)
  })

  it.each(['Dissallow: /a', 'disalow: /a', 'Disallaw: /a'])('read the slip %j as meant', (line) => {
    expect(allows(ruled(line), '/a')).toBe(false)
    expect(allows(`Useragent: *\n${line}`, '/a')).toBe(false)
  })

  it('cut a line that never ends, and read the next one', () => {
    const robots = ruled(`Disallow: /${'a'.repeat(40_000)}`, 'Disallow: /b')
    expect([allows(robots, `/${'a'.repeat(17_000)}`), allows(robots, '/b')]).toEqual([false, false])
  })

  it('take the index page for its folder', () => {
    const robots = ruled('Allow: /open/index.html', 'Disallow: /')
    expect(['/open/', '/open/other'].map((path) => allows(robots, path))).toEqual([true, false])
  })

  it('never close robots.txt itself', () => {
    expect(allows(ruled('Disallow: /'), '/robots.txt')).toBe(true)
  })

  it('are read in no time whatever they hold', () => {
    const robots = ruled(
      `Disallow: /${'*a'.repeat(8_000)}b\n`.repeat(30),
      `${'user agent '.repeat(1_500)}\n`.repeat(20),
    )
    const started = performance.now()
    expect(allows(robots, `/${'a'.repeat(2_000)}`)).toBe(true)
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('robots.txt', () => {
  it('says how long to pause, our own group before the one for all', () => {
    const robots =
      'User-agent: *\nCrawl-delay: 20\nUser-agent: Onix\nCrawl-delay: 2.5\nDisallow: /x'
    expect(parseRobots(robots, 'Onix').crawlDelaySeconds).toBe(2.5)
    expect(parseRobots(robots, 'Other').crawlDelaySeconds).toBe(20)
    for (const said of ['soon', '-1', '', '1e9'])
      expect(parseRobots(ruled(`Crawl-delay: ${said}`), 'Onix').crawlDelaySeconds).toBeNull()
  })

  it('says what may be done with its pages, by path, and where its licence is', () => {
    const robots = ruled(
      'Content-Usage: train-ai=n',
      'Content-Usage: /open/\ttrain-ai=y # all of it',
      'Content-Signal: search=yes, ai-input=no',
      'License: https://example.org/licence.xml',
      'User-agent: Other',
      'Content-Usage: search=n',
    )
    const { usages, licences } = parseRobots(robots, 'Onix')
    expect(usages).toEqual([
      { name: 'content-usage', path: '', value: 'train-ai=n' },
      { name: 'content-usage', path: '/open/', value: 'train-ai=y' },
      { name: 'content-signal', path: '', value: 'search=yes, ai-input=no' },
    ])
    expect(licences).toEqual(['https://example.org/licence.xml'])
  })
})

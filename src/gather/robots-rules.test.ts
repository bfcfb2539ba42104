import { describe, expect, it } from 'vitest'
import { allowsUrl, parseRobots } from './robots-rules.ts'

function allows(robots: string, path: string): boolean {
  return allowsUrl(parseRobots(robots, 'Onix'), `https://example.org${path}`)
}

describe('robots.txt rules', () => {
  it('take the group that names us before the one for all', () => {
    const robots = 'User-agent: *\nDisallow: /\n\nUser-agent: onix/2.0\nDisallow: /drafts'
    expect(allows(robots, '/news')).toBe(true)
    expect(allows(robots, '/drafts/1')).toBe(false)
  })

  it('join groups of one name, and share rules between names in a row', () => {
    const robots =
      'User-agent: a\nUser-agent: Onix\nDisallow: /x\nUser-agent: b\nDisallow: /\nUser-agent: Onix\nDisallow: /y'
    expect([allows(robots, '/x'), allows(robots, '/y'), allows(robots, '/z')]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('let the longest rule decide, and allow where two are alike', () => {
    const robots = 'User-agent: *\nDisallow: /a\nAllow: /a/open\nDisallow: /b\nAllow: /b'
    expect([allows(robots, '/a/1'), allows(robots, '/a/open/1'), allows(robots, '/b')]).toEqual([
      false,
      true,
      true,
    ])
  })

  it('know * and $', () => {
    const robots = 'User-agent: *\nDisallow: /*.pdf$\nDisallow: /*/print/'
    expect([
      allows(robots, '/a.pdf'),
      allows(robots, '/a.pdf?x'),
      allows(robots, '/n/1/print/2'),
    ]).toEqual([false, true, false])
  })

  it('compare addresses whatever way they are escaped', () => {
    expect(allows('User-agent: *\nDisallow: /größe', '/gr%c3%b6%C3%9Fe')).toBe(false)
  })

  it('read comments, odd line ends, a missing colon and an empty rule', () => {
    expect(allows('\ufeffuser-AGENT : * # all\rDISALLOW /a # no\r\nallow:', '/a')).toBe(false)
    expect(allows('User-agent: *\nDisallow:', '/a')).toBe(true)
    expect(allows('<html>not found</html>', '/a')).toBe(true)
  })

  it('are read in no time whatever they hold', () => {
    const robots = `User-agent: *\nDisallow: /${'*a'.repeat(8_000)}b\n`.repeat(30)
    const started = performance.now()
    expect(allows(robots, `/${'a'.repeat(2_000)}`)).toBe(true)
    expect(performance.now() - started).toBeLessThan(500)
  })
})

import { SECTIONS } from '#domain/section.ts'
import { describe, expect, it } from 'vitest'
import { listStarterFeeds } from './index.ts'

const feeds = listStarterFeeds()

describe('the starter list', () => {
  it('offers each section three feeds of different publishers or more', () => {
    for (const { slug } of SECTIONS) {
      const publishers = feeds.filter(({ section }) => section === slug).map((f) => f.publisher)
      expect(publishers.length, slug).toBeGreaterThanOrEqual(3)
      expect(new Set(publishers).size, slug).toBe(publishers.length)
    }
  })

  it('names each feed once, over https', () => {
    expect(new Set(feeds.map(({ url }) => url)).size).toBe(feeds.length)
    expect(new Set(feeds.map(({ title }) => title)).size).toBe(feeds.length)
    for (const { url, homeUrl } of feeds) {
      expect(url).toMatch(/^https:\/\//)
      expect(homeUrl).toMatch(/^https:\/\//)
    }
  })

  it('gives one publisher one home', () => {
    const homes = new Map(feeds.map(({ publisher, homeUrl }) => [publisher, homeUrl]))
    for (const { publisher, homeUrl } of feeds) expect(homes.get(publisher)).toBe(homeUrl)
  })

  it('keeps the order of the sections', () => {
    const order = [...new Set(feeds.map(({ section }) => section))]
    expect(order).toEqual(SECTIONS.map(({ slug }) => slug))
  })
})

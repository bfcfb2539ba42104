/** What is fuzzed, with what must be true of everything that comes out. */
import assert from 'node:assert/strict'
import type { Span } from '#domain/document.ts'
import type { ParsedEntry } from '#domain/feed.ts'
import { parseFeed } from '#gather/feed.ts'
import { latestOfEach } from '#gather/guids.ts'
import { extractPage } from '#gather/page.ts'
import { allowsUrl, parseRobots } from '#gather/robots-rules.ts'
import { understandText } from '#understand/index.ts'
import { FEED_SEEDS, MARKUP_WORDS, PAGE_SEEDS, ROBOTS_SEEDS, ROBOTS_WORDS } from './seeds.ts'

export type Target = {
  readonly seeds: readonly string[]
  readonly words: readonly string[]
  /** @throws AssertionError when what came out breaks a promise; whatever is thrown otherwise is a fault too */
  readonly check: (text: string) => void
}

const URL_GIVEN = 'https://post.example/dir/page'
const INVISIBLE = /[\0-\x08\x0e-\x1f]/

export const TARGETS = {
  feed: { seeds: FEED_SEEDS, words: MARKUP_WORDS, check: checkFeed },
  page: { seeds: PAGE_SEEDS, words: MARKUP_WORDS, check: checkPage },
  robots: { seeds: ROBOTS_SEEDS, words: ROBOTS_WORDS, check: checkRobots },
} as const satisfies Record<string, Target>

function checkFeed(text: string): void {
  const result = parseFeed(Buffer.from(text), 'application/xml', URL_GIVEN)
  if (result.kind === 'failed') {
    assert.ok(result.failure.message.length > 20 && result.failure.message.length < 1_000)
    return
  }
  const { entries, homeUrl, title } = result.feed
  assert.ok(entries.length <= 2_000)
  const latest = latestOfEach(entries)
  assert.equal(new Set(latest.map(({ guid }) => guid)).size, latest.length)
  assertWeb(homeUrl)
  assert.ok(title.length <= 201)
  entries.forEach(checkEntry)
}

function checkEntry(entry: ParsedEntry): void {
  assertWeb(entry.url)
  assertDate(entry.publishedAt)
  assert.ok(entry.guid.length > 0 && entry.guid.length <= 1_000)
  assert.ok(entry.title.length <= 501)
  assert.doesNotMatch(entry.title, INVISIBLE)
  assert.ok((entry.author?.length ?? 0) <= 201)
  assert.ok((entry.summaryHtml?.length ?? 0) <= 100_000)
  assert.ok((entry.contentHtml?.length ?? 0) <= 1_000_000)
  assert.ok(entry.categories.length <= 20)
}

function checkPage(html: string): void {
  const result = extractPage(html, URL_GIVEN)
  if (result.kind === 'failed') return
  const { page } = result
  assertWeb(page.canonicalUrl)
  assertDate(page.publishedAt)
  assert.ok(page.text.length >= 100)
  assert.doesNotMatch(page.text, INVISIBLE)
  assert.doesNotMatch(page.text, /\n{3}|[^\n]\n[^\n]/)
  checkUnderstanding(page.text, page.title)
}

function checkUnderstanding(text: string, title: string): void {
  const { sentences, names, quotes } = understandText(text, {
    title,
    language: null,
    feedSection: null,
    publishedAt: '2026-11-23T08:00:00.000Z',
  })
  const assertInside = ({ start, end }: Span): void => {
    assert.ok(
      start >= 0 && start < end && end <= text.length,
      `span ${start}–${end} of ${text.length}`,
    )
  }
  sentences.forEach(assertInside)
  names.flatMap(({ mentions }) => mentions).forEach(assertInside)
  for (const { speakerSpan, roleSpan, sentence, ...quote } of quotes) {
    assertInside(quote)
    if (speakerSpan) assertInside(speakerSpan)
    if (roleSpan) assertInside(roleSpan)
    assert.ok(sentence >= 0 && sentence < sentences.length)
  }
}

function checkRobots(text: string): void {
  const rules = parseRobots(text, 'Onix')
  for (const path of ['/', '/private/open', '/a%2Fb?print=1&a', '/ä/\ud800', '/robots.txt'])
    assert.equal(typeof allowsUrl(rules, `https://post.example${path}`), 'boolean')
  assert.equal(allowsUrl(rules, 'https://post.example/robots.txt'), true)
}

function assertWeb(url: string | null): void {
  if (url !== null) assert.match(new URL(url).protocol, /^https?:$/)
}

function assertDate(date: string | null): void {
  if (date !== null) assert.equal(new Date(date).toISOString(), date)
}

import { afterEach, describe, expect, it } from 'vitest'
import { createParser, type Parser, type ParserSettings } from './parser.ts'

let parser: Parser | undefined

afterEach(async () => {
  await parser?.close()
})

function open(settings: ParserSettings = {}): Parser {
  parser = createParser(settings)
  return parser
}

const URL = 'https://harbour.example/1'
const PAGE = `<html><title>Ferry</title><body><article><h1>Ferry</h1>${'<p>The ferry ran aground off Aldermoor on Monday morning, the coast guard said, and nobody on board was hurt.</p>'.repeat(3)}</article></body></html>`
const FEED = '<rss version="2.0"><channel><title>Harbour Post</title></channel></rss>'

describe('the parser', () => {
  it('reads pages and feeds as their functions do, elsewhere', async () => {
    const { extractPage, parseFeed } = open()
    const [page, feed] = await Promise.all([
      extractPage(PAGE, URL),
      parseFeed(Buffer.from(FEED), 'application/rss+xml', URL),
    ])
    expect(page).toMatchObject({ kind: 'extracted', page: { title: 'Ferry' } })
    expect(feed).toMatchObject({ kind: 'parsed', feed: { title: 'Harbour Post' } })
  })

  it('says in plain words that a page takes too long, and reads the next one', async () => {
    const { extractPage } = open({ deadlineMs: 400, workers: 1 })
    // Under every cap, and still half a minute's work in a DOM.
    const long = `<p>${'a, '.repeat(1_500_000)}</p>`
    const [stuck, next] = await Promise.all([
      extractPage(long, URL),
      extractPage('<p>short</p>', URL),
    ])
    expect(stuck).toMatchObject({ kind: 'failed', failure: { kind: 'too-hard' } })
    expect(stuck.kind === 'failed' && stuck.failure.message).toBe(
      'What harbour.example sent cannot be read safely (it takes too long), so we stopped and took nothing from it. Open the address in a browser to see what it is; if it looks as it should, tell the publisher.',
    )
    expect(next).toMatchObject({ kind: 'failed', failure: { kind: 'no-text' } })
  })

  it('says so when it takes too much memory', async () => {
    const { extractPage } = open({ memoryMb: 24, workers: 1 })
    const wide = `<p>${'<b>x</b>'.repeat(19_000)}</p>`.repeat(1)
    const many = `${wide}<p>${'word '.repeat(700_000)}</p>`
    expect(await extractPage(many, URL)).toMatchObject({ failure: { kind: 'too-hard' } })
  })
})

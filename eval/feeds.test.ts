import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { feeds } from './feeds.ts'

const RSS = `<rss><channel><title>Harbour</title><item><title>A &lt;b&gt;B&lt;/b&gt;</title><link>/1</link><pubDate>Mon, 23 Nov 2026 08:15:30 GMT</pubDate></item></channel></rss>`
const AT = [2026, 11, 23, 8, 15, 30, 0, 327, 0]

function folderOf(...cases: readonly object[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'onix-feeds-'))
  mkdirSync(join(folder, 'files'))
  writeFileSync(join(folder, 'files', 'a.xml'), RSS)
  const lines = cases.map((one) => JSON.stringify({ file: 'files/a.xml', ...one }))
  writeFileSync(join(folder, 'cases.jsonl'), lines.join('\n'))
  return folder
}

const checks = (title: string, at: readonly number[] = AT) => [
  { path: 'entries[0].title', value: title },
  { path: 'entries[0].link', value: 'http://127.0.0.1:8097/1' },
  { path: 'entries[0].updated_parsed', value: at },
]

describe('the evaluation of feeds', () => {
  it('passes a file where all is read that its suite asserts, tags and case aside', async () => {
    const group = 'wellformed/rss'
    const folder = folderOf(
      { group, checks: checks('a b') },
      { group, checks: checks('a c') },
      { group, checks: checks('a b', [2026, 11, 23, 9, 15, 30]) },
      { group: 'illformed', checks: checks('A <i>B</i>') },
      { group, checks: [{ path: 'feed.subtitle', value: 'not measured' }] },
    )
    const { count, metrics } = await feeds.run({ folder, part: 'heldout' })
    expect(count).toBe(5)
    expect(metrics).toMatchObject({ restPassed: 1, survived: 1 })
    expect(metrics['corePassed']).toBeCloseTo(1 / 3)
    expect(metrics['mbPerSecond']).toBeGreaterThan(0)
  })

  it('reads what another suite expects of the whole feed', async () => {
    const item = { title: 'A B', links: [{ href: '/1' }], pubDate: '2026-11-23T08:15:30Z' }
    const folder = folderOf(
      { group: 'translator/rss', expected: { title: 'Harbour', items: [item] } },
      { group: 'parser/rss', expected: { title: 'Harbour', entries: [item, item] } },
    )
    const { metrics } = await feeds.run({ folder, part: 'heldout' })
    expect(metrics).toMatchObject({ gofeedPassed: 0.5 })
  })
})

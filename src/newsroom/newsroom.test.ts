import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { readConfig } from '#config/index.ts'
import { listClaims } from '#domain/article.ts'
import { openNewsroom, type Newsroom } from './index.ts'

function configOf(dataDir: string) {
  return readConfig({ env: { ONIX_DATA_DIR: dataDir }, file: null })
}

function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'onix-newsroom-'))
}

async function withNewsroom<T>(dataDir: string, use: (newsroom: Newsroom) => Promise<T>) {
  const newsroom = await openNewsroom(configOf(dataDir))
  try {
    return await use(newsroom)
  } finally {
    await newsroom.close()
  }
}

async function countsOf(newsroom: Newsroom) {
  const { entries, documents, stories, articles, jobs, failedJobs } = await newsroom.status()
  const cards = await newsroom.store.articles.listCards({ isSample: true, limit: 100 })
  const sizes = cards.map((card) => card.documentCount).sort((a, b) => b - a)
  return { entries, documents, stories, articles, sizes, jobs, failedJobs }
}

describe('the sample edition', () => {
  it('goes through the real line: eight happenings become eight articles, each sentence as it was printed', async () => {
    await withNewsroom(freshFolder(), async (newsroom) => {
      expect(await newsroom.ensureSampleEdition()).toBe(true)
      await newsroom.drain()
      const counts = await countsOf(newsroom)
      expect(counts.failedJobs).toEqual([])
      expect(counts.documents).toBe(counts.entries)
      expect(counts.documents).toBeGreaterThanOrEqual(38)
      expect(counts.articles).toBe(8)
      for (const { id } of await newsroom.store.articles.listCards({
        isSample: true,
        limit: 100,
      })) {
        const article = await newsroom.store.articles.find(id)
        if (!article) throw new Error('a card without its article')
        const { body } = article.revision
        expect(body.sections.length).toBeGreaterThanOrEqual(2)
        expect(body.pullQuotes.length).toBeGreaterThanOrEqual(1)
        for (const claim of listClaims(body)) {
          const [citation] = claim.citations
          if (!citation) throw new Error(`no citation: ${claim.text}`)
          const document = await newsroom.store.documents.find(citation)
          const source = citation.part === 'title' ? document?.title : document?.text
          const quoted = source?.slice(citation.start, citation.end) ?? ''
          // An editor's brackets stand beside the words of the document.
          const plain = (text: string) => text.replace(/\s*\[[^\]]*\]/g, '').trim()
          expect(plain(claim.text)).toBe(plain(quoted))
        }
      }
    })
  })

  it('is set once, and never beside real feeds', async () => {
    await withNewsroom(freshFolder(), async (newsroom) => {
      expect(await newsroom.ensureSampleEdition()).toBe(true)
      expect(await newsroom.ensureSampleEdition()).toBe(false)
    })
    await withNewsroom(freshFolder(), async (newsroom) => {
      await newsroom.addStarter(['science'])
      expect(await newsroom.ensureSampleEdition()).toBe(false)
    })
  })

  it('answers questions about itself, and abstains from others', async () => {
    await withNewsroom(freshFolder(), async (newsroom) => {
      await newsroom.ensureSampleEdition()
      await newsroom.drain()
      const [card] = await newsroom.store.articles.listCards({ isSample: true, limit: 1 })
      if (!card) throw new Error('no article')
      const known = await newsroom.ask(card.headline, { kind: 'archive' })
      expect(known.answer.kind).toBe('answer')
      const unknown = await newsroom.ask('Who discovered penicillin?', { kind: 'archive' })
      expect(unknown.answer.kind).toBe('abstention')
    })
  })
})

describe('a worker that is killed', () => {
  it('leaves nothing lost and nothing doubled, at whatever moment', async () => {
    const whole = await withNewsroom(freshFolder(), async (newsroom) => {
      await newsroom.ensureSampleEdition()
      await newsroom.drain()
      return countsOf(newsroom)
    })
    const dataDir = freshFolder()
    await withNewsroom(dataDir, (newsroom) => newsroom.ensureSampleEdition())
    const delaysMs = [450, 520, 600, 680, 760]
    for (const delayMs of delaysMs) await workAndKill(dataDir, delayMs)
    const after = await withNewsroom(dataDir, async (newsroom) => {
      await newsroom.drain()
      return countsOf(newsroom)
    })
    expect(after).toEqual(whole)
  }, 60_000)
})

async function workAndKill(dataDir: string, delayMs: number): Promise<void> {
  const script = `
    import { readConfig } from '#config/index.ts'
    import { openNewsroom } from '#newsroom/index.ts'
    const newsroom = await openNewsroom(readConfig({ file: null }))
    await newsroom.drain()
    await newsroom.close()`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, ONIX_DATA_DIR: dataDir },
    stdio: 'ignore',
  })
  const ended = new Promise((done) => child.once('exit', done))
  await Promise.race([sleep(delayMs), ended])
  child.kill('SIGKILL')
  await ended
}

describe('a worker that is told to stop', () => {
  it('hears it between two jobs, also where no job waits for the network', async () => {
    await withNewsroom(freshFolder(), async (newsroom) => {
      await newsroom.ensureSampleEdition()
      const stop = new AbortController()
      const understood: string[] = []
      await newsroom.drain({
        signal: stop.signal,
        onProgress: ({ stage, key }) => {
          if (stage === 'understand') understood.push(key)
          if (understood.length === 1) setImmediate(() => stop.abort())
        },
      })
      expect(understood.length).toBeLessThan(5)
    })
  })

  it('gives back what it took and did not begin', async () => {
    await withNewsroom(freshFolder(), async (newsroom) => {
      await newsroom.ensureSampleEdition()
      const stop = new AbortController()
      await newsroom.drain({
        signal: stop.signal,
        onProgress: () => {
          stop.abort()
        },
      })
      const { documents, entries } = await newsroom.status()
      expect(documents).toBeLessThan(entries)
      const taken = await newsroom.store.jobs.take('fetch-document', 100)
      expect(taken.length + documents).toBe(entries)
      expect(taken.every(({ attempt }) => attempt === 1)).toBe(true)
    })
  })
})

/** The whole line on PostgreSQL beside the whole line on SQLite: one paper, whatever it is kept in. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock, type Clock } from '#base/clock.ts'
import { readConfig } from '#config/index.ts'
import { listClaims, type ArticleBody, type Citation } from '#domain/article.ts'
import type { ArticleId } from '#domain/ids.ts'
import { openNewsroom, type Newsroom } from '#newsroom/index.ts'

const url = process.env['ONIX_TEST_DATABASE_URL'] ?? ''
const schema = `onix_test_${randomBytes(6).toString('hex')}`

let dataDir: string
let onSqlite: Newsroom
let onPostgres: Newsroom

async function query(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

async function open(env: Readonly<Record<string, string>>, clock: Clock): Promise<Newsroom> {
  const newsroom = await openNewsroom(readConfig({ env, file: null }), clock)
  await newsroom.ensureSampleEdition()
  await newsroom.drain()
  return newsroom
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'onix-alike-'))
  await query(`create schema ${schema}`)
  // pg-boss keeps its own time, so both papers are made at the server's.
  const clock = fixedClock(new Date(Date.now()).toISOString())
  onSqlite = await open({ ONIX_DATA_DIR: dataDir }, clock)
  const database = { DATABASE_URL: url, ONIX_DATABASE_SCHEMA: schema }
  onPostgres = await open({ ONIX_DATA_DIR: dataDir, ...database }, clock)
})

afterAll(async () => {
  await onSqlite.close()
  await onPostgres.close()
  await query(`drop schema ${schema} cascade`)
  rmSync(dataDir, { recursive: true })
})

// Rows are numbered in the order of work, which jobs done side by side may change: what they name is compared.
async function describeCitation({ store }: Newsroom, citation: Citation): Promise<string> {
  const document = await store.documents.find(citation)
  const { version, part, start, end } = citation
  return `${document?.url ?? 'no document'} v${version} ${part} ${start}-${end}`
}

async function describeBody(newsroom: Newsroom, body: ArticleBody) {
  const claims = await Promise.all(
    listClaims(body).map(async ({ id, text, citations }) => {
      const places = await Promise.all(citations.map((one) => describeCitation(newsroom, one)))
      return `${id} ${text} <- ${places.join(', ')}`
    }),
  )
  const headings = body.sections.map(({ heading }) => heading)
  const quotes = body.pullQuotes.map(({ speaker, role, text }) => `${speaker}, ${role}: ${text}`)
  const days = body.timeline.map(({ at }) => at)
  return { claims, headings, quotes, days }
}

async function describeArticle(newsroom: Newsroom, id: ArticleId) {
  const { store } = newsroom
  const article = await store.articles.find(id)
  if (!article) throw new Error('a card without its article')
  const members = await store.stories.listMembers(article.storyId)
  const read = await store.documents.listRead(members.map(({ documentId }) => documentId))
  const story = await store.stories.find(article.storyId)
  const { revision, slug, section, status } = article
  return {
    slug,
    section,
    status,
    revision: revision.number,
    note: revision.note,
    story: [story?.title, story?.documentCount, story?.publisherCount],
    documents: read.map(({ document }) => document.url).sort(),
    body: await describeBody(newsroom, revision.body),
  }
}

async function describePaper(newsroom: Newsroom) {
  const { articles } = newsroom.store
  const cards = await articles.listCards({ isSample: true, limit: 100 })
  const described = []
  for (const { id } of cards) described.push(await describeArticle(newsroom, id))
  return described.sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

describe('the sample edition on PostgreSQL', () => {
  it('has the counts that it has on SQLite, and no job left or failed', async () => {
    const { documents, stories, articles, jobs, failedJobs } = await onPostgres.status()
    const sqlite = await onSqlite.status()
    expect({ documents, stories, articles, jobs, failedJobs }).toEqual({
      documents: sqlite.documents,
      stories: sqlite.stories,
      articles: sqlite.articles,
      jobs: sqlite.jobs,
      failedJobs: [],
    })
    expect(articles).toBe(8)
  })

  it('has the same stories, articles and revisions, to the last citation', async () => {
    const paper = await describePaper(onPostgres)
    expect(paper.length).toBe(8)
    expect(paper).toEqual(await describePaper(onSqlite))
  })

  it.each(['ferry', 'ferry fog', 'Kestria', '"salmon"', 'Grey Heron pulled', 'zeppelin'])(
    'finds the same for %s',
    async (text) => {
      const find = async ({ store }: Newsroom) => {
        const hits = await store.search.find({ text, words: 'all', limit: 100 })
        return hits.map(({ kind, title }) => `${kind}: ${title}`).sort()
      }
      const found = await find(onPostgres)
      expect(found).toEqual(await find(onSqlite))
      expect(found.length > 0).toBe(text !== 'zeppelin')
    },
  )

  it.each([
    'How many people were aboard the Grey Heron?',
    'When did the ferry run aground?',
    'Who is the harbour master of Port Sallow?',
    'What will the glass works at Garrowdale make?',
    'Who discovered penicillin?',
    'What is the capital of France?',
  ])('answers alike: %s', async (question) => {
    const ask = async (newsroom: Newsroom) => {
      const { answer } = await newsroom.ask(question, { kind: 'archive' })
      if (answer.kind === 'abstention') return answer.reason
      return answer.sentences.map(({ text, url: from }) => `${text} (${from})`)
    }
    expect(await ask(onPostgres)).toEqual(await ask(onSqlite))
  })

  it('is made once, and drained again gives nothing new', async () => {
    const before = await describePaper(onPostgres)
    expect(await onPostgres.ensureSampleEdition()).toBe(false)
    await onPostgres.drain()
    expect(await describePaper(onPostgres)).toEqual(before)
  })

  it('takes whatever readers write, as SQLite does', async () => {
    for (const { ask, report, store } of [onSqlite, onPostgres]) {
      const words = 'Why \0 did \u0002the\u0003 ferry \ud83d run \u202e aground? \ud800'
      await expect(ask(words, { kind: 'archive' })).resolves.toMatchObject({})
      await expect(
        store.search.find({ text: words, words: 'all', limit: 5 }),
      ).resolves.toBeInstanceOf(Array)
      expect(await store.questions.find('\0')).toBeUndefined()
      expect(await store.reports.findBySecret('\0')).toBeUndefined()
      const notice = { articleId: null, answerAddress: null, claimId: null, contact: words }
      const { secret } = await report({ ...notice, kind: 'other', text: words })
      expect((await store.reports.findBySecret(secret))?.text).toContain('aground?')
    }
  })
})

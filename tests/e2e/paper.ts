/** A paper of a journey's own: a data folder, the site's process over it, and the newsroom beside it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { inject } from 'vitest'
import { readConfig } from '#config/index.ts'
import { openNewsroom, type Newsroom } from '#newsroom/index.ts'

export const ROOT = join(import.meta.dirname, '../..')

export type Paper = {
  /** Without a slash at its end. */
  readonly url: string
  readonly dataDir: string
  /** Over the same store, as the worker stands beside the site. */
  readonly newsroom: Newsroom
  /** What the site has written on stderr so far: its log. */
  readonly log: () => string
  readonly isRunning: () => boolean
  /** Of the site's process. */
  readonly pid: number
  readonly close: () => Promise<void>
}

type PaperOptions = {
  /** `sample` starts from the finished sample edition, `empty` from an empty folder. */
  readonly edition: 'sample' | 'empty'
  readonly env?: Readonly<Record<string, string>>
}

/** Starts a paper on a free port of 127.0.0.1. */
export async function openPaper({ edition, env = {} }: PaperOptions): Promise<Paper> {
  const dataDir = freshFolder()
  if (edition === 'sample') cpSync(inject('sampleDataDir'), dataDir, { recursive: true })
  const settings = { ...env, ONIX_DATA_DIR: dataDir, ONIX_PORT: '0', ONIX_LOG_LEVEL: 'info' }
  const newsroom = await openNewsroom(readConfig({ env: settings, file: null }))
  const site = await openSite(settings)
  return {
    ...site,
    dataDir,
    newsroom,
    close: async () => {
      await site.close()
      await newsroom.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

export type Site = Pick<Paper, 'url' | 'log' | 'isRunning' | 'pid' | 'close'>

/** Starts one process of the site, with those settings and none of this process's own. */
export async function openSite(settings: Readonly<Record<string, string>>): Promise<Site> {
  const site = spawn(process.execPath, ['src/web/server/main.ts'], {
    cwd: ROOT,
    env: { ...cleanEnvironment(), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  site.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8')
  })
  const url = await addressOf(site, () => log)
  const isRunning = () => site.exitCode === null && site.signalCode === null
  return {
    url,
    pid: site.pid ?? 0,
    log: () => log,
    isRunning,
    close: async () => {
      if (!isRunning()) return
      const ended = once(site, 'exit')
      site.kill('SIGTERM')
      await ended
    },
  }
}

/** An empty folder that nobody else uses. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'onix-e2e-'))
}

/** This process's environment without any setting of Onix, and without the test runner's own. */
export function cleanEnvironment(): Record<string, string> {
  const isOwn = (name: string) => /^(ONIX_|DATABASE_URL|VITEST|NODE_ENV|NODE_OPTIONS)/.test(name)
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || isOwn(name) ? [] : [[name, value]],
    ),
  )
}

/** Addresses of every usable article of the sample edition, newest first. */
export async function listArticlePaths(newsroom: Newsroom): Promise<readonly string[]> {
  const cards = await newsroom.store.articles.listCards({ isSample: true, limit: 100 })
  return cards.map(({ slug, id }) => `/articles/${slug}-${id}`)
}

/** One address of every kind of page that a reader can open, all of which answer 200. */
export async function listPagePaths(newsroom: Newsroom): Promise<readonly string[]> {
  const { store } = newsroom
  const articles = await listArticlePaths(newsroom)
  const [brief] = await store.stories.listBriefs({ isSample: true, limit: 1 })
  const cards = await store.articles.listCards({ isSample: true, limit: 100 })
  const ferry = cards.find(({ headline }) => headline.includes('Grey Heron'))
  const [person] = await store.names.listOfKind('person', { isSample: true, limit: 1 })
  const [publisher] = await store.publishers.list()
  if (!publisher) throw new Error('the sample edition has no publisher')
  if (!person) throw new Error('the sample edition tells of nobody')
  if (!brief || !ferry) throw new Error('the sample edition lacks its ferry or its briefs')
  const story = await store.stories.find(ferry.storyId)
  const archive = { kind: 'archive' } as const
  const answer = await newsroom.ask('How many people were aboard the Grey Heron?', archive)
  const abstention = await newsroom.ask('Who discovered penicillin?', archive)
  const report = await newsroom.report({
    articleId: ferry.id,
    answerAddress: null,
    claimId: null,
    kind: 'wrong-fact',
    text: 'It was two ships.',
    contact: null,
  })
  return [
    '/',
    '/sections/world',
    '/sections/culture',
    '/names',
    `/names/${person.key.replaceAll(' ', '-')}`,
    '/editions',
    `/editions/${ferry.newsAt.slice(0, 10)}`,
    '/corrections',
    '/scorecard',
    '/privacy',
    '/yours',
    '/offline',
    articles.find((path) => path.endsWith(`-${ferry.id}`)) ?? '',
    articles[0] ?? '',
    `${articles[0] ?? ''}?view=plain`,
    `${articles[0] ?? ''}/revisions`,
    `${articles[0] ?? ''}/report`,
    `/stories/${story?.slug ?? ''}-${ferry.storyId}`,
    `/stories/${brief.slug}-${brief.id}`,
    '/ask',
    `/ask/${answer.address}`,
    `/ask/${abstention.address}`,
    '/search',
    '/search?q=ferry',
    '/search?q=zeppelin',
    `/report/${report.secret}`,
    '/welcome',
    '/status',
    '/method',
    '/publishers',
    `/publishers/${publisher.slug}`,
  ]
}

async function addressOf(site: ChildProcess, log: () => string): Promise<string> {
  if (!site.stdout) throw new Error('the site has no output')
  const lines = createInterface({ input: site.stdout })
  const died = once(site, 'exit').then(() => {
    throw new Error(`the site ended before it listened: ${log()}`)
  })
  const [line] = (await Promise.race([once(lines, 'line'), died])) as [string]
  died.catch(() => undefined)
  const { listening } = JSON.parse(line) as { listening: string }
  return listening
}

/** Every page of a paper, as its site serves it to readers, looked at for what must not be there. */
import { messageOf } from '#base/errors.ts'
import { SECTIONS } from '#domain/section.ts'
import { buildSite, isSiteOutdated } from '#cli/start/site.ts'
import type { Newsroom } from '#newsroom/index.ts'
import { startServer } from '#bench/start-server.ts'
import { listForbidden } from './forbidden-markup.ts'

export type ServedPages = {
  readonly pages: number
  /** What stands on pages and must not, with the page. */
  readonly scripts: readonly string[]
  /** Pages that were not served as they should be, with their status. */
  readonly crashes: readonly string[]
}

const AT_ONCE = 4
const SEARCHES = ['alert', '<script>alert(1)</script>', '"><img src=x onerror=1>', "' or 1=1 --"]

/** Serves the paper of that folder from the built site (which is built where it is old), and reads all of it. */
export async function readServedPages(newsroom: Newsroom, dataDir: string): Promise<ServedPages> {
  if (isSiteOutdated()) await buildSite(AbortSignal.timeout(180_000))
  const { child, url } = await startServer(['src/web/server/main.ts'], {
    PATH: process.env['PATH'],
    ONIX_DATA_DIR: dataDir,
    ONIX_PORT: '0',
  })
  const paths = await listPaths(newsroom)
  const scripts: string[] = []
  const crashes: string[] = []
  const waiting = [...paths]
  const read = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const response = await fetch(url + path, { signal: AbortSignal.timeout(30_000) }).catch(
        messageOf,
      )
      if (typeof response === 'string' || response.status !== 200) {
        crashes.push(`${path}: ${typeof response === 'string' ? response : response.status}`)
        continue
      }
      const text = await response.text()
      if (!response.headers.get('content-type')?.includes('html')) continue
      scripts.push(...listForbidden(text).map((fault) => `${path}: ${fault}`))
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, read))
  } finally {
    child.kill('SIGTERM')
  }
  return { pages: paths.length, scripts, crashes }
}

async function listPaths({ store }: Newsroom): Promise<readonly string[]> {
  const everything = { isSample: false, limit: 1_000_000 }
  const articles = await store.articles.listCards(everything)
  const briefs = await store.stories.listBriefs(everything)
  return [
    ...'/ /status /search /rss.xml /atom.xml /feed.json /sitemap.xml'.split(' '),
    ...SECTIONS.map(({ slug }) => `/sections/${slug}`),
    ...SEARCHES.map((words) => `/search?q=${encodeURIComponent(words)}`),
    ...articles.flatMap(({ slug, id, storyId }) => [
      `/articles/${slug}-${id}`,
      `/stories/${slug}-${storyId}`,
    ]),
    ...briefs.map(({ slug, id }) => `/stories/${slug}-${id}`),
  ]
}

import { buildSearchFeed } from '#web/server/search/search-feed.ts'
import { answerFeed } from '#web/server/serve-feed.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) =>
  answerFeed(event, 'atom.xml', (store, site) => buildSearchFeed(store, site, event.url.searchParams))

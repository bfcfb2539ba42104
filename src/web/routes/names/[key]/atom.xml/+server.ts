import { buildNameFeed } from '#web/server/name-page.ts'
import { answerFeed } from '#web/server/serve-feed.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) =>
  answerFeed(event, 'atom.xml', (store, site) => buildNameFeed(store, site, event.params.key))

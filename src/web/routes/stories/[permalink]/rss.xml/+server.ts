import { buildStoryFeed } from '#web/server/story-feed.ts'
import { answerFeed } from '#web/server/serve-feed.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) =>
  answerFeed(event, 'rss.xml', (store, site) =>
    buildStoryFeed({ store, site }, event.params.permalink, 'rss.xml'))

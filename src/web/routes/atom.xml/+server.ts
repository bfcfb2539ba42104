import { serveFeed } from '#web/server/serve-feed.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => serveFeed(event, {}, 'atom.xml')

import { createLiveDesk } from '#web/server/live.ts'
import { getNewsroom } from '#web/server/newsroom.ts'
import type { RequestHandler } from './$types'

const desk = createLiveDesk(async () => (await getNewsroom()).store)
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/

export const GET: RequestHandler = ({ url }) => {
  const since = url.searchParams.get('since') ?? ''
  if (!TIME.test(since))
    return new Response('Say since when: /live?since=2026-11-23T08:00:00.000Z\n', { status: 400 })
  const stream = desk.listen(since)
  if (!stream) return new Response('Too many listen now.\n', { status: 503 })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // nginx holds answers back until they are whole, unless told so.
      'x-accel-buffering': 'no',
    },
  })
}

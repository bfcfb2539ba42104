/** Where the hubs of feeds call: to be told that we meant to subscribe, and to tell that there is news. */
import { getNewsroom } from '#web/server/newsroom.ts'
import type { RequestHandler } from './$types'

const HEADERS = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

export const GET: RequestHandler = async ({ params, url }) => {
  const challenge = await (await getNewsroom()).hubs.verify(params.token, url.searchParams)
  return challenge === undefined
    ? new Response('This is no subscription of ours.\n', { status: 404, headers: HEADERS })
    : new Response(challenge, { headers: HEADERS })
}

export const POST: RequestHandler = async ({ params, request }) => {
  const body = new Uint8Array(await request.arrayBuffer())
  const signature = request.headers.get('x-hub-signature')
  const outcome = await (await getNewsroom()).hubs.receive(params.token, { signature, body })
  // A message that is not from the hub is answered as one that is: WebSub, 7.1.
  return outcome === 'unknown'
    ? new Response('This is no subscription of ours.\n', { status: 410, headers: HEADERS })
    : new Response(null, { status: 202, headers: HEADERS })
}

import { getNewsroom } from '#web/server/newsroom.ts'
import type { RequestHandler } from './$types'

/** Says `ok` when the store answers. */
export const GET: RequestHandler = async () => {
  const { store } = await getNewsroom()
  await store.edition()
  return new Response('ok\n', {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}

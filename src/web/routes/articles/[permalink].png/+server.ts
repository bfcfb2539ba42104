import { error, redirect } from '@sveltejs/kit'
import { findArticlePicture } from '#web/server/picture/article-picture.ts'
import type { RequestHandler } from './$types'

// A picture changes with its headline only; who keeps one for an hour shows at worst an hour's old headline.
const CACHE_CONTROL = 'public, max-age=3600'

export const GET: RequestHandler = async ({ params, request }) => {
  const found = await findArticlePicture(params.permalink)
  switch (found.kind) {
    case 'picture': {
      const { png, tag } = found.picture
      const headers = { 'cache-control': CACHE_CONTROL, etag: `"${tag}"` }
      if (request.headers.get('if-none-match')?.includes(`"${tag}"`))
        return new Response(null, { status: 304, headers })
      return new Response(new Uint8Array(png), {
        headers: { ...headers, 'content-type': 'image/png' },
      })
    }
    case 'moved':
      redirect(301, found.path)
    case 'absent':
      error(404, 'There is no such article')
    case 'busy':
      return new Response('Too many pictures are being drawn. Try again in a moment.\n', {
        status: 503,
        headers: { 'retry-after': '5', 'content-type': 'text/plain; charset=utf-8' },
      })
  }
}

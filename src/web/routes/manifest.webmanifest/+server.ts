import { getConfig } from '#web/server/newsroom.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = () => {
  const { siteTitle } = getConfig()
  const manifest = {
    name: siteTitle,
    short_name: siteTitle.slice(0, 12),
    description: 'News from many publishers, every sentence cited to the words it rests on.',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: '#fdfcf8',
    theme_color: '#fdfcf8',
    icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
    shortcuts: [
      { name: 'Ask Onix', url: '/ask' },
      { name: 'Search', url: '/search' },
    ],
  }
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  })
}

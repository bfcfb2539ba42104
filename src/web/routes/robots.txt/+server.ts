import { siteOrigin } from '#web/server/site-origin.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ url }) => {
  const lines = [
    'User-agent: *',
    'Disallow: /search',
    'Disallow: /ask/',
    'Disallow: /report/',
    'Disallow: /welcome',
    `Sitemap: ${siteOrigin(url)}/sitemap.xml`,
    `Sitemap: ${siteOrigin(url)}/news-sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}

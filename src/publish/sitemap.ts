/** sitemap.xml as in https://www.sitemaps.org/protocol.html; at most 50,000 addresses a file. */
export type SitemapUrl = { readonly url: string; readonly updatedAt: string | null }

const MAX_URLS = 50_000

export function renderSitemap(urls: readonly SitemapUrl[]): string {
  const rows = urls.slice(0, MAX_URLS).map(({ url, updatedAt }) => {
    const lastmod = updatedAt ? `<lastmod>${escapeXml(updatedAt)}</lastmod>` : ''
    return `<url><loc>${escapeXml(url)}</loc>${lastmod}</url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${rows.join('\n')}</urlset>\n`
}

const XML_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => XML_ESCAPES[character] ?? character)
}

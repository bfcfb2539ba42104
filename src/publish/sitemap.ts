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

export type NewsSitemapUrl = {
  readonly url: string
  readonly title: string
  readonly publishedAt: string
}

// Google takes a thousand, of the last two days.
const MAX_NEWS_URLS = 1_000

/**
 * A sitemap of news as in https://www.google.com/schemas/sitemap-news/0.9; `publication` is the paper, `language` ISO 639.
 */
export function renderNewsSitemap(
  urls: readonly NewsSitemapUrl[],
  { publication, language }: { readonly publication: string; readonly language: string },
): string {
  const paper = `<news:publication><news:name>${escapeXml(publication)}</news:name><news:language>${escapeXml(language)}</news:language></news:publication>`
  const rows = urls
    .slice(0, MAX_NEWS_URLS)
    .map(
      ({ url, title, publishedAt }) =>
        `<url><loc>${escapeXml(url)}</loc><news:news>${paper}<news:publication_date>${escapeXml(publishedAt)}</news:publication_date><news:title>${escapeXml(title)}</news:title></news:news></url>`,
    )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${rows.join('\n')}</urlset>\n`
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

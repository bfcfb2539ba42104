import type { SiteFrame } from '../site-frame.ts'
import type { ArticleView } from './view.ts'

/** schema.org's account of an article, as text for a `<script type="application/ld+json">`: no `<` stands in it. */
export function renderStructuredData(article: ArticleView, frame: SiteFrame): string {
  const organization = {
    '@type': 'Organization',
    name: frame.title,
    url: `${frame.siteUrl ?? ''}/`,
  }
  const works = article.sources.map((source) => ({
    '@type': 'NewsArticle',
    headline: source.title,
    datePublished: source.publishedAt.iso,
    publisher: { '@type': 'Organization', name: source.publisherName },
    ...(source.url ? { url: source.url } : {}),
  }))
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: `${frame.siteUrl ?? ''}${article.path}`,
    headline: article.headline.text,
    ...(article.dek ? { description: article.dek.text } : {}),
    datePublished: article.firstPublishedAt.iso,
    dateModified: article.updatedAt.iso,
    articleSection: article.section.label,
    author: organization,
    publisher: organization,
    isAccessibleForFree: true,
    isBasedOn: works,
    citation: works.flatMap((work) => work.url ?? []),
  }
  // A publisher's headline may hold `</script>`; escaped so, it stays text wherever it stands.
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

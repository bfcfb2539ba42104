import type { SiteFrame } from '../site-frame.ts'
import type { ArticleView } from './view.ts'

const DIGITAL_SOURCE = { extractive: 'algorithmicMedia', model: 'trainedAlgorithmicMedia' } as const

/** schema.org's account of an article, as text for a `<script type="application/ld+json">`: no `<` stands in it. */
export function renderStructuredData(article: ArticleView, frame: SiteFrame): string {
  const origin = frame.siteUrl ?? ''
  const organization = {
    '@type': 'NewsMediaOrganization',
    name: frame.title,
    url: `${origin}/`,
    publishingPrinciples: `${origin}/method`,
    verificationFactCheckingPolicy: `${origin}/method`,
    correctionsPolicy: `${origin}/corrections`,
    unnamedSourcesPolicy: `${origin}/method`,
    actionableFeedbackPolicy: `${origin}/scorecard`,
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
    mainEntityOfPage: `${origin}${article.path}`,
    headline: article.headline.text,
    ...(article.dek ? { description: article.dek.text } : {}),
    datePublished: article.firstPublishedAt.iso,
    dateModified: article.updatedAt.iso,
    articleSection: article.section.label,
    author: organization,
    publisher: organization,
    isAccessibleForFree: true,
    // https://cv.iptc.org/newscodes/digitalsourcetype/, which the EU's AI Act asks of machine-made text (Art. 50).
    digitalSourceType: `http://cv.iptc.org/newscodes/digitalsourcetype/${DIGITAL_SOURCE[article.making.writerKind]}`,
    about: article.names.map(({ name, href }) => ({
      '@type': 'Thing',
      name,
      url: `${origin}${href}`,
    })),
    ...(article.making.corrections.length > 0
      ? {
          correction: article.making.corrections.map(({ at, text }) => ({
            '@type': 'CorrectionComment',
            datePublished: at.iso,
            text,
          })),
        }
      : {}),
    isBasedOn: works,
    citation: works.flatMap((work) => work.url ?? []),
  }
  // A publisher's headline may hold `</script>`; escaped so, it stays text wherever it stands.
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

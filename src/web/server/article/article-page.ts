/** Finds the article of a permalink, and builds its page. */
import { countWords } from '#base/text.ts'
import { listClaims, type Article, type ArticleBody } from '#domain/article.ts'
import type { ArticleId, StoryId } from '#domain/ids.ts'
import { findSection } from '#domain/section.ts'
import type { DocumentHeadline, Notice, Store } from '#store/index.ts'
import { buildCards, type CardView } from '../cards.ts'
import { formatTime, showTime } from '../dates.ts'
import { getEditionFacts } from '../edition-facts.ts'
import { nameLinkOf } from '../name-page.ts'
import { getNewsroom } from '../newsroom.ts'
import { buildCoverage } from './coverage.ts'
import { buildMaking } from './making.ts'
import { parsePermalink } from './permalink.ts'
import { sectionAnchorsOf } from './section-anchors.ts'
import { anchorOf, buildSources, type Sources } from './sources.ts'
import type { ArticleView, DifferenceView, LinkView, PullQuoteView, SectionView } from './view.ts'
import { webUrlOf } from '../web-url.ts'

export type FoundArticle =
  | { readonly kind: 'page'; readonly article: ArticleView }
  /** It stands under another slug now. */
  | { readonly kind: 'moved'; readonly path: string }
  | { readonly kind: 'withdrawn'; readonly notice: string }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'absent' }

const WORDS_A_MINUTE = 220
const RELATED = 4
const LINKED = 12
const NAMES = 12

export async function findArticlePage(permalink: string): Promise<FoundArticle> {
  const { store } = await getNewsroom()
  const parsed = parsePermalink(permalink)
  const article = parsed && (await store.articles.find(parseArticleId(parsed.number)))
  if (!article) return { kind: 'absent' }
  if (article.status === 'withheld') return { kind: 'withheld' }
  if (article.status === 'canceled') {
    const path = await findHeirPath(store, article.storyId)
    return path === undefined
      ? { kind: 'withdrawn', notice: wordsOf(article.notice) }
      : { kind: 'moved', path }
  }
  const path = pathOf(article)
  if (path !== `/articles/${permalink}`) return { kind: 'moved', path }
  return { kind: 'page', article: await buildArticle(store, article) }
}

/** The article that stands for one whose story was merged into another. */
async function findHeirPath(store: Store, storyId: StoryId): Promise<string | undefined> {
  const story = await store.stories.find(storyId)
  if (!story || story.mergedInto === null) return undefined
  const heir = await store.storyLife.findHeir(storyId)
  const card = heir && (await store.articles.findByStory(heir))
  const [usable] = card ? await store.articles.listCardsOf([card.id]) : []
  return usable && pathOf(usable)
}

/** The number in an address, as the id it may be. */
export function parseArticleId(number: number): ArticleId {
  return number as ArticleId
}

export function pathOf({ slug, id }: { readonly slug: string; readonly id: ArticleId }): string {
  return `/articles/${slug}-${id}`
}

async function buildArticle(store: Store, article: Article): Promise<ArticleView> {
  const { revision, id } = article
  const { body } = revision
  const sources = await buildSources(store, body)
  const card = await store.articles.findByStory(article.storyId)
  const story = await store.stories.find(article.storyId)
  const headlines = await store.documents.listHeadlines([article.storyId])
  return {
    id,
    path: pathOf(article),
    language: sources.language,
    section: {
      href: `/sections/${article.section}`,
      label: findSection(article.section)?.label ?? 'News',
    },
    headline: sources.viewOf(body.headline),
    dek: body.dek && sources.viewOf(body.dek),
    firstPublishedAt: showTime(article.firstPublishedAt),
    updatedAt: showTime(article.updatedAt),
    publisherCount: card?.publisherCount ?? 0,
    documentCount: card?.documentCount ?? 0,
    readingMinutes: Math.max(1, Math.round(wordCountOf(body) / WORDS_A_MINUTE)),
    isSample: article.isSample,
    sections: buildSections(body, sources),
    timeline: body.timeline.map(({ at, claim }) => ({
      at: showTime(at),
      claim: sources.viewOf(claim),
    })),
    differences: await buildDifferences(body, sources),
    coverage: buildCoverage(headlines, sources.documentIds),
    sources: sources.list,
    linked: listLinked(headlines),
    making: await buildMaking(store, article),
    related: await listRelated(store, id),
    names: (await store.names.listOfArticle(id, NAMES)).map(nameLinkOf),
    storyPath: `/stories/${story?.slug ?? article.slug}-${article.storyId}`,
  }
}

function buildSections(body: ArticleBody, sources: Sources): readonly SectionView[] {
  const last = body.sections.length - 1
  const anchors = sectionAnchorsOf(body.sections.map(({ heading }) => heading))
  return body.sections.map((section, index) => {
    return {
      anchor: anchors[index] ?? '',
      heading: section.heading,
      paragraphs: section.paragraphs.map((claims) => claims.map(sources.viewOf)),
      pullQuotes: body.pullQuotes
        .filter((quote) => Math.min(quote.afterSection, last) === index)
        .map((quote): PullQuoteView => {
          const { id, text, speaker, role, citation } = quote
          return { anchor: anchorOf(id), text, speaker, role, marks: sources.marksOf([citation]) }
        }),
    }
  })
}

async function buildDifferences(
  body: ArticleBody,
  sources: Sources,
): Promise<readonly DifferenceView[]> {
  if (body.differences.length === 0) return []
  const { publishers } = await getEditionFacts()
  return body.differences.map(({ subject, positions }) => ({
    subject,
    positions: positions.map(({ publisherId, claim }) => ({
      publisherName: publishers.get(publisherId)?.name ?? 'A publisher',
      claim: sources.viewOf(claim),
    })),
  }))
}

function listLinked(documents: readonly DocumentHeadline[]): readonly LinkView[] {
  return documents
    .filter(({ terms }) => terms.isLinkOnly)
    .slice(-LINKED)
    .map(({ title, url, publisherName }) => ({ title, url: webUrlOf(url), publisherName }))
}

async function listRelated(store: Store, id: ArticleId): Promise<readonly CardView[]> {
  return buildCards(store, await store.articles.listRelated(id, RELATED))
}

function wordCountOf(body: ArticleBody): number {
  const claims = listClaims(body).map(({ text }) => countWords(text))
  const quotes = body.pullQuotes.map(({ text }) => countWords(text))
  return [...claims, ...quotes].reduce((sum, words) => sum + words, 0)
}

function wordsOf(notice: Notice | null): string {
  if (!notice) return 'It was withdrawn by the editors.'
  return `It was withdrawn on ${formatTime(notice.at)}: ${notice.reason}`
}

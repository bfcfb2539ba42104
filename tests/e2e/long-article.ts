/** An article longer than life: the sections of several sample articles under one headline, resting on all their documents. */
import type { ArticleBody } from '#domain/article.ts'
import type { Newsroom } from '#newsroom/index.ts'

const JOINED = 5

/** Prints it, and shows it to readers; gives its address. */
export async function printLongArticle({ store }: Newsroom): Promise<string> {
  const now = new Date().toISOString()
  const cards = await store.articles.listCards({ isSample: true, limit: 100 })
  const found = await Promise.all(cards.map(({ id }) => store.articles.find(id)))
  const bodies = found.flatMap((article) => (article ? [article.revision.body] : []))
  const joined = bodies.slice(0, JOINED)
  const [first] = joined
  if (!first) throw new Error('the sample edition has no article')
  const storyId = await store.stories.open({
    ...{ title: 'The whole of the day', section: 'world', publishedAt: now, isSample: true, now },
  })
  const body = joinBodies(first, joined)
  const draftId = await store.drafts.save({
    ...{ storyId, inputHash: 'long', body, standIn: null, createdAt: now },
  })
  const printed = await store.articles.saveRevision({
    ...{ storyId, draftId, slug: 'the-whole-of-the-day', body, note: 'First.', now, newsAt: now },
    ...{ publisherCount: 9, documentCount: 30, isSample: true, citations: [], names: [] },
  })
  if (!printed) throw new Error('the long article was printed before')
  await store.bumpEdition()
  return `/articles/the-whole-of-the-day-${printed.articleId}`
}

function joinBodies(first: ArticleBody, bodies: readonly ArticleBody[]): ArticleBody {
  const sections = bodies.flatMap((body, at) =>
    body.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((claims) =>
        claims.map((claim) => ({ ...claim, id: `${at}.${claim.id}` })),
      ),
    })),
  )
  const pullQuotes = bodies.flatMap((body, at) =>
    body.pullQuotes.map((quote) => ({ ...quote, id: `${at}.${quote.id}` })),
  )
  return { ...first, sections, pullQuotes }
}

/** Words of the article's own sentences. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

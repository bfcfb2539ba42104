import type { ArticleId } from '#domain/ids.ts'
import { getNewsroom } from '../newsroom.ts'
import { parseArticleId, pathOf } from './article-page.ts'
import { parsePermalink } from './permalink.ts'

export type Reportable = {
  readonly id: ArticleId
  readonly headline: string
  readonly path: string
}

/** The article that a report at this permalink is about: any that readers can see or once saw. */
export async function findReportable(permalink: string): Promise<Reportable | undefined> {
  const parsed = parsePermalink(permalink)
  if (!parsed) return undefined
  const { store } = await getNewsroom()
  const article = await store.articles.find(parseArticleId(parsed.number))
  if (!article || article.status === 'withheld') return undefined
  const headline = article.revision.body.headline.text
  return { id: article.id, headline, path: pathOf(article) }
}

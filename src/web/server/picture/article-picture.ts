/** The picture of an article: only of one that stands, under its own address. */
import { findSection } from '#domain/section.ts'
import { parseArticleId, pathOf } from '../article/article-page.ts'
import { parsePermalink } from '../article/permalink.ts'
import { formatDay } from '../dates.ts'
import { getConfig, getNewsroom } from '../newsroom.ts'
import { createKeptPictures, type Picture } from './kept-pictures.ts'

export type FoundPicture =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'moved'; readonly path: string }
  | { readonly kind: 'absent' }
  /** Too many are being drawn. */
  | { readonly kind: 'busy' }

const pictureOf = createKeptPictures()

export async function findArticlePicture(permalink: string): Promise<FoundPicture> {
  const { store } = await getNewsroom()
  const parsed = parsePermalink(permalink)
  const article = parsed && (await store.articles.find(parseArticleId(parsed.number)))
  if (article?.status !== 'usable') return { kind: 'absent' }
  const path = pathOf(article)
  if (path !== `/articles/${permalink}`) return { kind: 'moved', path: picturePathOf(path) }
  const [card] = await store.articles.listCardsOf([article.id])
  const picture = await pictureOf({
    paper: getConfig().siteTitle,
    headline: article.revision.body.headline.text,
    section: findSection(article.section)?.label ?? 'News',
    day: formatDay(card?.newsAt ?? article.updatedAt),
    publisherCount: card?.publisherCount ?? 1,
    isSample: article.isSample,
  })
  return picture ? { kind: 'picture', picture } : { kind: 'busy' }
}

export function picturePathOf(articlePath: string): string {
  return `${articlePath}.png`
}

import { error, redirect } from '@sveltejs/kit'
import { findArticlePage, parseArticleId } from '#web/server/article/article-page.ts'
import { suggestFor } from '#web/server/question-ideas.ts'
import { renderStructuredData } from '#web/server/article/structured-data.ts'
import { Unsent } from '#web/unsent.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params, parent }) => {
  const found = await findArticlePage(params.permalink)
  switch (found.kind) {
    case 'page': {
      const { frame } = await parent()
      const { article } = found
      const ideas = await suggestFor(parseArticleId(article.id))
      return {
        page: new Unsent({ article, ideas, structuredData: renderStructuredData(article, frame) }),
      }
    }
    case 'moved':
      redirect(301, found.path)
    case 'withdrawn':
      error(410, 'This article was withdrawn', { detail: found.notice })
    case 'withheld':
      error(404, 'This article is held back', {
        detail: 'The editors are looking at it. It may come back under this address.',
      })
    case 'absent':
      error(404, 'There is no such article')
  }
}

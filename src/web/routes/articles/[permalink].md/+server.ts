import { error, redirect } from '@sveltejs/kit'
import { findArticlePage } from '#web/server/article/article-page.ts'
import { renderMarkdown } from '#web/server/article/markdown.ts'
import { siteOrigin } from '#web/server/site-origin.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params, url }) => {
  const found = await findArticlePage(params.permalink)
  switch (found.kind) {
    case 'page':
      return new Response(renderMarkdown(found.article, siteOrigin(url)), {
        headers: { 'content-type': 'text/markdown; charset=utf-8' },
      })
    case 'moved':
      redirect(301, `${found.path}.md`)
    case 'withdrawn':
      error(410, found.notice)
    case 'withheld':
    case 'absent':
      error(404, 'There is no such article')
  }
}

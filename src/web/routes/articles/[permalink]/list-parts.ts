import type { ArticleView } from '#web/server/article/view.ts'

export type Part = { readonly anchor: string; readonly label: string }

/** What the Navigation of an article leads to: its sections, then what stands under them, as far as it is there. */
export function listParts(article: ArticleView): readonly Part[] {
  const part = (isThere: boolean, anchor: string, label: string) =>
    isThere ? [{ anchor, label }] : []
  return [
    ...article.sections.map(({ anchor, heading }) => ({ anchor, label: heading })),
    ...part(article.timeline.length > 0, 'timeline', 'Timeline'),
    ...part(article.differences.length > 0, 'where-publishers-differ', 'Where publishers differ'),
    ...part(article.coverage !== null, 'coverage', 'Coverage'),
    ...part(true, 'sources', 'Sources'),
    ...part(true, 'how-this-was-made', 'How this was made'),
    ...part(article.names.length > 0, 'named', 'Named in this story'),
    ...part(true, 'related-posts', 'Related posts'),
    ...part(true, 'report-a-problem', 'Report a Problem'),
  ]
}

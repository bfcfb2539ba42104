import { compareBodies } from '#newsroom/index.ts'
import { listClaims, type Revision } from '#domain/article.ts'
import type { ArticleId } from '#domain/ids.ts'
import type { Store } from '#store/index.ts'
import { showTime } from '../dates.ts'
import type { MakingView } from './view.ts'

const NO_CHANGES = { added: [], removed: [] }

/** How a revision came about: who wrote it, what the checks said, what they cut, what came before. */
export async function buildMaking(
  store: Store,
  articleId: ArticleId,
  revision: Revision,
): Promise<MakingView> {
  const { writer } = revision.body
  const checked = await store.drafts.findChecked(revision.draftId)
  const verdicts = checked?.verdicts ?? []
  const count = (outcome: string) => verdicts.filter((v) => v.outcome === outcome).length
  const revisions = await store.articles.listRevisions(articleId)
  const corrections = await store.corrections.list(articleId)
  return {
    writerKind: writer.kind,
    writerName: writer.name,
    writerVersion: writer.version,
    costUsd: writer.costUsd,
    claimCount: listClaims(revision.body).length + revision.body.pullQuotes.length,
    checks: {
      supported: count('supported'),
      refuted: count('refuted'),
      unproven: count('not-enough-evidence'),
    },
    methods: [...new Set(verdicts.map((verdict) => verdict.method))].sort(),
    cut: (checked?.cut ?? []).map(({ text, reason }) => ({ text, reason })),
    revisions: revisions.map(({ number, createdAt, note, body }, at) => {
      const before = revisions[at + 1]
      const changes = before ? compareBodies(before.body, body) : NO_CHANGES
      return { number, at: showTime(createdAt), note, ...changes }
    }),
    corrections: corrections.map(({ createdAt, text }) => ({ at: showTime(createdAt), text })),
  }
}

import { OVER_EXCERPT } from '#base/excerpt.ts'
import { listClaims, type Article, type Verdict } from '#domain/article.ts'
import { compareBodies } from '#newsroom/index.ts'
import type { Store } from '#store/index.ts'
import { showTime } from '../dates.ts'
import type { MakingView } from './view.ts'

// The first revision: all of it is new, so nothing is.
const NO_CHANGES = { added: [], removed: [] }

/** How a revision came about: who wrote it, what the checks said, what they cut, what came before. */
export async function buildMaking(
  store: Store,
  { id: articleId, storyId, revision }: Pick<Article, 'id' | 'storyId' | 'revision'>,
): Promise<MakingView> {
  const { writer } = revision.body
  const checked = await store.drafts.findChecked(revision.draftId)
  const verdicts = checked?.verdicts ?? []
  const cut = checked?.cut ?? []
  // What was cut because it may not be shown is not shown as what was cut.
  const withheld = new Set(
    verdicts.flatMap(({ claimId, method, outcome }) =>
      outcome !== 'supported' && /^(?:excerpt|rights)\//.test(method) ? [claimId] : [],
    ),
  )
  const isVote = ({ method }: Verdict) => method.startsWith('judge/')
  const own = verdicts.filter((verdict) => !isVote(verdict))
  const count = (outcome: string) => own.filter((v) => v.outcome === outcome).length
  const revisions = await store.articles.listRevisions(articleId)
  const corrections = await store.corrections.list(articleId)
  const { calls, costUsd, promptTokens, completionTokens } =
    await store.modelCalls.findOfStory(storyId)
  return {
    writerKind: writer.kind,
    writerName: writer.name,
    writerVersion: writer.version,
    costUsd: writer.costUsd,
    tokens: writer.promptTokens + writer.completionTokens,
    instead: writer.instead ?? null,
    story: { calls, costUsd, tokens: promptTokens + completionTokens },
    mends: (checked?.mends ?? [])
      .filter(({ reason }) => reason !== OVER_EXCERPT)
      .map(({ text, reason, became }) => ({ text, reason, became })),
    mendedExcerpts: (checked?.mends ?? []).filter(({ reason }) => reason === OVER_EXCERPT).length,
    claimCount: listClaims(revision.body).length + revision.body.pullQuotes.length,
    checks: {
      supported: count('supported'),
      refuted: count('refuted'),
      unproven: count('not-enough-evidence'),
    },
    votes: countVotes(verdicts.filter(isVote)),
    methods: [...new Set(verdicts.map((verdict) => verdict.method))].sort(),
    cut: cut
      .filter(({ claimId }) => !withheld.has(claimId))
      .map(({ text, reason }) => ({ text, reason })),
    cutUnshown: cut.filter(({ claimId }) => withheld.has(claimId)).length,
    revisions: revisions.map(({ number, createdAt, note, body }, at) => {
      const before = revisions[at + 1]
      const { added, removed } = before ? compareBodies(before.body, body) : NO_CHANGES
      // Only what stands on this page now is surely ours to show.
      const shown = at === 0 ? added : []
      const counts = { addedCount: added.length, removedCount: removed.length }
      return { number, at: showTime(createdAt), note, added: shown, ...counts }
    }),
    corrections: corrections.map(({ createdAt, text }) => ({ at: showTime(createdAt), text })),
  }
}

function countVotes(votes: readonly Verdict[]): MakingView['votes'] {
  if (votes.length === 0) return null
  const supported = votes.filter(({ outcome }) => outcome === 'supported').length
  return { supported, against: votes.length - supported }
}

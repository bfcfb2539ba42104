import type { Clock } from '#base/clock.ts'
import type { ExcerptSettings } from '#base/excerpt.ts'
import { MOST_MENDS, type ArticleBody, type Cut, type Draft } from '#domain/article.ts'
import type { ReadDocument } from '#domain/document.ts'
import type { DraftId } from '#domain/ids.ts'
import { NO_USAGE, type TextModel, type Usage } from '#models/index.ts'
import type { Store, Work } from '#store/index.ts'
import { createArchive } from './archive.ts'
import { checkArticle, type CheckResult } from './check-article.ts'
import { listRefused } from './list-refused.ts'
import { listVersions } from './list-versions.ts'
import { checkWithStandIn } from './with-stand-in.ts'
import { askForVotes, type Ballot } from './vote/ask-for-votes.ts'
import { NO_VOTES } from './vote/votes.ts'
import { withdrawForbidden } from './withdraw-forbidden.ts'

// Well within a job's lease (600 s): an article is some six questions.
const VOTES_MS = 300_000

export type CheckContext = {
  readonly store: Store
  readonly clock: Clock
  readonly settings: ExcerptSettings
  /** Votes on every written sentence beside the own check; null or absent for none. */
  readonly judge?: TextModel | null
}

/** Checks a draft against the stored versions that it cites, and saves what is left of it with every verdict. */
export async function checkDraft(context: CheckContext, draftId: DraftId): Promise<Work> {
  const { store, clock, settings } = context
  const found = await store.drafts.find(draftId)
  if (!found) return { outcome: 'no such draft', save: () => Promise.resolve({}) }
  const { draft, state, mendCount } = found
  if (state === 'published') {
    return { outcome: 'published already', save: () => Promise.resolve({}) }
  }
  const documents = await store.documents.listReadVersions(
    listVersions(draft.standIn ? [draft.body, draft.standIn] : [draft.body]),
  )
  const ballot = await vote(context, draft, documents)
  const body = withCost(draft.body, ballot.usage)
  const voted = { ...settings, votes: ballot.votes }
  if (draft.standIn && mendCount < MOST_MENDS) {
    const refused = listRefused(body, checkArticle(body, documents, voted))
    if (refused.length > 0) return sendBack(draftId, body, refused)
  }
  const result = draft.standIn
    ? checkWithStandIn(body, draft.standIn, { documents, settings: voted })
    : checkArticle(body, documents, voted)
  return {
    outcome: describe(result, ballot),
    save: async (target) => {
      await target.drafts.saveChecked(result, draftId, clock.now())
      return result.isPrintable
        ? { checked: [draftId] }
        : await withdrawForbidden(target, draft.storyId, clock.now())
    },
  }
}

const NO_BALLOT: Ballot = { votes: NO_VOTES, usage: NO_USAGE, failure: null }

/** The model's votes on what the own check lets stand of the draft. */
function vote(
  { judge, settings }: CheckContext,
  { body, storyId }: Draft,
  documents: readonly ReadDocument[],
): Promise<Ballot> {
  if (!judge) return Promise.resolve(NO_BALLOT)
  const own = checkArticle(body, documents, settings)
  const voting = { model: judge, storyId, signal: AbortSignal.timeout(VOTES_MS) }
  // Of a body that cannot be printed a headline may stand that the check cut.
  const cut = new Set(own.cut.map(({ claimId }) => claimId))
  const headline = cut.has('headline')
    ? { ...own.body.headline, kind: 'verbatim' as const }
    : own.body.headline
  return askForVotes(voting, { ...own.body, headline }, createArchive(documents))
}

function withCost(body: ArticleBody, usage: Usage): ArticleBody {
  const { writer } = body
  return {
    ...body,
    writer: {
      ...writer,
      costUsd: writer.costUsd + usage.costUsd,
      promptTokens: writer.promptTokens + usage.promptTokens,
      completionTokens: writer.completionTokens + usage.completionTokens,
    },
  }
}

/** Another stage mends it: they meet in the store. */
function sendBack(draftId: DraftId, body: ArticleBody, refused: readonly Cut[]): Work {
  return {
    outcome: `${refused.length} refused, to be mended`,
    save: async (target) => {
      await target.drafts.saveRefused(draftId, body, refused)
      return { refused: [draftId] }
    },
  }
}

function describe({ cut, verdicts, isPrintable }: CheckResult, { votes, failure }: Ballot): string {
  const own = `${verdicts.length} verdicts, ${cut.length} cut`
  const voted = votes.size > 0 ? `${own}, ${votes.size} votes of the model` : own
  const counts = failure ? `${voted} (${failure.message})` : voted
  return isPrintable ? counts : `${counts}, too little left to print`
}

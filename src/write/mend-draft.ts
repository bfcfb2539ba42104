import {
  listClaims,
  MOST_MENDS,
  type ArticleBody,
  type ArticleSection,
  type Claim,
  type Mend,
} from '#domain/article.ts'
import type { ReadDocument } from '#domain/document.ts'
import type { DraftId } from '#domain/ids.ts'
import { ModelFailed } from '#models/index.ts'
import type { FoundDraft, Store, Work } from '#store/index.ts'
import { createSpent, type Spent } from './ask-for-article.ts'
import { askForMends, type Refusal } from './ask-for-mends.ts'
import type { WriteContext } from './write-story.ts'
import { ARTICLE_MS } from './write-with-model.ts'

/**
 * Lets the model write anew what the check refused of its draft, from the evidence of the same section, and sends the draft
 * to be checked again. Where the model fails, nothing is left to mend: verbatim sentences stand in.
 */
export async function mendDraft(context: WriteContext, draftId: DraftId): Promise<Work> {
  const { store, model } = context
  const found = await store.drafts.find(draftId)
  if (found?.state !== 'refused') return nothing('nothing to mend')
  if ((await store.drafts.findLastId(found.draft.storyId)) !== draftId)
    return nothing('a newer draft is there')
  if (!model) return giveUp(found, 'no model')
  const documents = await readCited(store, found.draft.body)
  const spent = createSpent()
  try {
    const refusals = listRefusals(found)
    const asking = {
      model,
      storyId: found.draft.storyId,
      signal: AbortSignal.timeout(ARTICLE_MS),
    }
    const mended = await askForMends(asking, { refusals, documents, spent })
    return mend(found, { refusals, mended, spent })
  } catch (error) {
    if (!(error instanceof ModelFailed)) throw error
    return giveUp(found, error.message, spent)
  }
}

function nothing(outcome: string): Work {
  return { outcome, save: () => Promise.resolve({}) }
}

/** The documents that a model may be shown, in the versions that the draft cites. */
async function readCited(store: Store, body: ArticleBody): Promise<readonly ReadDocument[]> {
  const refs = new Map(
    listClaims(body).flatMap(({ citations }) =>
      citations.map(({ documentId, version }) => [
        `${documentId}/${version}`,
        { documentId, version },
      ]),
    ),
  )
  const documents = await store.documents.listReadVersions([...refs.values()])
  return documents.filter(({ document }) => !document.terms.isKeptFromModels)
}

/** Each refused sentence with the words it may be mended from: its own citations, and those of its section. */
function listRefusals({ draft: { body }, cut }: FoundDraft): readonly Refusal[] {
  const [lead] = body.sections
  return cut.flatMap(({ claimId, reason }) => {
    const section = body.sections.find((one) => has(one, claimId)) ?? lead
    const claim = claimsOf(body).find(({ id }) => id === claimId)
    if (!claim) return []
    const around = section?.paragraphs.flat().flatMap(({ citations }) => citations) ?? []
    return [{ claim, reason, citations: [...claim.citations, ...around] }]
  })
}

function has({ paragraphs }: ArticleSection, claimId: string): boolean {
  return paragraphs.flat().some(({ id }) => id === claimId)
}

function claimsOf(body: ArticleBody): readonly Claim[] {
  return [
    body.headline,
    ...(body.dek ? [body.dek] : []),
    ...body.sections.flatMap(({ paragraphs }) => paragraphs.flat()),
  ]
}

function mend(
  found: FoundDraft,
  {
    refusals,
    mended,
    spent,
  }: {
    readonly refusals: readonly Refusal[]
    readonly mended: ReadonlyMap<string, Claim>
    readonly spent: Spent
  },
): Work {
  const attempt = found.mendCount + 1
  const mends = refusals.map(({ claim, reason }): Mend => ({
    claimId: claim.id,
    text: claim.text,
    reason,
    attempt,
    became: mended.get(claim.id)?.text ?? null,
  }))
  const body = withClaims(found.draft.body, (claim) => mended.get(claim.id) ?? claim)
  return {
    outcome: `${mended.size} of ${refusals.length} mended`,
    save: async (store) => {
      await store.drafts.saveMended(found.draft.id, {
        body: withCost(body, spent),
        mends: [...found.mends, ...mends],
        // A model that changed nothing is not asked again.
        mendCount: mended.size === 0 ? MOST_MENDS : attempt,
      })
      return { drafts: [found.draft.id] }
    },
  }
}

function giveUp(found: FoundDraft, reason: string, spent?: Spent): Work {
  const { draft, mends } = found
  const body = spent ? withCost(draft.body, spent) : draft.body
  return {
    outcome: `not mended (${reason})`,
    save: async (store) => {
      await store.drafts.saveMended(draft.id, { body, mends, mendCount: MOST_MENDS })
      return { drafts: [draft.id] }
    },
  }
}

function withClaims(body: ArticleBody, change: (claim: Claim) => Claim): ArticleBody {
  return {
    ...body,
    headline: change(body.headline),
    dek: body.dek && change(body.dek),
    sections: body.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => paragraph.map(change)),
    })),
  }
}

/** The body with what mending cost added to what writing did. */
function withCost(body: ArticleBody, spent: Spent): ArticleBody {
  const { costUsd, promptTokens, completionTokens } = spent.sum()
  const { writer } = body
  return {
    ...body,
    writer: {
      ...writer,
      costUsd: writer.costUsd + costUsd,
      promptTokens: writer.promptTokens + promptTokens,
      completionTokens: writer.completionTokens + completionTokens,
    },
  }
}

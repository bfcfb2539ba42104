import type { Clock } from '#base/clock.ts'
import type { ExcerptSettings } from '#base/excerpt.ts'
import { MOST_MENDS, type Cut } from '#domain/article.ts'
import type { DraftId } from '#domain/ids.ts'
import type { Store, Work } from '#store/index.ts'
import { checkArticle, type CheckResult } from './check-article.ts'
import { listRefused } from './list-refused.ts'
import { listVersions } from './list-versions.ts'
import { checkWithStandIn } from './with-stand-in.ts'
import { withdrawForbidden } from './withdraw-forbidden.ts'

export type CheckContext = {
  readonly store: Store
  readonly clock: Clock
  readonly settings: ExcerptSettings
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
  if (draft.standIn && mendCount < MOST_MENDS) {
    const refused = listRefused(draft.body, checkArticle(draft.body, documents, settings))
    if (refused.length > 0) return sendBack(draftId, refused)
  }
  const result = draft.standIn
    ? checkWithStandIn(draft.body, draft.standIn, { documents, settings })
    : checkArticle(draft.body, documents, settings)
  return {
    outcome: describe(result),
    save: async (target) => {
      await target.drafts.saveChecked(result, draftId, clock.now())
      return result.isPrintable
        ? { checked: [draftId] }
        : await withdrawForbidden(target, draft.storyId, clock.now())
    },
  }
}

/** Another stage mends it: they meet in the store. */
function sendBack(draftId: DraftId, refused: readonly Cut[]): Work {
  return {
    outcome: `${refused.length} refused, to be mended`,
    save: async (target) => {
      await target.drafts.saveRefused(draftId, refused)
      return { refused: [draftId] }
    },
  }
}

function describe({ cut, verdicts, isPrintable }: CheckResult): string {
  const counts = `${verdicts.length} verdicts, ${cut.length} cut`
  return isPrintable ? counts : `${counts}, too little left to print`
}

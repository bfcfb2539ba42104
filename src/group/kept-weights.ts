/** What grouping learned from this paper's own labels, kept in the store. */
import type { Store } from '#store/index.ts'
import type { GroupingDocument } from './features.ts'
import { fitWeights, type LabelledPair } from './fit-weights.ts'
import { groupingDocumentOf } from './grouping-document-of.ts'
import { JOIN_FEATURES } from './join-features.ts'
import { GROUP_WEIGHTS, type GroupWeights } from './weights.ts'

const FACT = 'grouping-weights'

// Documents read at once: their whole texts.
const READ_AT_ONCE = 200

export type Lesson = {
  readonly pairs: number
  readonly same: number
  readonly weights: GroupWeights
}

/** The weights to group by: those that this paper learned, or the shipped ones where it has not, or learned other signs. */
export async function findWeights(store: Store): Promise<GroupWeights> {
  const kept = await store.findFact(FACT)
  const weights = kept === undefined ? undefined : parseWeights(kept)
  return weights && JOIN_FEATURES.every((sign) => sign in weights.signs) ? weights : GROUP_WEIGHTS
}

/**
 * Fits the shipped weights to all labelled pairs and keeps the result; from the same labels always the same. Nothing is kept
 * without labels.
 */
export async function learnGrouping(store: Store): Promise<Lesson> {
  const pairs = await listPairs(store)
  if (pairs.length === 0) return { pairs: 0, same: 0, weights: await findWeights(store) }
  const weights = fitWeights(pairs, GROUP_WEIGHTS)
  await store.saveFact(FACT, JSON.stringify(weights))
  return { pairs: pairs.length, same: pairs.filter(({ isSame }) => isSame).length, weights }
}

async function listPairs(store: Store): Promise<readonly LabelledPair[]> {
  const labels = await store.groupingLabels.list()
  const ids = [...new Set(labels.flatMap(({ first, second }) => [first, second]))]
  const documents = new Map<number, GroupingDocument>()
  for (let at = 0; at < ids.length; at += READ_AT_ONCE)
    for (const read of await store.documents.listNamed(ids.slice(at, at + READ_AT_ONCE)))
      documents.set(read.document.id, groupingDocumentOf(read))
  return labels.flatMap(({ first, second, isSame }) => {
    const [a, b] = [documents.get(first), documents.get(second)]
    return a && b ? [{ a, b, isSame }] : []
  })
}

function parseWeights(json: string): GroupWeights {
  return JSON.parse(json) as GroupWeights
}

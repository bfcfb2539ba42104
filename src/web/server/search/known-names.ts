import type { NameKind } from '#domain/document.ts'
import type { KnownName, Store } from '#store/index.ts'
import { findEditionKind } from '../edition.ts'

// Of each kind; rarer names are found by the search itself.
const NAMES_KEPT = 1500
const KINDS: readonly NameKind[] = ['person', 'organisation', 'place']

/** Names of the edition that readers see, those in most articles first. */
export async function listKnownNames(store: Store): Promise<readonly KnownName[]> {
  const isSample = (await findEditionKind(store)) === 'sample'
  const names: KnownName[] = []
  for (const kind of KINDS)
    names.push(...(await store.names.listOfKind(kind, { isSample, limit: NAMES_KEPT })))
  return names.sort((a, b) => b.articleCount - a.articleCount)
}

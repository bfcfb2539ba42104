import { weighTerms, type GroupingDocument } from './features.ts'
import type { Vector } from './memory.ts'
import type { GroupSettings } from './settings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The document as numbers; its terms are in use in the vocabulary until released. */
export function buildVector(
  document: GroupingDocument,
  vocabulary: Vocabulary,
  settings: GroupSettings,
): Vector {
  const weighed = weighTerms(document, settings)
  return {
    terms: Uint32Array.from(weighed.keys(), (term) => vocabulary.idOf(term)),
    weights: Uint16Array.from(weighed.values(), ({ weight }) => weight),
    facets: Uint8Array.from(weighed.values(), ({ facets }) => facets),
  }
}

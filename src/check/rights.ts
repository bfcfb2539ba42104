import type { Citation, Claim } from '#domain/article.ts'
import type { Archive } from './archive.ts'

export const RIGHTS = 'rights/1'

/**
 * Why a claim may not rest on those words, by what their publisher says of them; null when it may. The writers leave such
 * documents out: this holds where the publisher spoke after the draft was written, or a writer is at fault.
 */
export function findForbidden(
  kind: Claim['kind'],
  citation: Citation | undefined,
  archive: Archive,
): string | null {
  const terms = citation && archive.open(citation)?.source.document.terms
  if (terms?.isLinkOnly) return 'Its publisher asks for a link and no words.'
  if (kind === 'written' && terms?.isKeptFromModels) return 'Its publisher keeps it from models.'
  return null
}

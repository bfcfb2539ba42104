/** Preferences for the use of content: `Content-Usage` (IETF aipref) and `Content-Signal`. */
import type { Terms } from '#domain/rights.ts'
import { OPEN_TERMS, strictestOf } from '#domain/rights.ts'

const KEPT_FROM_MODELS: Terms = { ...OPEN_TERMS, isKeptFromModels: true }
const LINK_ONLY: Terms = { ...OPEN_TERMS, isLinkOnly: true }

// draft-ietf-aipref-vocab has `train-ai` and `search`; the others stood in its earlier versions or in Content-Signal, and are
// still written. Training counts for prompts too: whoever runs the model may learn from them, and we cannot see it.
const FOLLOWS: Readonly<Record<string, Terms>> = {
  'train-ai': KEPT_FROM_MODELS,
  'train-genai': KEPT_FROM_MODELS,
  genai: KEPT_FROM_MODELS,
  ai: KEPT_FROM_MODELS,
  'ai-use': KEPT_FROM_MODELS,
  'ai-train': KEPT_FROM_MODELS,
  'ai-input': KEPT_FROM_MODELS,
  'ai-output': KEPT_FROM_MODELS,
  search: LINK_ONLY,
  bots: { ...LINK_ONLY, isKeptFromModels: true },
}

/**
 * What follows from a `Content-Usage` or `Content-Signal` value, such as `train-ai=n, search=y`.
 *
 * @returns null where it says nothing that we know, or is broken: then all of it is unknown (draft-ietf-aipref-vocab, 6)
 */
export function termsOfUsage(value: string): Terms | null {
  const preferences = parseUsage(value)
  const known = [...preferences].flatMap(([label, isAllowed]) => {
    const closed = FOLLOWS[label]
    return closed ? [isAllowed ? OPEN_TERMS : closed] : []
  })
  return known.length === 0 ? null : strictestOf(known)
}

// One member of a dictionary of RFC 9651: a key, perhaps a value, perhaps parameters, a comma or the end.
const MEMBER =
  /[ \t]*([a-z*][a-z0-9_.*-]*)(?:=("(?:[^"\\]|\\.)*"|[^\s,;"]+))?(?:;(?:[^,"]|"(?:[^"\\]|\\.)*")*)?[ \t]*(?:,|$)/y

function parseUsage(value: string): ReadonlyMap<string, boolean> {
  const preferences = new Map<string, boolean>()
  MEMBER.lastIndex = 0
  while (MEMBER.lastIndex < value.length) {
    const member = MEMBER.exec(value)
    if (!member) return new Map()
    const [, label = '', said = ''] = member
    // The last of a label counts, and one that is neither yes nor no makes it unknown.
    preferences.delete(label)
    if (/^(?:y|yes)$/.test(said)) preferences.set(label, true)
    if (/^(?:n|no)$/.test(said)) preferences.set(label, false)
  }
  return preferences
}

import { tokenize } from './tokens.ts'

/** Words that a heading may use though no cited document does: they place a section and claim nothing. */
const NEUTRAL_WORDS = `background comes coming happen happened happening next known reaction reactions voices response views
  news story report reports details latest facts more what who why how said says follows followed came come before after so far others and the numbers
  figures timeline context also publishers`

const NEUTRAL: ReadonlySet<string> = new Set(tokenize(NEUTRAL_WORDS))

/**
 * Content terms of `heading` that neither the texts nor the neutral vocabulary hold; a heading is honest when none is left.
 *
 * @param texts titles and texts of the documents that its section cites
 */
export function listUnfoundedTerms(heading: string, texts: readonly string[]): readonly string[] {
  const terms = tokenize(heading).filter((term) => !NEUTRAL.has(term))
  if (terms.length === 0) return []
  const known = new Set(texts.flatMap((text) => tokenize(text)))
  return terms.filter((term) => !known.has(term))
}

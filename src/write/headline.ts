import { similarityOf } from '#base/similarity.ts'
import type { Claim } from '#domain/article.ts'
import type { Candidate, Material, Source } from './material.ts'
import type { Picker } from './pick.ts'
import { GIST_WEIGHT } from './settings.ts'

/** The title of that document, word for word. */
export function headlineOf({ document }: Source): Claim {
  const { id, version, title } = document
  return {
    id: 'headline',
    text: title,
    kind: 'verbatim',
    citations: [{ documentId: id, version, part: 'title', start: 0, end: title.length }],
  }
}

const DEK_WORDS = { least: 9, most: 36 }

/** One verbatim sentence from near the top of a document that adds to the headline; null when none does. */
export function chooseDek(material: Material, picker: Picker, headline: Source): Claim | null {
  const pool = material.candidates.filter(
    ({ position, words, quotes, terms }) =>
      position < 5 &&
      words >= DEK_WORDS.least &&
      words <= DEK_WORDS.most &&
      quotes.length === 0 &&
      similarityOf(terms, headline.titleTerms) < 0.6,
  )
  const pick = picker.pickBest(pool, (candidate) =>
    dekScore(candidate, headline, material.sources[candidate.source]?.recency ?? 0),
  )
  if (!pick) return null
  return { id: 'dek', text: pick.candidate.text, kind: 'verbatim', citations: pick.citations }
}

function dekScore(candidate: Candidate, headline: Source, recency: number): number {
  const early = 0.4 / (1 + candidate.position)
  const related = similarityOf(candidate.terms, headline.titleTerms)
  return (
    candidate.score +
    early +
    0.3 * related +
    0.2 * recency +
    (candidate.isGist ? GIST_WEIGHT : 0) +
    (candidate.source === headline.index ? 0.2 : 0)
  )
}

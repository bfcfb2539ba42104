import type { Nearness } from './about.ts'
import { similarityOf } from '#base/similarity.ts'
import type { Claim } from '#domain/article.ts'
import type { Candidate, Material, Source } from './material.ts'
import { LEANING } from './opinion.ts'
import type { Picker } from './pick.ts'
import { GIST_WEIGHT } from './settings.ts'
import { plainPartOf } from './titles.ts'

/** The title of that document, word for word, or its first sentence where the rest asks or calls. */
export function headlineOf({ document }: Source): Claim {
  const { id, version, title } = document
  const text = plainPartOf(title)
  return {
    id: 'headline',
    text,
    kind: 'verbatim',
    citations: [{ documentId: id, version, part: 'title', start: 0, end: text.length }],
  }
}

const DEK_WORDS = { least: 9, most: 36 }

/** What the dek is chosen with. */
type Desk = {
  readonly picker: Picker
  readonly near: Nearness
  readonly headline: Source
}

/** One verbatim sentence from near the top of a document that adds to the headline; null when none does. */
export function chooseDek(material: Material, desk: Desk): Claim | null {
  const { picker, near, headline } = desk
  const fits = ({ position, words, quotes, terms }: Candidate) =>
    position < 5 &&
    words >= DEK_WORDS.least &&
    words <= DEK_WORDS.most &&
    quotes.length === 0 &&
    similarityOf(terms, headline.titleTerms) < 0.6
  const isReport = ({ source }: Candidate) => {
    const own = material.sources[source]
    return own !== undefined && own.opinion < LEANING && !near.isFar(own)
  }
  const pool = material.candidates.filter(fits)
  const reports = pool.filter(isReport)
  const pick = picker.pickBest(reports.length > 0 ? reports : pool, (candidate) =>
    dekScore(candidate, desk, material.sources[candidate.source]?.recency ?? 0),
  )
  if (!pick) return null
  return { id: 'dek', text: pick.candidate.text, kind: 'verbatim', citations: pick.citations }
}

function dekScore(candidate: Candidate, { headline, near }: Desk, recency: number): number {
  const early = 0.4 / (1 + candidate.position)
  return (
    candidate.score +
    early +
    0.5 * near.about(candidate.terms) +
    0.2 * recency +
    (candidate.isGist ? GIST_WEIGHT : 0) +
    (candidate.source === headline.index ? 0.3 : 0)
  )
}

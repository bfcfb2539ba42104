/** What a section may grow from: a short statement that can head it, and the sentences around it. */
import { tokenize } from '#base/tokens.ts'
import type { Nearness } from './about.ts'
import { partOf, type Part } from './cues.ts'
import { isPlainHeading, saidIn } from './headings.ts'
import { weighTerms } from './importance.ts'
import type { Candidate, Material, Source } from './material.ts'
import { LEANING } from './opinion.ts'
import { phrasesIn, type Nouns } from './phrases.ts'
import { listSubheads } from './subheads.ts'
import { clauseIn } from './telling.ts'

export type Seed = {
  readonly heading: string
  readonly kind: Part
  readonly source: number
  /** Place of the sentence in the material; -1 where it is a title or a subhead. */
  readonly index: number
  /** Place of the sentence that the heading tells whole; -1 where there is none. */
  readonly stands: number
  /** Words that the section's sentences should share. */
  readonly terms: ReadonlySet<string>
  /** Paragraphs that it stands over, or in. */
  readonly from: number
  readonly to: number
  readonly value: number
}

// These were set by reading articles of a wire of seven months beside their sources (docs/adr/0021): no labelled set has headings.
// Weaker sentences are there to fill a section, not to open one.
const LEAST_SCORE = 0.2
// A heading that is nearly all of its sentence stands for it: the sentence is not printed below.
const WHOLE = 0.58
const WHOLE_WORTH = 0.9
// What names a matter tells less than what says something of it.
const PHRASE_WORTH = 0.75
// As long as a sentence of some substance: shorter headings weigh by fewer words.
const LEAST_TERMS = 5
const LENGTH_POWER = 0.55
const FAR_WORTH = 0.5
const LEANING_WORTH = 0.7
// A publisher's own crosshead was made to head a section.
const SUBHEAD_WORTH = 1.15

// "The island is a close ally of the kingdom": what is so all along is no news.
const LASTING = /^[^,:]{3,50}? (?:is|are) (?:an?|the|to the|in the|one|home|part|close|far)\b/u

/** Every statement of the documents that could head a section, best first. */
export function listSeeds(
  material: Material,
  { near, isNoun }: { readonly near: Nearness; readonly isNoun: Nouns },
): readonly Seed[] {
  const weights = weighTerms(
    material.sources.map(({ document, titleTerms, index }) => ({
      publisherId: document.publisherId,
      title: titleTerms,
      sentences: material.candidates.filter(({ source }) => source === index),
    })),
  )
  const weigh = (heading: string) => {
    const terms = tokenize(heading)
    const sum = terms.reduce((total, term) => total + (weights.get(term) ?? 0), 0)
    return sum / Math.max(LEAST_TERMS, terms.length) ** LENGTH_POWER
  }
  const seeds = material.sources
    .filter(({ isPast }) => !isPast)
    .flatMap((source) => {
      const own = material.candidates.filter((candidate) => candidate.source === source.index)
      const isFar = near.isFar(source)
      const worth = (isFar ? FAR_WORTH : 1) * (source.opinion >= LEANING ? LEANING_WORTH : 1)
      return [
        ...sentenceSeeds(own, source),
        ...phraseSeeds(own, source, isNoun),
        // A side story's title heads nothing here, but a sentence of it may.
        ...(isFar ? [] : lineSeeds(own, source)),
      ]
        .filter(({ heading }) => !LASTING.test(heading))
        .map((seed) => ({
          ...seed,
          weight: weigh(seed.heading),
          worth: worth * seed.worth,
        }))
    })
  const most = Math.max(1e-9, ...seeds.map(({ weight }) => weight))
  return seeds
    .map(({ weight, worth, score, ...seed }) => ({
      ...seed,
      value: worth * (score + weight / most),
    }))
    .sort((a, b) => b.value - a.value)
}

type Draft = Omit<Seed, 'value'> & { readonly score: number; readonly worth: number }

function sentenceSeeds(own: readonly Candidate[], source: Source): readonly Draft[] {
  return own
    .filter(({ standing, score }) => standing === 'alone' && score >= LEAST_SCORE)
    .flatMap((candidate) => {
      const { text, terms, index, paragraph, score } = candidate
      const clause = clauseIn(text)
      const headings = [...saidIn(candidate, source), ...(clause === undefined ? [] : [clause])]
      return headings.map((heading) => {
        // What is quoted above must stand below.
        const isWhole = !heading.includes('“') && wholeness(heading, terms) >= WHOLE
        return {
          heading,
          kind: partOf(candidate, source),
          source: source.index,
          index: isWhole ? -1 : index,
          stands: isWhole ? index : -1,
          terms,
          from: paragraph,
          to: paragraph,
          score,
          worth: isWhole ? WHOLE_WORTH : 1,
        }
      })
    })
}

/** Share of the sentence's words that the heading tells, 0..1. */
function wholeness(heading: string, terms: ReadonlySet<string>): number {
  const told = new Set(tokenize(heading))
  return [...terms].filter((term) => told.has(term)).length / Math.max(1, terms.size)
}

/** Matters that the sentences name: a section about one of them needs more than one sentence that speaks of it. */
function phraseSeeds(own: readonly Candidate[], source: Source, isNoun: Nouns): readonly Draft[] {
  return own
    .filter(({ standing, score }) => standing === 'alone' && score >= LEAST_SCORE)
    .flatMap(({ text, index, paragraph, score, terms }) =>
      phrasesIn(text, isNoun).map((heading) => ({
        heading,
        kind: 'development' as const,
        source: source.index,
        index,
        stands: -1,
        terms,
        from: paragraph,
        to: paragraph,
        score,
        worth: PHRASE_WORTH,
      })),
    )
}

/** The title and the subheads, each with the best sentences below it for its score. */
function lineSeeds(own: readonly Candidate[], source: Source): readonly Draft[] {
  const { document, opinion, titleTerms, index } = source
  if (opinion >= LEANING) return []
  const base = { source: index, index: -1, stands: -1, kind: 'development' } as const
  const subheads = listSubheads(source).flatMap(({ text, from, to }) => {
    const below = own.filter(({ paragraph }) => paragraph >= from && paragraph <= to)
    const terms = new Set([
      ...tokenize(text),
      ...below.slice(0, 2).flatMap((one) => [...one.terms]),
    ])
    const seed = { ...base, heading: text, terms, from, to, score: scoreOf(below) }
    return { ...seed, worth: SUBHEAD_WORTH }
  })
  if (!isPlainHeading(document.title)) return subheads
  const title = { ...base, heading: document.title, terms: titleTerms, from: 0, to: 3 }
  return [...subheads, { ...title, score: scoreOf(own.slice(0, 6)), worth: 1 }]
}

function scoreOf(below: readonly Candidate[]): number {
  const usable = below.filter(({ standing }) => standing === 'alone')
  if (usable.length < 2) return 0
  const best = usable.map(({ score }) => score).sort((a, b) => b - a)
  return ((best[0] ?? 0) + (best[1] ?? 0)) / 2
}

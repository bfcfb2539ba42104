/** What speaks for and against a document's belonging to a story, as numbers. */
import { shareOf, type Comparison, type PairFacets } from './compare.ts'
import { AT_HEAD, FACET, NAME_FACETS } from './features.ts'
import type { Member, RememberedStory } from './memory.ts'
import type { GroupSettings } from './settings.ts'

/**
 * Means are over the story's nearest documents. `…Untold`: what the document says at its head and none of them holds;
 * `…Missing`: what they say at their heads and the document does not hold: two happenings of one kind differ there
 * ("Rovers v Estwick", "Rovers v Dunmore"). `short…` counts only as far as the document lacks a full lead, `size…` grows
 * with the story up to a dozen documents. `crowd` is how alike the document is to other stories: where a subject fills the news,
 * being alike says little. `rival` is how alike it is to the most alike of those: of two happenings of one subject a document is
 * nearer to its own. `best` and `weakest` are the nearest and the furthest of the nearest documents.
 */
export const JOIN_FEATURES = [
  'always',
  'similarity',
  'title',
  'opening',
  'person',
  'place',
  'body',
  'number',
  'titleTold',
  'told',
  'sharedRarity',
  'centre',
  'held',
  'core',
  'namesUntold',
  'namesMissing',
  'numbersUntold',
  'numbersMissing',
  'wordsUntold',
  'wordsMissing',
  'titleUntold',
  'titleMissing',
  'short',
  'shortSimilarity',
  'shortTitle',
  'shortCentre',
  'shortHeld',
  'shortCore',
  'size',
  'sizeSimilarity',
  'days',
  'crowd',
  'headShared',
  'best',
  'weakest',
  'rival',
] as const

export type JoinFeature = (typeof JOIN_FEATURES)[number]
export type JoinFeatures = Readonly<Record<JoinFeature, number>>

const DAY_MS = 86_400_000
const FULL_SIZE = 12

export type Candidacy = {
  readonly comparison: Comparison
  readonly story: RememberedStory
  /** The story's nearest documents with their similarity, at most {@link GroupSettings.nearestMembers}. */
  readonly nearest: readonly { readonly member: Member; readonly similarity: number }[]
  /** How alike the document is to the other stories near it, mean, 0..1: much where many tell of one subject. */
  readonly crowd: number
  /** How alike it is to the one of them most alike, 0..1. */
  readonly rival: number
  /** Between the document and the story's nearest in time. */
  readonly apartMs: number
  readonly settings: GroupSettings
}

/** Reads a document against a story; all in 0..1 but `sharedRarity`, `headShared`, `size…` and `days`, which are logarithms. */
export function readFeatures(candidacy: Candidacy): JoinFeatures {
  const { comparison, story, nearest, settings, apartMs, crowd, rival } = candidacy
  const wanted = Math.min(settings.nearestMembers, story.members.size)
  const facets = nearest.map(({ member }) => comparison.toFacets(member.vector))
  const meanOf = (read: (pair: PairFacets) => number) =>
    facets.reduce((sum, pair) => sum + read(pair), 0) / wanted
  const similarity = nearest.reduce((sum, pair) => sum + pair.similarity, 0) / wanted
  const title = meanOf((pair) => pair.title)
  const centre = comparison.toStory(story)
  const heads = readHeads(nearest.map(({ member }) => member))
  const told = readTold(comparison, heads)
  const short = 1 - Math.min(1, comparison.ranked.length / settings.fullTerms)
  const size = Math.log(Math.min(story.members.size, FULL_SIZE))
  return {
    always: 1,
    similarity,
    title,
    opening: meanOf((pair) => pair.opening),
    person: meanOf((pair) => pair.person),
    place: meanOf((pair) => pair.place),
    body: meanOf((pair) => pair.body),
    number: meanOf((pair) => pair.number),
    titleTold: meanOf((pair) => pair.titleTold),
    told: meanOf((pair) => pair.told),
    sharedRarity: Math.log1p(meanOf((pair) => pair.sharedRarity)),
    centre,
    ...told,
    ...differences(comparison, heads),
    short,
    shortSimilarity: short * similarity,
    shortTitle: short * title,
    shortCentre: short * centre,
    shortHeld: short * told.held,
    shortCore: short * told.core,
    size,
    sizeSimilarity: size * similarity,
    days: Math.log1p(apartMs / DAY_MS),
    crowd,
    headShared: Math.log1p(meanOf((pair) => pair.headShared)),
    best: nearest[0]?.similarity ?? 0,
    weakest: nearest.length < wanted ? 0 : (nearest.at(-1)?.similarity ?? 0),
    rival,
  }
}

/** How alike document and story are, 0..1: cosine to the nearest documents and to the story's centre, half and half. */
export function similarityOf({ similarity, centre }: JoinFeatures): number {
  return (similarity + centre) / 2
}

/** What two must be alike at least, so that signs for one happening are believed: of a bare headline less. */
export function floorFor(short: number, { leastSimilarity }: GroupSettings): number {
  return leastSimilarity * (1 - short)
}

/** By term: share of the documents that hold it, share that hold it in title or opening, and what it stands for in any of these. */
type Heads = ReadonlyMap<number, Head>
type Head = { held: number; atHead: number; facets: number }

function readHeads(members: readonly Member[]): Heads {
  const heads = new Map<number, Head>()
  for (const { vector } of members) {
    vector.terms.forEach((term, at) => {
      const facets = vector.facets[at] ?? 0
      const head = heads.get(term) ?? { held: 0, atHead: 0, facets: 0 }
      heads.set(term, head)
      head.held += 1 / members.length
      if (facets & AT_HEAD) head.atHead += 1 / members.length
      head.facets |= facets
    })
  }
  return heads
}

function readTold(
  { ranked, weightOf, rarityOf }: Comparison,
  heads: Heads,
): Pick<JoinFeatures, 'held' | 'core'> {
  let all = 0
  let held = 0
  for (const term of ranked) {
    all += weightOf(term) ** 2
    held += weightOf(term) ** 2 * (heads.get(term)?.held ?? 0)
  }
  let theirs = 0
  let told = 0
  for (const [term, head] of heads) {
    const weight = (rarityOf(term) * head.held) ** 2
    theirs += weight
    if (weightOf(term) > 0) told += weight
  }
  return { held: shareOf(held, all), core: shareOf(told, theirs) }
}

/** Which terms a difference is read from: by what they are, and by where they stand. */
type Kind = (facets: number) => boolean

const isNameAtHead: Kind = (facets) => (facets & NAME_FACETS) > 0 && (facets & AT_HEAD) > 0
const isNumber: Kind = (facets) => (facets & FACET.number) > 0
const isWordAtHead: Kind = (facets) =>
  (facets & (NAME_FACETS | FACET.number)) === 0 && (facets & AT_HEAD) > 0
const isInTitle: Kind = (facets) => (facets & FACET.title) > 0

function differences(comparison: Comparison, heads: Heads) {
  return {
    namesUntold: untold(comparison, heads, isNameAtHead),
    namesMissing: missing(comparison, heads, isNameAtHead),
    numbersUntold: untold(comparison, heads, isNumber),
    numbersMissing: missing(comparison, heads, isNumber),
    wordsUntold: untold(comparison, heads, isWordAtHead),
    wordsMissing: missing(comparison, heads, isWordAtHead),
    titleUntold: untold(comparison, heads, isInTitle),
    titleMissing: missing(comparison, heads, isInTitle),
  }
}

/** A term that half of the documents hold is told. */
function untold({ vector, rarityOf }: Comparison, heads: Heads, isMeant: Kind): number {
  let all = 0
  let lacking = 0
  vector.terms.forEach((term, at) => {
    if (!isMeant(vector.facets[at] ?? 0)) return
    const weight = rarityOf(term) ** 2
    all += weight
    lacking += weight * (1 - Math.min(1, 2 * (heads.get(term)?.held ?? 0)))
  })
  return shareOf(lacking, all)
}

/** What more documents say at their head counts for more. */
function missing({ weightOf, rarityOf }: Comparison, heads: Heads, isMeant: Kind): number {
  let all = 0
  let lacking = 0
  for (const [term, head] of heads) {
    if (!isMeant(head.facets)) continue
    const weight = (rarityOf(term) * head.atHead) ** 2
    all += weight
    if (weightOf(term) === 0) lacking += weight
  }
  return shareOf(lacking, all)
}

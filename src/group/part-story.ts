/** Whether a story has fallen into two: documents that are near each other and far from the rest. */
import { compareWith } from './compare.ts'
import { linkStories } from './link-stories.ts'
import { gatherStory, type Member, type RememberedStory } from './memory.ts'
import type { Place } from './rank-stories.ts'
import type { Vocabulary } from './vocabulary.ts'

type LinkPlace = Place & { readonly vocabulary: Vocabulary }

// A single document apart may be an aside or a column; two that agree and differ from all others are a happening.
const LEAST_PART = 2
// Of a long story so many documents are looked at, evenly spread over its days: time and memory grow with the square.
const MOST_LOOKED_AT = 40
// A split must be surer than a join, so that what is parted is not merged again by the next document. From 0.5 to 2 pair precision
// falls and recall grows on texts in mixed order; here B-cubed F1 is highest that keeps ten happenings of one spring apart.
const SPLIT_MARGIN = 1.25
// Last steps of the tree in which a part is looked for: further up are the pairs of which any story is made.
const LAST_STEPS = 4

export type Part = {
  readonly members: readonly Member[]
  readonly rest: readonly Member[]
  /** How far the two are from being one story; more than {@link SPLIT_MARGIN} below zero. */
  readonly link: number
}

/** The part of a story that least belongs to the rest, where it clearly does not; cost bounded by the square of 40. */
export function partStory(place: LinkPlace, story: RememberedStory): Part | undefined {
  const members = [...story.members].sort(
    (a, b) => a.publishedAtMs - b.publishedAtMs || a.documentId - b.documentId,
  )
  if (members.length < 2 * LEAST_PART) return undefined
  const step = Math.max(1, Math.ceil(members.length / MOST_LOOKED_AT))
  const looked = members.filter((_, at) => at % step === 0)
  const parts = listParts(likenessOf(place, looked)).map((places) => {
    const cores = places.flatMap((at) => looked[at] ?? [])
    return spreadOut(place, { members, looked, cores })
  })
  return parts
    .filter(({ members: some, rest }) => Math.min(some.length, rest.length) >= LEAST_PART)
    .map((part) => ({ ...part, link: linkOf(place, part) }))
    .filter(({ link }) => link < -SPLIT_MARGIN)
    .sort((a, b) => a.link - b.link)[0]
}

function linkOf(place: LinkPlace, { members, rest }: Omit<Part, 'link'>): number {
  return linkStories(place, gatherStory(members), gatherStory(rest))
}

function likenessOf({ vocabulary }: LinkPlace, members: readonly Member[]): number[][] {
  return members.map(({ vector }) => {
    const comparison = compareWith(vector, vocabulary)
    return members.map((other) => comparison.toVector(other.vector))
  })
}

/** Clusters of the last steps of average-link clustering, as places; each is a part that the rest may differ from. */
function listParts(likeness: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let clusters: (readonly number[])[] = likeness.map((_, at) => [at])
  const parts: (readonly number[])[] = []
  const links = likeness.map((row) => [...row])
  while (clusters.length > 2) {
    const [a, b] = nearestPair(links)
    joinRows(links, { a, b, sizes: clusters.map(({ length }) => length) })
    const joined = [...(clusters[a] ?? []), ...(clusters[b] ?? [])]
    clusters = clusters.with(a, joined).toSpliced(b, 1)
    if (clusters.length <= LAST_STEPS) parts.push(...clusters)
  }
  return parts.length > 0 ? parts : clusters
}

/** Places of the two clusters most alike, the smaller place first. */
function nearestPair(links: readonly (readonly number[])[]): readonly [number, number] {
  let best: readonly [number, number] = [0, 1]
  let most = -1
  links.forEach((row, a) => {
    for (let b = a + 1; b < row.length; b += 1) {
      const link = row[b] ?? 0
      if (link > most) {
        most = link
        best = [a, b]
      }
    }
  })
  return best
}

/** Makes one row and column of two: the mean over all pairs of documents. */
function joinRows(
  links: number[][],
  { a, b, sizes }: { readonly a: number; readonly b: number; readonly sizes: readonly number[] },
): void {
  const [sizeA = 1, sizeB = 1] = [sizes[a], sizes[b]]
  const joined = links.map(
    (row) => ((row[a] ?? 0) * sizeA + (row[b] ?? 0) * sizeB) / (sizeA + sizeB),
  )
  joined.forEach((link, at) => {
    const row = links[at]
    if (row) row[a] = link
  })
  links[a] = joined
  for (const row of links) row.splice(b, 1)
  links.splice(b, 1)
}

type Looked = {
  readonly members: readonly Member[]
  readonly looked: readonly Member[]
  readonly cores: readonly Member[]
}

/** Documents that were not looked at go to the side of the one that was and that they are most like. */
function spreadOut(
  { vocabulary }: LinkPlace,
  { members, looked, cores }: Looked,
): Omit<Part, 'link'> {
  const inside = new Set(cores)
  if (looked.length < members.length) {
    const seen = new Set(looked)
    for (const member of members) {
      if (seen.has(member)) continue
      const comparison = compareWith(member.vector, vocabulary)
      const likest = looked
        .map((other) => ({ other, alike: comparison.toVector(other.vector) }))
        .reduce((best, one) => (one.alike > best.alike ? one : best))
      if (cores.includes(likest.other)) inside.add(member)
    }
  }
  return {
    members: members.filter((member) => inside.has(member)),
    rest: members.filter((member) => !inside.has(member)),
  }
}

import type { Comparison } from './compare.ts'
import type { GroupingDocument } from './features.ts'
import type { Member, Memory, RememberedStory } from './memory.ts'
import type { GroupSettings } from './settings.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

// A term that more than a tenth of the memory holds says nothing of one happening and would make look-ups long.
const LOOKUP_SHARE = 0.1
const LOOKUP_FLOOR = 50

// A title that its publisher uses again after half a day ("Morning briefing") names a column, not a happening, unless the
// texts agree as well as copies do.
const COLUMN_HOURS = 12
const COPY_SIMILARITY = 0.7
const COLUMN_FACTOR = 0.4

// Stories whose centre is compared: the centre rarely lifts one from further down.
const CENTRED_STORIES = 6

export type RankedStory = {
  readonly story: RememberedStory
  /** Similarity faded by time, 0..1. */
  readonly score: number
  /** The story's documents nearest in words, nearest first. */
  readonly nearest: readonly Member[]
}

type Question = {
  readonly document: GroupingDocument
  readonly comparison: Comparison
  readonly memory: Memory
  readonly settings: GroupSettings
}

type NearStory = {
  readonly story: RememberedStory
  readonly pairs: readonly Pair[]
  readonly nearest: readonly Pair[]
  readonly toMembers: number
}

type Pair = { readonly member: Member; readonly similarity: number; readonly faded: number }

/** The stories that a document may belong to, most similar first. */
export function rankStories(question: Question): readonly RankedStory[] {
  const pairs = listCandidates(question).map((member) => pairOf(question, member))
  return Map.groupBy(pairs, ({ member }) => member.story)
    .entries()
    .map(([story, near]) => nearestOf(question, story, near))
    .toArray()
    .sort((a, b) => b.toMembers - a.toMembers)
    .slice(0, CENTRED_STORIES)
    .map((near) => rankStory(question, near))
    .sort((a, b) => b.score - a.score)
}

/** Documents that share the weightiest terms, through the index; samples with samples, near in time only. */
function listCandidates({ document, comparison, memory, settings }: Question): readonly Member[] {
  const limit = LOOKUP_FLOOR + memory.size() * LOOKUP_SHARE
  const windowMs = settings.windowDays * DAY_MS
  const shared = new Map<Member, number>()
  let looked = 0
  for (const term of comparison.ranked) {
    const holders = memory.listHolders(term)
    if (holders.length === 0 || holders.length > limit) continue
    for (const member of holders) {
      if (member.isSample !== document.isSample || apartMs(member, document) > windowMs) continue
      shared.set(member, (shared.get(member) ?? 0) + comparison.weightOf(term) ** 2)
    }
    looked += 1
    if (looked >= settings.lookupTerms) break
  }
  return [...shared]
    .sort(([a, x], [b, y]) => y - x || a.documentId - b.documentId)
    .slice(0, settings.comparedDocuments)
    .map(([member]) => member)
}

function pairOf({ document, comparison, settings }: Question, member: Member): Pair {
  const similarity = comparison.toVector(member.vector)
  return { member, similarity, faded: similarity * fade(apartMs(member, document), settings) }
}

function nearestOf(
  { settings }: Question,
  story: RememberedStory,
  pairs: readonly Pair[],
): NearStory {
  const wanted = Math.min(settings.nearestMembers, story.members.size)
  const nearest = pairs.toSorted((a, b) => b.faded - a.faded).slice(0, wanted)
  const toMembers = nearest.reduce((sum, { faded }) => sum + faded, 0) / wanted
  return { story, pairs, nearest, toMembers }
}

function rankStory({ document, comparison, settings }: Question, near: NearStory): RankedStory {
  const { story, pairs, nearest, toMembers } = near
  const nearestMs = Math.min(...pairs.map(({ member }) => apartMs(member, document)))
  const toCentre = comparison.toStory(story) * fade(nearestMs, settings)
  const score = (1 - settings.centreShare) * toMembers + settings.centreShare * toCentre
  const isColumn = pairs.some((pair) => isSameColumn(pair, document))
  return {
    story,
    score: isColumn ? score * COLUMN_FACTOR : score,
    nearest: nearest.map(({ member }) => member),
  }
}

function isSameColumn({ member, similarity }: Pair, document: GroupingDocument): boolean {
  return (
    member.publisherId === document.publisherId &&
    similarity < COPY_SIMILARITY &&
    apartMs(member, document) > COLUMN_HOURS * HOUR_MS &&
    member.title.trim().toLowerCase() === document.title.trim().toLowerCase()
  )
}

function fade(ms: number, { fadeDays }: GroupSettings): number {
  return Math.exp(-ms / DAY_MS / fadeDays)
}

function apartMs(member: Member, document: GroupingDocument): number {
  return Math.abs(member.publishedAtMs - document.publishedAtMs)
}

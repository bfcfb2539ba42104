import type { Comparison } from './compare.ts'
import { readFeatures, type JoinFeatures } from './join-features.ts'
import type { Member, Memory, RememberedStory } from './memory.ts'
import type { GroupSettings } from './settings.ts'
import { sumSigns, type GroupWeights } from './weights.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

// A term that more than a tenth of the memory holds says nothing of one happening and would make look-ups long.
const LOOKUP_SHARE = 0.1
const LOOKUP_FLOOR = 50
// Of the documents that hold a term so many are looked at, those nearest in time: what a look-up costs is the same with
// a thousand and with a hundred thousand documents open.
const MOST_HOLDERS = 256

// A title that its publisher uses again after half a day ("Morning briefing") names a column, not a happening, unless the
// texts agree as well as copies do.
const COLUMN_HOURS = 12
const COPY_SIMILARITY = 0.7

// Stories read closely: those further down in plain similarity were never the right ones on the development parts.
const CLOSE_STORIES = 6

// How alike a document is to the stories around it where nobody has looked: about the mean on the development parts.
const USUAL_CROWD = 0.08
// How alike it is to the nearest of them.
const USUAL_RIVAL = 0.15

/** Where documents are compared. */
export type Place = {
  readonly memory: Memory
  readonly settings: GroupSettings
  readonly weights: GroupWeights
}

/** A document that asks where it belongs. */
export type Question = Place & {
  readonly document: Pick<
    Member,
    'documentId' | 'publisherId' | 'title' | 'publishedAtMs' | 'isSample'
  >
  readonly comparison: Comparison
}

export type RankedStory = {
  readonly story: RememberedStory
  /** Sum of all signs, see {@link sumSigns}. */
  readonly score: number
  readonly features: JoinFeatures
  /** The story's documents nearest in words, nearest first. */
  readonly nearest: readonly Member[]
}

type Pair = { readonly member: Member; readonly similarity: number }

/** The stories that a document may belong to, best first. */
export function rankStories(question: Question): readonly RankedStory[] {
  const pairs = listCandidates(question).map((member) => pairOf(question, member))
  const close = Map.groupBy(pairs, ({ member }) => member.story)
    .entries()
    .map(([story, near]) => ({ story, pairs: near, similarity: meanOf(question, story, near) }))
    .toArray()
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, CLOSE_STORIES)
  const all = close.reduce((sum, { similarity }) => sum + similarity, 0)
  return close
    .filter((near) => !near.pairs.some((pair) => isSameColumn(pair, question.document)))
    .map((near) => {
      const crowd = (all - near.similarity) / (CLOSE_STORIES - 1)
      const rival = Math.max(0, ...close.flatMap((o) => (o === near ? [] : [o.similarity])))
      return readStory(question, near.story, { pairs: near.pairs, crowd, rival })
    })
    .sort((a, b) => b.score - a.score)
}

/** Documents that share the weightiest terms, through the index; samples with samples, near in time only. */
function listCandidates({ document, comparison, memory, settings }: Question): readonly Member[] {
  const limit = LOOKUP_FLOOR + memory.size() * LOOKUP_SHARE
  const windowMs = settings.windowDays * DAY_MS
  const shared = new Map<Member, number>()
  let looked = 0
  for (const term of comparison.ranked) {
    const count = memory.countHolders(term)
    if (count === 0 || count > limit) continue
    for (const member of memory.listHolders(term, document.publishedAtMs, MOST_HOLDERS)) {
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

function pairOf({ comparison }: Question, member: Member): Pair {
  return { member, similarity: comparison.toVector(member.vector) }
}

function meanOf({ settings }: Question, story: RememberedStory, pairs: readonly Pair[]): number {
  const wanted = Math.min(settings.nearestMembers, story.members.size)
  return nearestOf(pairs, wanted).reduce((sum, { similarity }) => sum + similarity, 0) / wanted
}

function nearestOf(pairs: readonly Pair[], wanted: number): readonly Pair[] {
  return pairs
    .toSorted((a, b) => b.similarity - a.similarity || a.member.documentId - b.member.documentId)
    .slice(0, wanted)
}

type Nearness = {
  readonly pairs: readonly Pair[]
  /** How alike the document is to the other close stories, mean. */
  readonly crowd: number
  /** How alike it is to the nearest of them. */
  readonly rival: number
}

function readStory(
  question: Question,
  story: RememberedStory,
  { pairs, crowd, rival }: Nearness,
): RankedStory {
  const { document, comparison, settings, weights } = question
  const nearest = nearestOf(pairs, Math.min(settings.nearestMembers, story.members.size))
  const apart = Math.min(...pairs.map(({ member }) => apartMs(member, document)))
  const asked = { comparison, story, nearest, apartMs: apart, settings, crowd, rival }
  const features = readFeatures(asked)
  return {
    story,
    score: sumSigns(features, weights),
    features,
    nearest: nearest.map(({ member }) => member),
  }
}

export type Asked = {
  readonly story: RememberedStory
  /** Those of its documents that are taken for the story. */
  readonly members: readonly Member[]
  /** Documents of the story that the document is in: they are the story's rivals. */
  readonly fellows?: readonly Member[]
}

/** How a document stands to some of a story's documents; of other stories than its own nothing is known. */
export function askStory(question: Question, { story, members, fellows = [] }: Asked): RankedStory {
  const pairs = members.map((member) => pairOf(question, member))
  const others = fellows.filter(({ documentId }) => documentId !== question.document.documentId)
  const own = nearestOf(
    others.map((member) => pairOf(question, member)),
    question.settings.nearestMembers,
  )
  const sum = own.reduce((total, { similarity }) => total + similarity, 0)
  const rival = own.length > 0 ? sum / own.length : USUAL_RIVAL
  return readStory(question, story, { pairs, crowd: USUAL_CROWD, rival })
}

function isSameColumn({ member, similarity }: Pair, document: Question['document']): boolean {
  return (
    member.publisherId === document.publisherId &&
    similarity < COPY_SIMILARITY &&
    apartMs(member, document) > COLUMN_HOURS * HOUR_MS &&
    member.title.trim().toLowerCase() === document.title.trim().toLowerCase()
  )
}

function apartMs(member: Member, document: Question['document']): number {
  return Math.abs(member.publishedAtMs - document.publishedAtMs)
}

/** Why a story's documents belong together, and what became of the story, in words for readers. */
import { countOf } from '#base/count.ts'
import type { StoryId } from '#domain/ids.ts'
import type { JoinReason, StoryChange } from '#domain/story.ts'
import type { Store } from '#store/index.ts'
import { showTime, type ShownTime } from './dates.ts'

export type JoinView = {
  /** A whole sentence. */
  readonly why: string
  /** Null for the document that opened the story. */
  readonly similarityPercent: number | null
}

export type ChangeView = {
  readonly at: ShownTime
  readonly what: string
  readonly why: string
  readonly madeBy: string | null
  /** The other story, where it stands. */
  readonly link: { readonly href: string; readonly label: string } | null
}

const LIST = new Intl.ListFormat('en-GB')
const MOST_WORDS = 5
const DAY_HOURS = 24

/** One sentence on why a document joined; `isCopy` where its text is another's. */
export function tellJoin(reason: JoinReason, isCopy: boolean): JoinView {
  const { similarity, hoursApart, sharedNames, sharedTerms } = reason
  if (sharedNames.length === 0 && sharedTerms.length === 0 && similarity === 1)
    return { why: 'It opened the story.', similarityPercent: null }
  const parts = [
    ...(sharedNames.length > 0 ? [`names ${LIST.format(sharedNames)}`] : []),
    ...(sharedTerms.length > 0
      ? [`uses ${LIST.format(sharedTerms.slice(0, MOST_WORDS).map((word) => `“${word}”`))}`]
      : []),
  ]
  const shares = parts.length > 0 ? `Like the others it ${parts.join(' and ')}` : 'It reads alike'
  const voice = isCopy ? ' It is a copy, so it adds no voice.' : ''
  return {
    why: `${shares}; ${tellApart(hoursApart)}.${voice}`,
    similarityPercent: Math.round(similarity * 100),
  }
}

function tellApart(hours: number): string {
  if (hours < 1) return 'within an hour of the nearest of them'
  const isDays = hours >= 2 * DAY_HOURS
  const apart = isDays
    ? countOf(Math.round(hours / DAY_HOURS), 'day')
    : countOf(Math.round(hours), 'hour')
  return `${apart} from the nearest of them`
}

/** Merges and splits of a story, newest first. */
export async function listChangeViews(store: Store, id: StoryId): Promise<readonly ChangeView[]> {
  const changes = await store.storyLife.listChanges(id)
  const views = await Promise.all(changes.map((change) => viewChange(store, change, id)))
  return views.reverse()
}

async function viewChange(store: Store, change: StoryChange, id: StoryId): Promise<ChangeView> {
  const otherId = change.storyId === id ? change.otherId : change.storyId
  const other = await store.stories.find(otherId)
  const stands = other?.mergedInto === null
  return {
    at: showTime(change.at),
    what: tellWhat(change, id),
    why: change.reason,
    madeBy: change.madeBy,
    link:
      other && stands
        ? { href: `/stories/${other.slug}-${other.id}#together`, label: other.title }
        : null,
  }
}

function tellWhat({ kind, storyId, documents }: StoryChange, id: StoryId): string {
  const count = countOf(documents.length, 'document')
  if (kind === 'merged') return `Another story was merged into this one, with ${count}`
  return storyId === id
    ? `${count} went to a story of their own`
    : `This story was made of ${count} of another`
}

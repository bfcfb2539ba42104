/** What a reader keeps, in their own browser and nowhere else: read, followed, muted, when they were here. */

export type Topic = { readonly name: string; readonly href: string }

export type ReaderData = {
  /** When each article read was last changed, by its number. */
  readonly read: Readonly<Record<string, string>>
  readonly followed: readonly Topic[]
  readonly muted: readonly Topic[]
  /** Time of the newest article at the last visit but this; null on the first. */
  readonly seenUntil: string | null
  readonly hasKeys: boolean
  readonly isPlain: boolean
}

const KEY = 'onix'
const MOST_READ = 2000
const MOST_TOPICS = 200

const NOTHING: ReaderData = {
  read: {},
  followed: [],
  muted: [],
  seenUntil: null,
  hasKeys: true,
  isPlain: false,
}

/** What is kept; nothing, where it was wiped, is of another form, or the browser keeps nothing. */
export function readData(): ReaderData {
  try {
    return parseData(JSON.parse(localStorage.getItem(KEY) ?? '{}'))
  } catch {
    return NOTHING
  }
}

export function changeData(change: Partial<ReaderData>): void {
  const changed = { ...readData(), ...change }
  const read = Object.entries(changed.read).slice(-MOST_READ)
  const kept: ReaderData = {
    ...changed,
    read: Object.fromEntries(read),
    followed: changed.followed.slice(-MOST_TOPICS),
    muted: changed.muted.slice(-MOST_TOPICS),
  }
  try {
    localStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // A full or a closed store: the page works, it only forgets.
  }
}

export function wipeData(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // There is nothing to wipe where nothing can be kept.
  }
}

export function hasTopic(topics: readonly Topic[], href: string): boolean {
  return topics.some((topic) => topic.href === href)
}

/** With the topic put in, or taken out where it stands already. */
export function toggleTopic(topics: readonly Topic[], topic: Topic): readonly Topic[] {
  return hasTopic(topics, topic.href)
    ? topics.filter(({ href }) => href !== topic.href)
    : [...topics, topic]
}

function parseData(value: unknown): ReaderData {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >
  const { read, followed, muted, seenUntil, hasKeys, isPlain } = given
  return {
    read: parseTimes(read),
    followed: parseTopics(followed),
    muted: parseTopics(muted),
    seenUntil: typeof seenUntil === 'string' ? seenUntil : null,
    hasKeys: hasKeys !== false,
    isPlain: isPlain === true,
  }
}

function parseTimes(value: unknown): Record<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** Only paths of this site: what was put there by other hands leads nowhere else. */
function parseTopics(value: unknown): readonly Topic[] {
  if (!Array.isArray(value)) return []
  return value.filter((topic: unknown): topic is Topic => {
    if (typeof topic !== 'object' || topic === null) return false
    const { name, href } = topic as Partial<Topic>
    return typeof name === 'string' && typeof href === 'string' && /^\/(?!\/)/.test(href)
  })
}

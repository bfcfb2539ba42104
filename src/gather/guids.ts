/** Which entries of a feed are one and the same, now and at the next fetch. */
import { hashOf } from '#base/text.ts'
import type { ParsedEntry } from '#domain/feed.ts'
import { documentUrlOf } from './document-url.ts'

const MAX_GUID = 1_000

/** An entry, and the guid that its feed gave it, if any. */
export type Unnamed = {
  readonly own: string | undefined
  readonly entry: Omit<ParsedEntry, 'guid'>
}

/**
 * Gives each entry the guid by which it is known again: the feed's own, else its address, else its title and date;
 * addresses without what trackers hang on them, since that changes from fetch to fetch.
 *
 * Entries that share a guid and differ in address are different entries of a feed that uses guids wrongly, and are told
 * apart by their addresses; those that only share an address (the posts of a live page), by their titles. What then still
 * shares a guid is one entry, said more than once.
 */
export function nameEntries(found: readonly Unnamed[]): readonly ParsedEntry[] {
  const shared = Map.groupBy(found, guidOf)
  return found.map((one) => {
    const guid = guidOf(one)
    const sharers = shared.get(guid) ?? []
    return { guid: sharers.length < 2 ? guid : guidAmong(sharers, one, guid), ...one.entry }
  })
}

/** Each guid once, in order, with the latest of what the feed says about it; the first where none is later. */
export function latestOfEach(entries: readonly ParsedEntry[]): readonly ParsedEntry[] {
  const latest = new Map<string, ParsedEntry>()
  for (const entry of entries) {
    const known = latest.get(entry.guid)
    if (!known || isLater(entry, known)) latest.set(entry.guid, entry)
  }
  return [...latest.values()]
}

function guidOf({ own, entry }: Unnamed): string {
  const guid = own?.trim() || entry.url
  if (!guid) return hashOf(entry.title || (entry.summaryHtml ?? ''), entry.publishedAt ?? '')
  const clean = guid.includes('?') ? withoutTracking(guid) : guid
  return clean.length <= MAX_GUID ? clean : hashOf(clean)
}

function guidAmong(sharers: readonly Unnamed[], { own, entry }: Unnamed, guid: string): string {
  const addresses = new Set(sharers.map((one) => one.entry.url && withoutTracking(one.entry.url)))
  if (addresses.size > 1 && entry.url) return hashOf(guid, withoutTracking(entry.url))
  const titles = new Set(sharers.map((one) => one.entry.title))
  return own === undefined && titles.size > 1 ? hashOf(guid, entry.title) : guid
}

function withoutTracking(address: string): string {
  return /^https?:/i.test(address) && URL.canParse(address) ? documentUrlOf(address) : address
}

function isLater(entry: ParsedEntry, known: ParsedEntry): boolean {
  return entry.publishedAt !== null && entry.publishedAt > (known.publishedAt ?? '')
}

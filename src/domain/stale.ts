/** What a document expected and the story has left behind: nothing of it is news any more. */
import type { DateMention, Document } from './document.ts'

const QUOTED = /“[^”]*”|"[^"]*"/gu
const EXPECTING =
  /\b(?:(?:is|are|was|were|had been|seems?|seemed|appears?|appeared|looks?) (?:expected|scheduled|set|due|likely|slated|planning|poised|preparing|about|going|supposed) to|(?:set|poised|slated|scheduled) to|to face off|next (?:week|month|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)|later (?:this (?:week|month)|today|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun))|upcoming|in the coming (?:days|hours)|tomorrow|tonight)\b/
// Much that will be stays so; only a day that has passed says that it was.
const COMING = /\b(?:will|won['’]t|plans? to)\b/
// A document this much older than the newest one expects what has come since, unless it names a day still ahead.
const OLD_MS = 18 * 3_600_000

/** True for a sentence or a title that expects what the story's newest document has behind it. */
export function isStale(
  text: string,
  dates: readonly DateMention[],
  { document, newestMs }: { readonly document: Document; readonly newestMs: number },
): boolean {
  const plain = text.replace(QUOTED, '')
  const newestDay = new Date(newestMs).toISOString().slice(0, 10)
  if (!EXPECTING.test(plain) && !COMING.test(plain)) return false
  const isOlder = document.publishedAt.slice(0, 10) < newestDay
  // "is expected to vote on Friday": on Friday itself a report of Thursday has it still ahead, the newest one may not.
  const hasCome = ({ from, to }: DateMention) =>
    to < newestDay || (isOlder && from <= newestDay && EXPECTING.test(plain))
  if (dates.length > 0) return dates.every(hasCome)
  if (!EXPECTING.test(plain)) return false
  return Date.parse(document.publishedAt) < newestMs - OLD_MS
}

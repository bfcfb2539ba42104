/** How well title, authors and day of pages are taken, over the pages whose gold has them. */
import type { ExtractedPage } from '#domain/document.ts'

export type MetadataGold = {
  readonly title?: string | null | undefined
  readonly authors?: readonly string[] | null | undefined
  /** Starts with the day, `2026-11-23`. */
  readonly date?: string | null | undefined
}

type Share = { right: number; of: number }
const KINDS = [
  'titleExact',
  'titleContains',
  'authorExact',
  'authorContains',
  'authorGiven',
  'dayExact',
  'dayWithin1',
  'dayGiven',
] as const
type Kind = (typeof KINDS)[number]

export type MetadataTally = Readonly<Record<Kind, Share>>

const DAY_MS = 86_400_000

export function emptyMetadataTally(): MetadataTally {
  const share = (): Share => ({ right: 0, of: 0 })
  return {
    titleExact: share(),
    titleContains: share(),
    authorExact: share(),
    authorContains: share(),
    authorGiven: share(),
    dayExact: share(),
    dayWithin1: share(),
    dayGiven: share(),
  }
}

/**
 * Adds one page. `Exact`: equal after folding case and punctuation (all names, in any order), the same calendar day on the
 * publisher's clock. `Contains`: ours holds the right one and more. `Given`: ours names any at all.
 */
export function scoreMetadata(
  tally: MetadataTally,
  gold: MetadataGold,
  page: ExtractedPage | undefined,
): void {
  if (gold.title) {
    const [wanted, found] = [fold(gold.title), fold(page?.title ?? '')]
    note(tally.titleExact, wanted === found)
    note(tally.titleContains, found.includes(wanted))
  }
  if (gold.authors?.length) {
    const names = page?.facts?.authors ?? page?.author?.split(', ') ?? []
    const all = fold(names.join(' '))
    note(tally.authorExact, foldNames(gold.authors) === foldNames(names))
    note(
      tally.authorContains,
      gold.authors.every((name) => all.includes(fold(name))),
    )
    note(tally.authorGiven, names.length > 0)
  }
  if (gold.date) {
    const [wanted, found] = [gold.date.slice(0, 10), page?.publishedAt?.slice(0, 10)]
    note(tally.dayExact, wanted === found)
    note(
      tally.dayWithin1,
      found !== undefined && Math.abs(Date.parse(wanted) - Date.parse(found)) <= DAY_MS,
    )
    note(tally.dayGiven, found !== undefined)
  }
}

/** The shares, 0 to 1. */
export function metadataMetricsOf(tally: MetadataTally): Record<string, number> {
  return Object.fromEntries(KINDS.map((kind) => [kind, shareOf(tally[kind])]))
}

function note(share: Share, isRight: boolean): void {
  share.of += 1
  if (isRight) share.right += 1
}

function shareOf({ right, of }: Share): number {
  return of === 0 ? 0 : right / of
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function foldNames(names: readonly string[]): string {
  return names.map(fold).sort().join('|')
}

/** Which days of a story matter: those that its reports come back to. */
import { isOneDay } from './dates.ts'
import type { Material, Source } from './material.ts'

const DAY_MS = 86_400_000
// What is still told two days later was no small matter: measured on Timeline17, as are all weights here.
const REMEMBERED_DAYS = 2
const REMEMBERED_WEIGHT = 2

/** How much each day (`2026-11-23`) is told of; a document counts once for each that it names, and for the one it came out on. */
export function weighDays({ sources }: Material): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const source of sources) {
    const published = source.document.publishedAt.slice(0, 10)
    for (const day of daysOf(source, published)) {
      const isRemembered = Date.parse(published) - Date.parse(day) >= REMEMBERED_DAYS * DAY_MS
      weights.set(day, (weights.get(day) ?? 0) + (isRemembered ? REMEMBERED_WEIGHT : 1))
    }
  }
  return weights
}

function daysOf({ understanding }: Source, published: string): ReadonlySet<string> {
  const named = understanding.dates
    .filter((date) => isOneDay(date) && date.from <= published)
    .map(({ from }) => from)
  return new Set([published, ...named])
}

/** ROUGE of two timelines, day by day, where days that lie apart count for less (Martschat and Markert, 2017). */
import { f1Of } from './f1.ts'

export type DatedText = { readonly date: string; readonly text: string }

type Day = { readonly day: number; readonly ngrams: ReadonlyMap<string, number> }

const DAY_MS = 86_400_000

/** F1 of runs of `size` words, 0..1, each day aligned with the other side's that is nearest in time and words. */
export function alignmentRougeOf(
  found: readonly DatedText[],
  wanted: readonly DatedText[],
  size: number,
): number {
  const [left, right] = [
    found.map((one) => dayOf(one, size)),
    wanted.map((one) => dayOf(one, size)),
  ]
  const recall = shareOf(right, left)
  const precision = shareOf(left, right)
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/** Share of what `some` say that the days of `others` aligned with them say too. */
function shareOf(some: readonly Day[], others: readonly Day[]): number {
  const total = some.reduce((sum, { ngrams }) => sum + countAll(ngrams), 0)
  const shared = some.reduce((sum, day) => {
    const aligned = others.reduce<{ readonly cost: number; readonly other: Day | undefined }>(
      (best, other) => {
        const cost = costOf(day, other)
        return cost < best.cost ? { cost, other } : best
      },
      { cost: Infinity, other: undefined },
    ).other
    if (!aligned) return sum
    return sum + countSame(day.ngrams, aligned.ngrams) * nearnessOf(day, aligned)
  }, 0)
  return total === 0 ? 0 : shared / total
}

function costOf(a: Day, b: Day): number {
  const hits = {
    right: countSame(a.ngrams, b.ngrams),
    found: countAll(a.ngrams),
    wanted: countAll(b.ngrams),
  }
  return (1 - nearnessOf(a, b)) * (1 - f1Of(hits).f1)
}

function nearnessOf(a: Day, b: Day): number {
  return 1 / (1 + Math.abs(a.day - b.day))
}

function dayOf({ date, text }: DatedText, size: number): Day {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const ngrams = new Map<string, number>()
  for (let at = 0; at + size <= words.length; at += 1) {
    const ngram = words.slice(at, at + size).join(' ')
    ngrams.set(ngram, (ngrams.get(ngram) ?? 0) + 1)
  }
  return { day: Math.round(Date.parse(date) / DAY_MS), ngrams }
}

function countAll(ngrams: ReadonlyMap<string, number>): number {
  return ngrams.values().reduce((sum, count) => sum + count, 0)
}

function countSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return a.entries().reduce((sum, [ngram, count]) => sum + Math.min(count, b.get(ngram) ?? 0), 0)
}

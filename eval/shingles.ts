/** Zyte's measure of article text: runs of four words found in both, counted as often as they stand. */

export type Agreement = { readonly precision: number; readonly recall: number }

const SHINGLE = 4

/**
 * Compares an extracted text with the whole right one, as in the article extraction benchmark of 2020: words are runs of
 * letters and digits; a text of fewer than four words is one shingle.
 *
 * @returns both 0 where one text is empty and the other is not
 */
export function compareShingles(right: string, extracted: string): Agreement {
  const wanted = shinglesOf(right)
  const got = shinglesOf(extracted)
  let both = 0
  for (const [shingle, count] of wanted) both += Math.min(count, got.get(shingle) ?? 0)
  const [ofWanted, ofGot] = [sizeOf(wanted), sizeOf(got)]
  if (ofWanted === 0 && ofGot === 0) return { precision: 1, recall: 1 }
  return { precision: both / Math.max(1, ofGot), recall: both / Math.max(1, ofWanted) }
}

function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  const last = words.length === 0 ? 0 : Math.max(1, words.length - SHINGLE + 1)
  for (let at = 0; at < last; at += 1) {
    const shingle = words.slice(at, at + SHINGLE).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function sizeOf(shingles: ReadonlyMap<string, number>): number {
  let size = 0
  for (const count of shingles.values()) size += count
  return size
}

/** Lists in pieces of few sizes: every size makes a statement of its own, which is compiled, kept and takes memory. */

// A statement of 1,000 rows takes SQLite megabytes; beyond some hundred rows, more in one gain nothing. Each size is four of
// the next, so that a list of any length is at most three pieces of each.
const SIZES = [256, 64, 16, 4, 1] as const

/** All items in order, in pieces for inserting; a table may have up to 100 columns (SQLite takes 32,766 parameters). */
export function chunkRows<T>(items: readonly T[]): T[][] {
  const chunks: T[][] = []
  for (let start = 0; start < items.length;) {
    const size = SIZES.find((one) => one <= items.length - start) ?? 1
    chunks.push(items.slice(start, start + size))
    start += size
  }
  return chunks
}

/** Pieces for looking up with `in`: the last is filled up with its last id, which finds nothing twice. */
export function chunkIds<Id>(ids: readonly Id[]): Id[][] {
  const [most] = SIZES
  const chunks: Id[][] = []
  for (let start = 0; start < ids.length; start += most) {
    const some = ids.slice(start, start + most)
    const last = some.at(-1)
    const size = SIZES.findLast((one) => one >= some.length) ?? most
    while (last !== undefined && some.length < size) some.push(last)
    chunks.push(some)
  }
  return chunks
}

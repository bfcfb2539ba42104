import type { Member } from './memory.ts'

/** Which remembered documents hold a term, in the order they were published. */
export function createTermIndex() {
  const holders = new Map<number, Member[]>()
  return {
    countHolders: (term: number): number => holders.get(term)?.length ?? 0,
    /** Those published nearest that time, at most so many, in the order they were published. */
    listHolders(term: number, nearMs: number, most: number): readonly Member[] {
      const list = holders.get(term) ?? []
      return list.length <= most ? list : listNearest(list, nearMs, most)
    },
    add(member: Member): void {
      for (const term of member.vector.terms) {
        const list = holders.get(term)
        if (list === undefined) holders.set(term, [member])
        // Most terms are in a few documents: a list copied is a list without room to grow.
        else if (list.length < SHORT)
          holders.set(term, list.toSpliced(placeOf(list, member), 0, member))
        else list.splice(placeOf(list, member), 0, member)
      }
    },
    remove(member: Member): void {
      for (const term of member.vector.terms) {
        const list = holders.get(term)
        const at = list ? placeOf(list, member) : 0
        if (list?.[at] !== member) continue
        if (list.length === 1) holders.delete(term)
        else list.splice(at, 1)
      }
    },
  }
}

const SHORT = 16

function isBefore(a: Member, b: Member): boolean {
  if (a.publishedAtMs !== b.publishedAtMs) return a.publishedAtMs < b.publishedAtMs
  return a.documentId < b.documentId
}

/** Where the member stands, or would stand. */
function placeOf(list: readonly Member[], member: Member): number {
  return findPlace(list, (one) => isBefore(one, member))
}

function listNearest(list: readonly Member[], nearMs: number, most: number): readonly Member[] {
  let end = findPlace(list, ({ publishedAtMs }) => publishedAtMs < nearMs)
  let start = end
  const apart = (at: number) => Math.abs((list[at]?.publishedAtMs ?? Infinity) - nearMs)
  while (end - start < most) {
    if (start > 0 && (end >= list.length || apart(start - 1) <= apart(end))) start -= 1
    else end += 1
  }
  return list.slice(start, end)
}

/** Number of members at the head of the list for which it holds. */
function findPlace(list: readonly Member[], holds: (member: Member) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const one = list[middle]
    if (one && holds(one)) low = middle + 1
    else high = middle
  }
  return low
}

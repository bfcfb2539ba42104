import type { Member } from './memory.ts'

/** Which remembered documents hold a term. */
export function createTermIndex() {
  const holders = new Map<number, Member[]>()
  return {
    /** In no order. */
    listHolders: (term: number): readonly Member[] => holders.get(term) ?? [],
    add(member: Member): void {
      for (const term of member.vector.terms) {
        const list = holders.get(term)
        if (list) list.push(member)
        else holders.set(term, [member])
      }
    },
    remove(member: Member): void {
      for (const term of member.vector.terms) {
        const list = holders.get(term) ?? []
        const at = list.indexOf(member)
        const last = list.pop()
        // Order does not matter: the last one takes the place of the one that goes.
        if (last && at >= 0 && at < list.length) list[at] = last
        if (list.length === 0) holders.delete(term)
      }
    },
  }
}

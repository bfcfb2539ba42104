/** The shortest way from one list to another, after Myers, "An O(ND) difference algorithm" (1986). */

export type Edit<T> = { readonly kind: 'same' | 'removed' | 'added'; readonly items: readonly T[] }

// Time and memory grow with its square: some milliseconds and 4 MB of numbers at most. Two texts further apart than this
// are not one text changed, but two.
const MOST_EDITS = 1_000

/**
 * Runs of items that stay, go and come, in order; what goes stands before what comes in its place. Lists that are more
 * than 1,000 edits apart, after what they begin and end with alike, are taken as wholly replaced.
 */
export function editScript<T>(before: readonly T[], after: readonly T[]): readonly Edit<T>[] {
  const head = countAlike(before, after)
  const tail = countAlike(before.slice(head).reverse(), after.slice(head).reverse())
  const from = before.slice(head, before.length - tail)
  const to = after.slice(head, after.length - tail)
  const middle = traceBack(from, to, traceForward(from, to))
  return joinRuns([
    { kind: 'same', items: before.slice(0, head) },
    ...middle,
    { kind: 'same', items: before.slice(before.length - tail) },
  ])
}

function countAlike<T>(a: readonly T[], b: readonly T[]): number {
  const most = Math.min(a.length, b.length)
  let count = 0
  while (count < most && a[count] === b[count]) count += 1
  return count
}

type Trace = readonly Int32Array[]

/** Furthest reach on each diagonal after each number of edits; undefined when the lists are too far apart. */
function traceForward<T>(from: readonly T[], to: readonly T[]): Trace | undefined {
  const trace: Int32Array[] = []
  const reach = new Int32Array(2 * MOST_EDITS + 3)
  const middle = MOST_EDITS + 1
  for (let edits = 0; edits <= Math.min(MOST_EDITS, from.length + to.length); edits += 1) {
    trace.push(reach.slice(middle - edits - 1, middle + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = reach[middle + diagonal + 1] ?? 0
      const right = (reach[middle + diagonal - 1] ?? 0) + 1
      const isDown = diagonal === -edits || (diagonal !== edits && right <= down)
      let x = isDown ? down : right
      while (x < from.length && x - diagonal < to.length && from[x] === to[x - diagonal]) x += 1
      reach[middle + diagonal] = x
      if (x >= from.length && x - diagonal >= to.length) return trace
    }
  }
  return undefined
}

function traceBack<T>(
  from: readonly T[],
  to: readonly T[],
  trace: Trace | undefined,
): readonly Edit<T>[] {
  if (!trace)
    return [
      { kind: 'removed', items: from },
      { kind: 'added', items: to },
    ]
  const steps: Edit<T>[] = []
  let x = from.length
  let y = to.length
  for (let edits = trace.length - 1; edits > 0; edits -= 1) {
    const reach = trace[edits] ?? new Int32Array()
    const at = (diagonal: number) => reach[diagonal + edits + 1] ?? 0
    const diagonal = x - y
    const isDown =
      diagonal === -edits || (diagonal !== edits && at(diagonal - 1) + 1 <= at(diagonal + 1))
    const lastX = isDown ? at(diagonal + 1) : at(diagonal - 1)
    const lastY = lastX - (isDown ? diagonal + 1 : diagonal - 1)
    const startX = isDown ? lastX : lastX + 1
    steps.push({ kind: 'same', items: from.slice(startX, x) })
    steps.push(
      isDown
        ? { kind: 'added', items: to.slice(lastY, lastY + 1) }
        : { kind: 'removed', items: from.slice(lastX, lastX + 1) },
    )
    x = lastX
    y = lastY
  }
  steps.push({ kind: 'same', items: from.slice(0, x) })
  return steps.reverse()
}

/** Neighbours of one kind become one run; between two runs that stay, what goes stands before what comes. */
function joinRuns<T>(edits: readonly Edit<T>[]): readonly Edit<T>[] {
  const joined: Edit<T>[] = []
  let removed: T[] = []
  let added: T[] = []
  let same: T[] = []
  const flush = () => {
    if (same.length > 0) joined.push({ kind: 'same', items: same })
    if (removed.length > 0) joined.push({ kind: 'removed', items: removed })
    if (added.length > 0) joined.push({ kind: 'added', items: added })
    removed = []
    added = []
    same = []
  }
  for (const { kind, items } of edits) {
    if (items.length === 0) continue
    if (kind === 'same') {
      if (removed.length + added.length > 0) flush()
      same = same.concat(items)
    } else if (kind === 'removed') removed = removed.concat(items)
    else added = added.concat(items)
  }
  flush()
  return joined
}

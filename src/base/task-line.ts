/** Tasks in the order they came, for hands that take one at a time. */
export type TaskLine<Task> = {
  /** Gives it to a hand that is idle, else lets it wait; says whether it waits. */
  readonly add: (task: Task) => boolean
  readonly takeNow: () => Task | undefined
  /** The next one as soon as there is one; undefined when none came for so long, or when the line is closed. */
  readonly take: (patienceMs: number) => Promise<Task | undefined>
  readonly isEmpty: () => boolean
  /** Sends idle hands away, and gives back what waits. */
  readonly close: () => readonly Task[]
}

export function createTaskLine<Task>(): TaskLine<Task> {
  const waiting: Task[] = []
  const idle: ((task: Task | undefined) => void)[] = []
  let isClosed = false

  return {
    add: (task) => {
      // The hand that was idle last: so those that are not needed stay idle, and go.
      const hand = idle.pop()
      if (hand) hand(task)
      else waiting.push(task)
      return hand === undefined
    },
    takeNow: () => waiting.shift(),
    take: (patienceMs) => {
      const task = waiting.shift()
      if (task !== undefined || isClosed) return Promise.resolve(task)
      return new Promise((resolve) => {
        const hand = (given: Task | undefined): void => {
          clearTimeout(timer)
          resolve(given)
        }
        const timer = setTimeout(() => {
          idle.splice(idle.indexOf(hand), 1)
          resolve(undefined)
        }, patienceMs).unref()
        idle.push(hand)
      })
    },
    isEmpty: () => waiting.length === 0,
    close: () => {
      isClosed = true
      for (const hand of idle.splice(0)) hand(undefined)
      return waiting.splice(0)
    },
  }
}

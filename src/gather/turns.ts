/** Politeness: one request to a host at a time, with a pause in between. */

export type Turns = {
  /** Runs `work` when it is the key's turn, then keeps the key closed for `pauseMs`. */
  readonly take: <Result>(
    key: string,
    pauseMs: number,
    work: () => Promise<Result>,
  ) => Promise<Result>
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<void>>()

  return {
    take: async (key, pauseMs, work) => {
      const before = last.get(key)
      const { promise: over, resolve: end } = Promise.withResolvers<undefined>()
      last.set(key, over)
      if (before) await before
      try {
        return await work()
      } finally {
        // Nobody may be waiting: a bare timer must not keep the program alive.
        const finish = (): void => {
          if (last.get(key) === over) last.delete(key)
          end(undefined)
        }
        if (pauseMs > 0) setTimeout(finish, pauseMs)
        else finish()
      }
    },
  }
}

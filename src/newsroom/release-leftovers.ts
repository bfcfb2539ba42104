import type { Store } from '#store/index.ts'

const FACT = 'workers'

/**
 * Gives back the jobs that a killed worker left running, unless another worker of this store is alive:
 * then they come back when their lease ends. Process numbers tell, since an embedded store is used from one machine.
 */
export async function releaseLeftovers(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    const known = parsePids(await tx.findFact(FACT))
    const others = known.filter((pid) => pid !== process.pid && isAlive(pid))
    await tx.saveFact(FACT, JSON.stringify([...others, process.pid]))
    if (others.length === 0) await tx.jobs.releaseAll()
  })
}

function parsePids(text: string | undefined): readonly number[] {
  const value: unknown = text === undefined ? [] : JSON.parse(text)
  return Array.isArray(value) ? value.filter((pid): pid is number => Number.isInteger(pid)) : []
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    // No such process: that is the answer.
    return false
  }
}

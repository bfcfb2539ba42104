import { afterEach, describe, expect, it } from 'vitest'
import { POOL_TASKS } from './pool-tasks.testing.ts'
import { createWorkerPool, type WorkerPool } from './worker-pool.ts'

let pool: WorkerPool<typeof POOL_TASKS> | undefined

afterEach(async () => {
  await pool?.close()
})

function open(changes: { size?: number; deadlineMs?: number; file?: string } = {}) {
  pool = createWorkerPool({
    file: '#base/pool-tasks.testing.ts',
    loadHere: () => Promise.resolve(POOL_TASKS),
    deadlineMs: 10_000,
    memoryMb: 32,
    size: 2,
    ...changes,
  })
  return pool
}

const done = (result: unknown) => ({ kind: 'done', result })

describe('the pool', () => {
  it('runs functions in threads and gives each its own result', async () => {
    const { run } = open()
    const numbers = Array.from({ length: 20 }, (_, at) => at)
    const results = await Promise.all(numbers.map((number) => run('double', number)))
    expect(results).toEqual(numbers.map((number) => done(number * 2)))
  })

  it.each(['hang', 'backtrack'] as const)(
    'ends a task that would %s for ever, while its neighbours go on',
    async (name) => {
      const { run } = open({ deadlineMs: 1_000 })
      const stuck = run(name)
      const others = await Promise.all([1, 2, 3].map((number) => run('double', number)))
      expect(others).toEqual([done(2), done(4), done(6)])
      expect(await stuck).toMatchObject({ kind: 'ended', reason: 'too-slow' })
      expect(await run('double', 4)).toEqual(done(8))
    },
  )

  it.each([
    ['fill', 'too-much-memory'],
    ['end', 'crashed'],
    ['throwOne', 'threw'],
  ] as const)('survives a task that does %s', async (name, reason) => {
    const { run } = open({ size: 1 })
    const [bad, good] = await Promise.all([run(name), run('double', 5)])
    expect(bad).toMatchObject({ kind: 'ended', reason })
    expect(good).toEqual(done(10))
  })

  it('keeps the event loop free meanwhile', async () => {
    const { run } = open({ deadlineMs: 500 })
    let beats = 0
    const heart = setInterval(() => (beats += 1), 10)
    await run('hang')
    clearInterval(heart)
    expect(beats).toBeGreaterThan(10)
  })

  it('gives its workers nothing of the environment', async () => {
    expect(await open().run('environment')).toEqual(done(0))
  })

  it('runs the functions here where no worker can start', async () => {
    const { run } = open({ file: '#base/no-such-file.ts' })
    const results = await Promise.all([1, 2, 3].map((number) => run('double', number)))
    expect(results).toEqual([done(2), done(4), done(6)])
    expect(await run('throwOne')).toMatchObject({ kind: 'ended', reason: 'threw' })
  })

  it('settles everything when it is closed', async () => {
    const { run, close } = open({ size: 1 })
    const tasks = [run('hang'), run('double', 1)]
    await close()
    expect(await Promise.all(tasks)).toMatchObject([{ reason: 'crashed' }, { reason: 'crashed' }])
    expect(await run('double', 1)).toMatchObject({ reason: 'crashed' })
  })
})

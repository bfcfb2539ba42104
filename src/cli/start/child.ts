/** One program of the paper (its site, its worker), kept running until it is told to stop. */
import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

// It ends with us, even when we are killed: nothing is left behind that keeps the port and the store.
const FOLLOW_PARENT = new URL('../../../bin/follow-parent.mjs', import.meta.url).href
// As in bin/onix.mjs: a quarter of what Node would let young objects take before it throws them away.
const FLAGS = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=16']
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
// One that ran this long was well: the next pause is the first one again.
const WELL_MS = 60_000
const GRACE_MS = 10_000

export type ChildSpec = {
  /** Path of its file, and its arguments. */
  readonly command: readonly [string, ...string[]]
  readonly onLine: (line: string) => void
  /** Told when it ended by itself, with the pause until it is started again. */
  readonly onDeath: (reason: string, pauseMs: number) => void
}

export type Child = {
  /** Asks it to end, waits, and ends it by force when it does not. */
  readonly stop: () => Promise<void>
}

/** Starts it, and starts it again with growing pauses whenever it dies. */
export function keepRunning(spec: ChildSpec): Child {
  const stopping = new AbortController()
  let running: ChildProcess | undefined
  const life = async () => {
    let pauseMs = FIRST_PAUSE_MS
    while (!stopping.signal.aborted) {
      const startedMs = performance.now()
      running = launch(spec)
      const reason = await endOf(running)
      running = undefined
      if (isAborted(stopping.signal)) return
      pauseMs = performance.now() - startedMs > WELL_MS ? FIRST_PAUSE_MS : pauseMs
      spec.onDeath(reason, pauseMs)
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    }
  }
  const ended = life()
  return {
    stop: async () => {
      stopping.abort()
      running?.kill('SIGTERM')
      const timer = setTimeout(() => running?.kill('SIGKILL'), GRACE_MS)
      await ended
      clearTimeout(timer)
    },
  }
}

// A call, because the signal changes while we wait and the compiler cannot know that.
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted
}

function launch({ command, onLine }: ChildSpec): ChildProcess {
  const child = spawn(
    process.execPath,
    [...FLAGS, '--import', FOLLOW_PARENT, ...command],
    // A group of its own: Ctrl-C comes to us alone, and we end it in order.
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], detached: true },
  )
  let rest = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('utf8')).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(onLine)
  })
  return child
}

async function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      resolve(error.message)
    })
    child.once('close', (code, signal) => {
      resolve(signal ? `ended by ${signal}` : `exit code ${code ?? 0}`)
    })
  })
}

/** Path of a file of this checkout. */
export function pathOf(file: string): string {
  return fileURLToPath(new URL(`../../../${file}`, import.meta.url))
}

/** Starts the site and the worker, and keeps both running until the signal. */
import { once } from 'node:events'
import { z } from 'zod'
import { OnixError } from '#base/errors.ts'
import type { Config } from '#config/index.ts'
import type { Terminal } from '../terminal.ts'
import { keepRunning, pathOf, type Child } from './child.ts'

const readySchema = z.object({ listening: z.url() })
const READY_MS = 60_000

export class SiteNotStarted extends OnixError {
  readonly code = 'site-not-started'
  readonly nextStep =
    'What it said stands above. Run `npm run build` if its files are missing, then try again.'
}

/** @throws SiteNotStarted when the site ends before it listens */
export async function serve(
  config: Config,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const children: Child[] = []
  try {
    const address = await startSite(children, terminal, signal)
    if (signal.aborted) return
    children.push(startWorker(terminal))
    terminal.say(`Onix is at ${readersAddress(address, config)}`)
    terminal.note('  Ctrl-C ends it.')
    if (!isAborted(signal)) await once(signal, 'abort')
    terminal.note('Ending …')
  } finally {
    await Promise.all(children.map((child) => child.stop()))
  }
}

function isAborted(signal: AbortSignal): boolean {
  return signal.aborted
}

/** Gives the address that the site listens on; empty when the signal came first. */
async function startSite(
  children: Child[],
  terminal: Terminal,
  signal: AbortSignal,
): Promise<string> {
  const ready = Promise.withResolvers<string>()
  let isReady = false
  const giveUp = (reason: string) => {
    ready.reject(new SiteNotStarted(`start the site: ${reason}`))
  }
  const stop = () => {
    ready.resolve('')
  }
  const timer = setTimeout(giveUp, READY_MS, 'it did not listen within a minute')
  signal.addEventListener('abort', stop)
  const site = keepRunning({
    command: [pathOf('src/web/server/main.ts')],
    onLine: (line) => {
      const address = parseReady(line)
      if (address === undefined) {
        terminal.note(line)
        return
      }
      isReady = true
      ready.resolve(address)
    },
    onDeath: (reason, pauseMs) => {
      if (isReady) terminal.note(deathLine('site', reason, pauseMs))
      else giveUp(reason)
    },
  })
  children.push(site)
  try {
    return await ready.promise
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

function startWorker(terminal: Terminal): Child {
  return keepRunning({
    command: [pathOf('src/cli/main.ts'), 'work'],
    onLine: (line) => terminal.note(line),
    onDeath: (reason, pauseMs) => terminal.note(deathLine('worker', reason, pauseMs)),
  })
}

function deathLine(name: string, reason: string, pauseMs: number): string {
  return `The ${name} stopped (${reason}); it is started again in ${(pauseMs / 1000).toFixed(1)} s.`
}

/** The address in the line with which the site says that it listens. */
function parseReady(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    return readySchema.parse(JSON.parse(line)).listening
  } catch {
    // A line that is something else is shown as it is.
    return undefined
  }
}

/** Where a person on this machine finds it. */
function readersAddress(listening: string, config: Config): string {
  const { port } = new URL(listening)
  const isEverywhere = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(config.host)
  const host = isEverywhere
    ? 'localhost'
    : config.host.includes(':')
      ? `[${config.host}]`
      : config.host
  return `http://${host}${port ? `:${port}` : ''}`
}

/** The web server's process: `node src/web/server/main.ts`. Says on stdout where it listens, in one line of JSON. */
import type { EventEmitter } from 'node:events'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { systemClock } from '#base/clock.ts'
import { messageOf, OnixError } from '#base/errors.ts'
import { readConfig, type Config } from '#config/index.ts'
import { openStore, type Store } from '#store/index.ts'
import { logFailure } from './log.ts'
import { loadBuiltSite } from './serving/built-site.ts'
import { watchEdition } from './serving/edition-watch.ts'
import { createKeptPages } from './serving/kept-pages.ts'
import { listen } from './serving/listen.ts'
import { createRateLimits } from './serving/rate-limits.ts'
import { createSiteServer } from './serving/site-server.ts'

const BUILD = fileURLToPath(new URL('../../../build', import.meta.url))
const GRACE_MS = 5000

async function main(): Promise<void> {
  const config = readConfig()
  const store = await openStore(config.storeLocation)
  try {
    const server = await start(config, store)
    stopOnSignal(server, store)
  } catch (error) {
    await store.close()
    throw error
  }
}

async function start(config: Config, store: Store): Promise<Server> {
  const server = createSiteServer({
    site: await loadBuiltSite(BUILD),
    pages: createKeptPages(),
    edition: watchEdition(() => store.edition(), systemClock),
    siteUrl: config.siteUrl,
    limits: createRateLimits(config.rateLimits, systemClock),
  })
  const listening = await listen(server, config)
  process.stdout.write(`${JSON.stringify({ listening })}\n`)
  return server
}

function stopOnSignal(server: Server, store: Store): void {
  const stop = (signal: string) => {
    const force = setTimeout(() => {
      server.closeAllConnections()
    }, GRACE_MS)
    server.close(() => {
      clearTimeout(force)
      // The name by which Kit's own server tells an app to close what it opened.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- process is one, made by Node
      const app: EventEmitter = process
      app.emit('sveltekit:shutdown', signal)
      void store.close()
    })
    server.closeIdleConnections()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

// A page that fails after its first bytes rejects where nobody waits for it; the other readers go on.
process.on('unhandledRejection', (error) => {
  logFailure({ path: '', status: 500, error })
})

main().catch((error: unknown) => {
  const nextStep = error instanceof OnixError ? `\n${error.nextStep}` : ''
  process.stderr.write(`onix: ${messageOf(error)}${nextStep}\n`)
  process.exitCode = 1
})

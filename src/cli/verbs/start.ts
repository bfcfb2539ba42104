import { readConfig, type Config } from '#config/index.ts'
import { openNewsroom } from '#newsroom/index.ts'
import { countOf } from '#base/count.ts'
import { createProgressDisplay } from '../progress.ts'
import { checkPort } from '../start/port.ts'
import { serve } from '../start/serve.ts'
import { buildSite, isSiteOutdated } from '../start/site.ts'
import type { Terminal } from '../terminal.ts'
import { EXIT, type Verb } from '../verb.ts'

export const start: Verb = {
  options: {},
  run: async ({ terminal, signal }) => {
    const config = readConfig()
    await checkPort(config.host, config.port)
    await prepareStore(config, terminal, signal)
    if (!signal.aborted && isSiteOutdated()) await prepareSite(terminal, signal)
    if (!signal.aborted) await serve(config, terminal, signal)
    return EXIT.ok
  },
}

async function prepareStore(
  config: Config,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const { databaseUrl, dataDir } = config
  terminal.note(`Opening the store (${databaseUrl === null ? dataDir : 'PostgreSQL'}) …`)
  const newsroom = await openNewsroom(config)
  try {
    const { feeds, articles } = await newsroom.status()
    const isNew = await newsroom.ensureSampleEdition()
    if (!isNew) {
      terminal.note(`  ${countOf(feeds, 'feed')}, ${countOf(articles, 'article')}`)
      return
    }
    terminal.note('Nothing is here yet: making the sample edition from made-up publishers …')
    const display = createProgressDisplay(terminal, () => performance.now())
    await newsroom.drain({ signal, onProgress: display.show })
    display.end()
  } finally {
    await newsroom.close()
  }
}

async function prepareSite(terminal: Terminal, signal: AbortSignal): Promise<void> {
  const startedMs = performance.now()
  const secondsSoFar = () => ((performance.now() - startedMs) / 1000).toFixed(0)
  terminal.note('Building the site (only after an installation or a change; some 10 seconds) …')
  const timer = setInterval(() => terminal.redraw(`  ${secondsSoFar()} s`), 500)
  try {
    await buildSite(signal)
  } finally {
    clearInterval(timer)
  }
  if (!signal.aborted) terminal.note(`  built in ${secondsSoFar()} s`)
}

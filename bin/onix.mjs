#!/usr/bin/env node
// Starts src/cli/main.ts on a Node that runs TypeScript: this one when it is new enough, else the one that `npm ci`
// brought along. Plain JavaScript that Node 20 can read, because it is what an older machine runs first.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NEEDED_MAJOR = 24
const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const modules = fileURLToPath(new URL('../node_modules', import.meta.url))
const ownNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
const follow = new URL('./follow-parent.mjs', import.meta.url).href
// Half of the memory that Node would otherwise take is young objects waiting to be thrown away; a quarter of that does.
const FLAGS = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=16']

function stop(message) {
  process.stderr.write(`onix: ${message}\n`)
  process.exit(1)
}

if (!existsSync(modules))
  stop('its libraries are not installed. Run `npm ci` in this folder first.')

if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) {
  const emitWarning = process.emitWarning.bind(process)
  // node:sqlite works as documented but announces itself as experimental on every start: noise to a reader of the log.
  process.emitWarning = (warning, ...rest) => {
    const kind = typeof rest[0] === 'string' ? rest[0] : rest[0]?.type
    if (kind !== 'ExperimentalWarning') emitWarning(warning, ...rest)
  }
  await import(pathToFileURL(main).href)
} else {
  if (!existsSync(ownNode))
    stop(
      `Node ${NEEDED_MAJOR} is needed, this is ${process.version}, and the one that \`npm ci\` brings is missing. Run \`npm ci\` again, or \`npm rebuild node\` if install scripts were refused.`,
    )
  run()
}

function run() {
  const child = spawn(ownNode, [...FLAGS, '--import', follow, main, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  child.on('error', (error) => stop(`cannot start ${ownNode}: ${error.message}`))
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGUSR2'])
    process.on(signal, () => child.kill(signal))
  // A terminal sends Ctrl-C to both of us; passing it on would make it two.
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT')
  })
  child.on('exit', (code, signal) => {
    process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1))
  })
}

/** The site's build: whether it is as new as its sources, and making it. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OnixError } from '#base/errors.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const BUILT = join(ROOT, 'build', 'handler.js')
const VITE = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
const SOURCES = ['src', 'vite.config.ts', 'package-lock.json']
// None of these goes into the site, so a change there needs no new build; all other rooms are bundled with its server.
const APART = /^(cli|.*[.]test[.]ts|[.]svelte-kit)$/
const KEPT_OUTPUT = 4000

export class SiteNotBuilt extends OnixError {
  readonly code = 'site-not-built'
  readonly nextStep = 'Run `npm ci` and then `npm run build` to see the whole output.'

  constructor(output: string) {
    super(`build the site: vite ended with an error\n${output.trim()}`)
  }
}

/** True when there is no build, or one that is older than what it is made from. */
export function isSiteOutdated(root = ROOT, built = BUILT): boolean {
  if (!existsSync(built)) return true
  const builtMs = statSync(built).mtimeMs
  return SOURCES.some((source) => isNewer(join(root, source), builtMs))
}

function isNewer(path: string, thanMs: number): boolean {
  if (!existsSync(path)) return false
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs > thanMs
  return readdirSync(path).some((name) => !APART.test(name) && isNewer(join(path, name), thanMs))
}

/**
 * Builds the site, quietly.
 *
 * @throws SiteNotBuilt with the end of the output
 */
export async function buildSite(signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [VITE, 'build', '--logLevel', 'error'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString('utf8')).slice(-KEPT_OUTPUT)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve)
    child.on('error', (error) => {
      output += error.message
    })
  })
  if (code !== 0 && !signal.aborted) throw new SiteNotBuilt(output)
}

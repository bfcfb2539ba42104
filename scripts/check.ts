/** `npm run check`: every check that needs neither PostgreSQL nor a browser, each with its seconds; all run, none hides. */
import { spawnSync } from 'node:child_process'

const STEPS = ['format:check', 'lint', 'types', 'types:svelte', 'arrows', 'unused', 'test'] as const

const wanted = process.argv.slice(2)
const steps = wanted.length === 0 ? STEPS : STEPS.filter((step) => wanted.includes(step))
const failed: string[] = []

for (const step of steps) {
  const startedMs = performance.now()
  console.log(`\n▸ ${step}`)
  const { status } = spawnSync('npm', ['run', '--silent', step], { stdio: 'inherit' })
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${step} (${seconds} s)`)
  if (status !== 0) failed.push(step)
}

console.log(failed.length === 0 ? '\nAll checks pass.' : `\nFailed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1

/** `npm run fuzz -- feed --seconds 30`: breaks texts at random and has them parsed, until the time is over or ten faults are found. */
import { parseArgs } from 'node:util'
import { runTarget } from '#tests/fuzz/run-target.ts'
import { TARGETS } from '#tests/fuzz/targets.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
})
const wanted = positionals.length === 0 ? Object.keys(TARGETS) : positionals
// Readability takes seconds over some hundred nested formatting tags; on a busy machine, two of them.
const LIMIT_MS = 5_000
const SHOWN = 400

for (const [name, target] of Object.entries(TARGETS)) {
  if (!wanted.includes(name)) continue
  const endMs = performance.now() + Number(values.seconds) * 1_000
  const { runs, slowestMs, faults } = runTarget(target, {
    from: Number(values.seed),
    limitMs: LIMIT_MS,
    goesOn: () => performance.now() < endMs,
  })
  console.log(
    `${name}: ${runs} texts, slowest ${Math.round(slowestMs)} ms, ${faults.length} faults`,
  )
  for (const { seed, said, text } of faults)
    console.log(`  seed ${seed}: ${said}\n    ${JSON.stringify(text.slice(0, SHOWN))}`)
  if (faults.length > 0) process.exitCode = 1
}

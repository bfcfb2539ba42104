/** `node scripts/with-postgres.ts <command…>`: runs a command with a PostgreSQL of its own in ONIX_TEST_DATABASE_URL. */
import { spawn } from 'node:child_process'
import { startPostgres } from './throwaway-postgres.ts'

const [command, ...args] = process.argv.slice(2)
if (command === undefined) throw new Error('which command?')

// A server that is there already is used, and left running.
const given = process.env['ONIX_TEST_DATABASE_URL']
const postgres = given ? { url: given, stop: () => undefined } : await startPostgres()
const env = { ...process.env, ONIX_TEST_DATABASE_URL: postgres.url }
const child = spawn(command, args, { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  console.error(`${command}: ${error.message}`)
  postgres.stop()
  process.exitCode = 127
})
child.on('exit', (code) => {
  postgres.stop()
  process.exitCode = code ?? 1
})

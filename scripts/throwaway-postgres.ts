import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** A PostgreSQL server of our own on loopback, empty, without a password, gone after `stop`. */
export type ThrowawayPostgres = { readonly url: string; readonly stop: () => void }

// Nothing here outlives the run, so nothing needs to survive a power cut.
const FAST = '-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200'

/**
 * Starts PostgreSQL in a temporary folder on a free port.
 *
 * @throws Error when PostgreSQL is not installed or does not start, with its own words
 */
export async function startPostgres(): Promise<ThrowawayPostgres> {
  const bin = findPrograms()
  const owner = process.getuid?.() === 0 ? findUser('postgres') : null
  const folder = mkdtempSync(join(tmpdir(), 'onix-postgres-'))
  chmodSync(folder, 0o700)
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const run = (program: string, args: readonly string[]): void => {
    const { status, stderr } = spawnSync(join(bin, program), args, {
      ...owner,
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (status !== 0) throw new Error(`${program}: ${stderr || `ended with ${String(status)}`}`)
  }
  const port = await findFreePort()
  const settings = `-c listen_addresses=127.0.0.1 -p ${port} -k ${folder} ${FAST}`
  run('initdb', [
    '-D',
    data,
    '-U',
    'onix',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-sync',
    '--locale=C.UTF-8',
  ])
  run('pg_ctl', ['-D', data, '-o', settings, '-l', join(folder, 'log'), '-w', 'start'])
  return {
    url: `postgres://onix@127.0.0.1:${port}/postgres`,
    stop: () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function findPrograms(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ]
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')))
  if (!found) throw new Error('PostgreSQL is not installed: apt-get install postgresql')
  return found
}

/** PostgreSQL refuses to run as root. */
function findUser(name: string): { readonly uid: number; readonly gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  if (uid === undefined) throw new Error(`no user ${name}: PostgreSQL cannot run as root`)
  return { uid: Number(uid), gid: Number(gid) }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

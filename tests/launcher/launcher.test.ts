import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Makes this Node say that it is an old one, which is all the launcher goes by. */
const PRETEND_OLD =
  "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.1.0'}})"
const NODES = [
  { node: 'a new Node', flags: [] },
  { node: 'an old Node', flags: ['--import', PRETEND_OLD] },
] as const

let folder = ''
const running: ChildProcess[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onix-launcher-'))
})

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

describe.each(NODES)('the launcher on $node', ({ flags }) => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [...flags, 'bin/onix.mjs', ...args], { encoding: 'utf8' })

  it('runs the program on Node 24, without a warning', () => {
    const { status, stdout, stderr } = run('version')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/on Node 24\./)
  })

  it('hands over the exit code', () => {
    expect(run('no-such-verb').status).toBe(2)
  })
})

describe('the launcher', () => {
  it('says what to do where nothing is installed', async () => {
    await cp('bin', join(folder, 'bin'), { recursive: true })
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(folder, 'bin/onix.mjs'), 'start'],
      {
        encoding: 'utf8',
      },
    )
    expect(status).toBe(1)
    expect(stderr).toMatch(/npm ci/)
  })

  it.each(['SIGTERM', 'SIGKILL'] as const)('takes the program along on %s', async (signal) => {
    const launcher = await startWaiting()
    const pid = await readPid(launcher)
    launcher.kill(signal)
    await once(launcher, 'exit')
    await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false)
  })
})

/** The launcher as on an old Node, in a checkout whose program only tells its own process id and waits. */
async function startWaiting(): Promise<ChildProcess> {
  const checkout = join(folder, 'waiting')
  await cp('bin', join(checkout, 'bin'), { recursive: true })
  await mkdir(join(checkout, 'node_modules/node/bin'), { recursive: true })
  await symlink(process.execPath, join(checkout, 'node_modules/node/bin/node')).catch(
    () => undefined,
  )
  await mkdir(join(checkout, 'src/cli'), { recursive: true })
  const program = 'console.log(process.pid)\nsetInterval(() => undefined, 1000)\n'
  await writeFile(join(checkout, 'src/cli/main.ts'), program)
  const args = ['--import', PRETEND_OLD, join(checkout, 'bin/onix.mjs')]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  running.push(child)
  return child
}

async function readPid(child: ChildProcess): Promise<number> {
  const chunks: readonly unknown[] = await once(child.stdout ?? child, 'data')
  return Number(String(chunks[0]))
}

/** False also for one that ended and that nobody has collected yet. */
async function isRunning(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat !== '' && !/\) Z /.test(stat)
}

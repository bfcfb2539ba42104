import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepRunning } from './child.ts'

function program(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'onix-child-')), 'program.mjs')
  writeFileSync(path, text)
  return path
}

describe('a program of the paper', () => {
  it('is started again when it dies, after a pause that grows', async () => {
    const pauses: number[] = []
    const twice = Promise.withResolvers<undefined>()
    const child = keepRunning({
      command: [program('process.exit(3)')],
      onLine: () => undefined,
      onDeath: (reason, pauseMs) => {
        expect(reason).toBe('exit code 3')
        pauses.push(pauseMs)
        if (pauses.length === 2) twice.resolve(undefined)
      },
    })
    await twice.promise
    await child.stop()
    expect(pauses).toEqual([500, 1000])
  })

  it('is asked to end, and is waited for', async () => {
    const lines: string[] = []
    const ready = Promise.withResolvers<undefined>()
    const child = keepRunning({
      command: [
        program(`process.on('SIGTERM', () => setTimeout(() => { console.log('tidied up'); process.exit() }, 50))
          setInterval(() => {}, 1000); console.log('ready')`),
      ],
      onLine: (line) => {
        lines.push(line)
        ready.resolve(undefined)
      },
      onDeath: () => {
        throw new Error('it did not die by itself')
      },
    })
    await ready.promise
    await child.stop()
    expect(lines).toEqual(['ready', 'tidied up'])
  })
})

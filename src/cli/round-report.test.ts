import { describe, expect, it, vi } from 'vitest'
import { createRoundReport } from './round-report.ts'
import { createTerminal } from './terminal.ts'

function report(level: 'info' | 'error') {
  const lines: string[] = []
  const write = (text: string) => lines.push(text) > 0
  const terminal = createTerminal({ out: { write }, err: { write } })
  return { lines, ...createRoundReport(terminal, level) }
}

const JOB = { key: 'feed:1', outcome: '3 entries', done: 1, waiting: 0, ms: 5 } as const

describe('the report of a working paper', () => {
  it('tells a round in one line once it has come to rest', () => {
    vi.useFakeTimers()
    const { onProgress, lines } = report('info')
    for (const stage of ['fetch-feed', 'fetch-feed', 'understand', 'publish'] as const)
      onProgress({ ...JOB, stage })
    expect(lines).toEqual([])
    vi.advanceTimersByTime(1500)
    expect(lines).toEqual(['read 2 feeds, understood 1 document, took to press 1 draft\n'])
    vi.useRealTimers()
  })

  it('tells what failed at once, and only that when less is wanted', () => {
    const { onProgress, end, lines } = report('error')
    onProgress({ ...JOB, stage: 'write', key: 'story:7', outcome: 'failed: disk is full' })
    end()
    expect(lines).toEqual(['write story:7 failed: disk is full\n'])
  })
})

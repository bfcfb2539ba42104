import { describe, expect, it } from 'vitest'
import { createProgressDisplay } from './progress.ts'
import { createTerminal } from './terminal.ts'

function display(isTTY: boolean) {
  const lines: string[] = []
  let now = 0
  const write = (text: string) => lines.push(text) > 0
  const terminal = createTerminal({ out: { write }, err: { write, isTTY, columns: 100 } })
  return { lines, pass: (ms: number) => (now += ms), ...createProgressDisplay(terminal, () => now) }
}

describe('progress', () => {
  it('draws a bar where somebody watches, at most ten times a second', () => {
    const { show, pass, lines } = display(true)
    for (let done = 1; done <= 20; done++) {
      show({ stage: 'understand', done, waiting: 20 - done })
      pass(20)
    }
    expect(lines.filter((line) => line.includes('█')).length).toBe(3)
    expect(lines.join('')).toContain('Reading documents  ███████░░░░░░░░░░░░░░░░░ 6 of 20')
  })

  it('writes a line every ten seconds where nobody does', () => {
    const { show, pass, lines } = display(false)
    for (let done = 1; done <= 25; done++) {
      show({ stage: 'fetch-feed', done, waiting: 25 - done })
      pass(1000)
    }
    expect(lines).toEqual(['  Reading feeds: 11 of 25\n', '  Reading feeds: 21 of 25\n'])
  })

  it('sums up each stage when it is over, counting only what came since', () => {
    const { show, pass, end, lines } = display(false)
    show({ stage: 'write', done: 3, waiting: 0 })
    pass(500)
    show({ stage: 'check', done: 3, waiting: 0 })
    show({ stage: 'write', done: 5, waiting: 0 })
    end()
    expect(lines.map((line) => line.trim().replace(/ +/g, ' '))).toEqual([
      'Writing articles 3 in 0.5 s',
      'Checking articles 3 in 0.0 s',
      'Writing articles 2 in 0.0 s',
    ])
  })
})

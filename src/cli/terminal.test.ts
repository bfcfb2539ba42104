import { describe, expect, it } from 'vitest'
import { createTerminal } from './terminal.ts'

function recorded(isTTY = false) {
  const written = { out: '', err: '' }
  const terminal = createTerminal({
    out: { write: (text: string) => ((written.out += text), true) },
    err: { write: (text: string) => ((written.err += text), true), isTTY, columns: 40 },
  })
  return { terminal, written }
}

describe('the terminal', () => {
  it('keeps results and what is said on the way apart', () => {
    const { terminal, written } = recorded()
    terminal.say('result')
    terminal.note('on the way')
    expect(written).toEqual({ out: 'result\n', err: 'on the way\n' })
  })

  it('takes out what a title from outside would do to the screen', () => {
    const { terminal, written } = recorded()
    terminal.say('\u001b]0;owned\u0007A \u001b[31mred\u001b[0m title\u009b2J\r\u0008')
    expect(written.out).toBe('A red title\n')
  })

  it('redraws only where somebody watches, and clears before the next line', () => {
    const { terminal, written } = recorded(true)
    terminal.redraw('x'.repeat(100))
    terminal.note('done')
    expect(written.err).toBe(`${'x'.repeat(39)}\r\u001b[2Kdone\n`)
    const blind = recorded()
    blind.terminal.redraw('half')
    expect(blind.written.err).toBe('')
  })
})

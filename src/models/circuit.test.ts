import { describe, expect, it } from 'vitest'
import { judgeCircuit } from './circuit.ts'

const START = Date.parse('2026-11-25T08:00:00.000Z')
const at = (second: number) => new Date(START + second * 1000).toISOString()

/** Calls as they were asked, one a second, the last one first. */
const past = (...outcomes: readonly string[]) =>
  outcomes
    .map((outcome, second) => ({
      outcome,
      at: at(second),
      endedAt: outcome === 'open' ? null : at(second),
    }))
    .reverse()
const down = (times: number) => Array.from({ length: times }, () => 'no-connection')

describe('a circuit', () => {
  it.each([
    ['nothing was asked yet', past()],
    ['it failed four times', past(...down(4))],
    ['it answered between', past(...down(4), 'answered', ...down(4))],
    ['the asker stopped, or asked too much', past('stopped', 'too-long', ...down(4), 'stopped')],
  ])('stays closed when %s', (_, calls) => {
    expect(judgeCircuit(calls, START + 10_000)).toEqual({ state: 'closed' })
  })

  it.each([
    [5, 60],
    [6, 120],
    [7, 240],
    [20, 1800],
  ])('rests, after %i failures, for %i seconds from the last one', (failures, seconds) => {
    const ended = START + (failures - 1) * 1000
    const circuit = judgeCircuit(past(...down(failures)), ended + seconds * 1000 - 1)
    const until = new Date(ended + seconds * 1000).toISOString()
    expect(circuit).toEqual({ state: 'open', failures, lastFailure: 'no-connection', until })
    expect(judgeCircuit(past(...down(failures)), ended + seconds * 1000).state).toBe('half-open')
  })

  it('lets one question through after the rest, and no second one beside it', () => {
    const tried = { outcome: 'open', at: at(100), endedAt: null }
    expect(judgeCircuit([tried, ...past(...down(5))], START + 101_000).state).toBe('open')
  })
})

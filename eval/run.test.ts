import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { listShortfalls } from './floors.ts'
import { LOADERS } from './registry.ts'
import { EVALUATION_NAMES, runEvaluation } from './run.ts'

const TEXT = 'The bridge is open. Traffic is light.'
const MARKED = {
  genre: 'news',
  text: TEXT,
  spans: [
    [0, 19],
    [20, 37],
  ],
}

function dataRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'onix-eval-'))
  mkdirSync(join(root, 'sentences-ud'))
  writeFileSync(join(root, 'sentences-ud', 'heldout.jsonl'), JSON.stringify(MARKED))
  return root
}

describe('an evaluation', () => {
  it('runs on the folder of all sets or on its own set, and gives the same figures', async () => {
    const root = dataRoot()
    const input = { name: 'sentences', part: 'heldout', isAlone: true } as const
    const whole = await runEvaluation({ ...input, data: root })
    expect(whole).toMatchObject({
      report: { name: 'sentences', part: 'heldout', count: 1, metrics: { f1: 1 } },
      shortfalls: [],
    })
    const own = await runEvaluation({ ...input, data: join(root, 'sentences-ud') })
    expect(own).toEqual(whole)
  })

  it('is refused when its set is not there, with the folder that is looked for', async () => {
    const input = { name: 'quotes', part: 'dev', data: dataRoot() } as const
    for (const isAlone of [true, false])
      await expect(runEvaluation({ ...input, isAlone })).rejects.toMatchObject({
        code: 'evaluation-failed',
        message: expect.stringContaining('quotes-polnear/') as string,
      })
  })

  it('takes no folder for its own set when others run too', async () => {
    const data = join(dataRoot(), 'sentences-ud')
    const input = { name: 'sentences', part: 'heldout', data, isAlone: false } as const
    await expect(runEvaluation(input)).rejects.toMatchObject({ code: 'evaluation-failed' })
  })

  it('says what is wrong with data of another form', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onix-eval-'))
    writeFileSync(join(folder, 'dev.jsonl'), '{"something": "else"}')
    const input = { name: 'sentences', part: 'dev', data: folder, isAlone: true } as const
    await expect(runEvaluation(input)).rejects.toMatchObject({ code: 'evaluation-failed' })
  })

  it('goes by the name under which it is listed', async () => {
    for (const name of EVALUATION_NAMES) {
      const evaluation = await LOADERS[name]()
      expect(evaluation.name).toBe(name)
    }
  })
})

describe('floors', () => {
  it('name each metric below its floor, and one that is gone', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'onix-floors-')), 'floors.json')
    writeFileSync(
      path,
      JSON.stringify({ grouping: { dev: { bcubedF1: 0.8, gone: 0.1, fine: 0.2 } } }),
    )
    const found = listShortfalls('grouping', { bcubedF1: 0.79, fine: 0.2 }, pathToFileURL(path))
    expect(found).toEqual([
      { metric: 'bcubedF1', value: 0.79, floor: 0.8 },
      { metric: 'gone', value: 0, floor: 0.1 },
    ])
    expect(listShortfalls('ask', { recallAt10: 0 }, pathToFileURL(path))).toEqual([])
  })
})

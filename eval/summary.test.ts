import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runEvaluation } from './run.ts'

const EXTRACT = {
  title: 'Bridge closed',
  sentences: ['The bridge is closed.', 'Gulls do not mind.', 'The bridge has a crack.'],
  summary: 'The bridge is closed.',
  summary_sentence_ids: [0],
}
const HIGHLIGHTED = {
  article:
    'The bridge is closed to all cars. Gulls do not mind it. The bridge has a crack in a cable.',
  highlights: ['The bridge is closed .', 'It has a crack .'],
}

function dataRoot(sets: Readonly<Record<string, unknown>>): string {
  const root = mkdtempSync(join(tmpdir(), 'onix-eval-'))
  for (const [name, record] of Object.entries(sets)) {
    mkdirSync(join(root, name))
    writeFileSync(join(root, name, 'heldout.jsonl'), JSON.stringify(record))
  }
  return root
}

const run = (data: string) =>
  runEvaluation({ name: 'summary', part: 'heldout', isAlone: true, data })

describe('the evaluation of summaries', () => {
  it('measures extracts and highlights, with the first sentences beside', async () => {
    const root = dataRoot({ bbc_news_summary: EXTRACT, cnndm_val_1000: HIGHLIGHTED })
    const { report, peers } = await run(root)
    const names = ['sentenceF1', 'rouge2', 'highlightRouge1', 'highlightRouge2']
    expect(report.count).toBe(2)
    expect(Object.keys(report.metrics)).toEqual(names)
    expect(Object.keys(peers[0]?.metrics ?? {})).toEqual(names)
  })

  it.each([
    ['bbc_news_summary', EXTRACT, 'sentenceF1'],
    ['cnndm_val_1000', HIGHLIGHTED, 'highlightRouge1'],
  ])('measures the one set that the named folder holds: %s', async (name, record, metric) => {
    const { report } = await run(join(dataRoot({ [name]: record }), name))
    expect(report.count).toBe(1)
    expect(Object.keys(report.metrics)[0]).toBe(metric)
  })
})

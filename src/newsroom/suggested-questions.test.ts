import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from '#config/index.ts'
import { openNewsroom } from './index.ts'

it('every question that the sample paper suggests is answered when it is asked', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'onix-suggested-'))
  const newsroom = await openNewsroom(readConfig({ env: { ONIX_DATA_DIR: dataDir }, file: null }))
  await newsroom.ensureSampleEdition()
  await newsroom.drain()
  const cards = await newsroom.store.articles.listCards({ isSample: true, limit: 100 })
  let suggested = 0
  for (const { id } of cards)
    for (const question of await newsroom.suggestQuestions(id)) {
      suggested += 1
      const { answer } = await newsroom.ask(question, { kind: 'article', articleId: id })
      expect(answer.kind, question).toBe('answer')
    }
  expect(suggested).toBeGreaterThanOrEqual(cards.length)
  await newsroom.close()
}, 60_000)

import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { dialects } from './dialects.testing.ts'
import type { Store } from './index.ts'
import { printAbout } from './print-about.testing.ts'

const NOW = '2026-11-23T08:00:00.000Z'
const LATER = '2026-11-23T14:00:00.000Z'

describe.each(dialects)('the public record on $name', ({ open }) => {
  let opened: Store | undefined

  afterEach(async () => {
    await opened?.close()
    opened = undefined
  })

  async function store(): Promise<Store> {
    opened = (await open()).store
    return opened
  }

  it('has corrections and withdrawals in one list, newest first', async () => {
    const { articles, corrections, record } = await store()
    if (!opened) throw new Error('not open')
    const kept = await printAbout(opened, 'The mayor resigns', ['Anna Vale'])
    const gone = await printAbout(opened, 'The bridge falls', ['Tom Marsh'])
    await corrections.add(kept, { revision: 1, text: 'It was Tuesday.', createdAt: NOW })
    await articles.setStatus(gone, 'canceled', { reason: 'It stands.', at: LATER, now: LATER })
    expect(await record.listChanges(10)).toEqual([
      expect.objectContaining({ kind: 'withdrawal', headline: 'The bridge falls', at: LATER }),
      expect.objectContaining({ kind: 'correction', text: 'It was Tuesday.', articleId: kept }),
    ])
    expect(await record.listChanges(1)).toHaveLength(1)
  })

  it('counts articles, reports with their hours, answers and abstentions', async () => {
    const { reports, questions, record } = await store()
    if (!opened) throw new Error('not open')
    const articleId = await printAbout(opened, 'The mayor resigns', ['Anna Vale'])
    const report = {
      articleId,
      answerAddress: null,
      revision: 1,
      claimId: null,
      kind: 'wrong-fact',
      text: 'It was Tuesday.',
      contact: null,
      createdAt: NOW,
    } as const
    await reports.save({ ...report, secret: randomUUID() })
    const id = await reports.save({ ...report, secret: randomUUID() })
    await reports.decide(id, { outcome: 'corrected', text: 'Yes.', now: LATER })
    await questions.save({
      address: 'a',
      question: 'Who?',
      scope: { kind: 'archive' },
      follows: null,
      answer: { kind: 'abstention', reason: 'That is not in our articles.', nearestStories: [] },
      askedAt: NOW,
      newestDocumentAt: null,
    })
    expect(await record.readScorecard()).toMatchObject({
      articles: 1,
      revisions: 1,
      withdrawn: 0,
      reports: { open: 1, corrected: 1, 'no-change': 0 },
      hoursToOutcome: [6],
      answers: 0,
      abstentions: 1,
    })
  })
})

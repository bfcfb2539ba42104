import { describe, expect, it } from 'vitest'
import type { ArticleCard } from '#store/index.ts'
import { rankCards } from './rank-cards.ts'

function cardOf(id: number, publisherCount: number, newsAt: string): ArticleCard {
  const card: unknown = {
    id,
    publisherCount,
    documentCount: publisherCount,
    newsAt,
    updatedAt: 'now',
  }
  return parseCard(card)
}

function parseCard(card: unknown): ArticleCard {
  return card as ArticleCard
}

describe('the order of the front page', () => {
  it('goes by weight and by the age of the news, not of our printing', () => {
    const old = cardOf(1, 9, '2026-11-01T08:00:00.000Z')
    const fresh = cardOf(2, 3, '2026-11-23T08:00:00.000Z')
    const heavy = cardOf(3, 6, '2026-11-23T02:00:00.000Z')
    expect(rankCards([old, fresh, heavy]).map(({ id }) => id)).toEqual([3, 2, 1])
  })
})

import type { ArticleCard } from '#store/index.ts'

// A story told by twice as many publishers holds its place one half-life longer.
const HALF_LIFE_HOURS = 18
const HOUR_MS = 3_600_000

/**
 * Articles in the order of a front page: by the number of independent publishers (and, a tenth as much, of documents),
 * halved every 18 hours of age.
 * Age is the news', not our printing of it: a first reading of old feeds must not make their news today's. It is counted
 * from the newest one, so that the same edition always gives the same page.
 */
export function rankCards(cards: readonly ArticleCard[]): readonly ArticleCard[] {
  const newestMs = Math.max(...cards.map((card) => Date.parse(card.newsAt)))
  const weigh = (card: ArticleCard) => {
    const ageHours = (newestMs - Date.parse(card.newsAt)) / HOUR_MS
    return (card.publisherCount + card.documentCount / 10) * 0.5 ** (ageHours / HALF_LIFE_HOURS)
  }
  return cards
    .map((card) => ({ card, weight: weigh(card) }))
    .sort(
      (a, b) =>
        b.weight - a.weight || b.card.documentCount - a.card.documentCount || b.card.id - a.card.id,
    )
    .map(({ card }) => card)
}

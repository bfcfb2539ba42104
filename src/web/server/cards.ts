import { systemClock } from '#base/clock.ts'
import { findSection } from '#domain/section.ts'
import type { ArticleCard, Store } from '#store/index.ts'
import type { Story } from '#domain/story.ts'
import { namePathOf } from './name-path.ts'
import { showShortTime, type ShownTime } from './dates.ts'

/** An article in a list. */
export type CardView = {
  readonly id: number
  /** When the article last changed. */
  readonly updatedAt: string
  /** Paths of its section and of the names it tells of most: what readers follow and mute. */
  readonly topics: readonly string[]
  readonly href: string
  readonly headline: string
  readonly dek: string | null
  readonly section: { readonly href: string; readonly label: string }
  readonly publisherCount: number
  readonly documentCount: number
  /** When its newest document was published. */
  readonly newsAt: ShownTime
}

/** A story without an article of its own: one publisher's words, so far. */
export type BriefView = {
  readonly href: string
  readonly title: string
  readonly publishers: string
  readonly publishedAt: ShownTime
}

export function buildCard(card: ArticleCard, names: readonly string[] = []): CardView {
  return {
    id: card.id,
    updatedAt: card.updatedAt,
    topics: [`/sections/${card.section}`, ...names],
    href: `/articles/${card.slug}-${card.id}`,
    headline: card.headline,
    dek: card.dek,
    section: {
      href: `/sections/${card.section}`,
      label: findSection(card.section)?.label ?? 'News',
    },
    publisherCount: card.publisherCount,
    documentCount: card.documentCount,
    newsAt: showShortTime(card.newsAt, systemClock.now()),
  }
}

// Those that an article is about, not all that it mentions.
const NAMES_A_CARD = 5

/** Cards with what each tells of, in the order of `cards`. */
export async function buildCards(
  store: Store,
  cards: readonly ArticleCard[],
): Promise<readonly CardView[]> {
  const keys = await store.names.listKeysOf(
    cards.map(({ id }) => id),
    NAMES_A_CARD,
  )
  return cards.map((card) => buildCard(card, keys.get(card.id)?.map(namePathOf)))
}

export async function listBriefViews(
  store: Store,
  stories: readonly Story[],
): Promise<readonly BriefView[]> {
  const headlines = await store.documents.listHeadlines(stories.map((story) => story.id))
  return stories.map((story) => {
    const names = headlines.flatMap((h) => (h.storyId === story.id ? h.publisherName : []))
    return {
      href: `/stories/${story.slug}-${story.id}`,
      title: story.title,
      publishers: [...new Set(names)].join(', '),
      publishedAt: showShortTime(story.lastPublishedAt, systemClock.now()),
    }
  })
}

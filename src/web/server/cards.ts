import { systemClock } from '#base/clock.ts'
import { findSection } from '#domain/section.ts'
import type { ArticleCard, Store } from '#store/index.ts'
import type { Story } from '#domain/story.ts'
import { showShortTime, type ShownTime } from './dates.ts'

/** An article in a list. */
export type CardView = {
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

export function buildCard(card: ArticleCard): CardView {
  return {
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

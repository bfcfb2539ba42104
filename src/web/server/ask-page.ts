import type { AnsweredQuestion, QuestionScope } from '#domain/ask.ts'
import type { Store } from '#store/index.ts'
import { showTime, type ShownTime } from './dates.ts'

export type AskedOf = { readonly label: string; readonly url: string | null }

export type AnswerPage = {
  readonly question: string
  readonly askedAt: ShownTime
  readonly askedOf: AskedOf
  /** Fields that ask again of the same. */
  readonly scope: { readonly name: 'article' | 'story'; readonly id: number } | null
  readonly newestDocument: ShownTime | null
  readonly sentences: readonly {
    readonly text: string
    readonly publisherName: string
    readonly published: ShownTime
    readonly url: string
    readonly title: string
  }[]
  /** Words of the abstention; null when there is an answer. */
  readonly abstention: string | null
  readonly nearestStories: readonly { readonly title: string; readonly url: string }[]
}

export async function buildAnswerPage(
  store: Store,
  answered: AnsweredQuestion,
): Promise<AnswerPage> {
  const { answer } = answered
  return {
    question: answered.question,
    askedAt: showTime(answered.askedAt),
    askedOf: await askedOf(store, answered.scope),
    scope: scopeField(answered.scope),
    newestDocument: answered.newestDocumentAt === null ? null : showTime(answered.newestDocumentAt),
    sentences:
      answer.kind === 'answer'
        ? answer.sentences.map(({ text, publisherName, publishedAt, url, title }) => ({
            text,
            publisherName,
            published: showTime(publishedAt),
            url,
            title,
          }))
        : [],
    abstention: answer.kind === 'abstention' ? answer.reason : null,
    nearestStories: answer.kind === 'abstention' ? await nearest(store, answer.nearestStories) : [],
  }
}

type Nearest = Extract<AnsweredQuestion['answer'], { kind: 'abstention' }>['nearestStories']

async function nearest(store: Store, stories: Nearest) {
  const found: { title: string; url: string }[] = []
  for (const { storyId, title } of stories) {
    const card = await store.articles.findByStory(storyId)
    const story = await store.stories.find(storyId)
    if (card) found.push({ title: card.headline, url: `/articles/${card.slug}-${card.id}` })
    else if (story) found.push({ title, url: `/stories/${story.slug}-${story.id}` })
  }
  return found
}

/** What a question was asked of, for the page: an article, a story or the whole archive. */
export async function askedOf(store: Store, scope: QuestionScope): Promise<AskedOf> {
  switch (scope.kind) {
    case 'archive':
      return { label: 'the whole archive', url: null }
    case 'article': {
      const article = await store.articles.find(scope.articleId)
      if (!article) return { label: 'an article', url: null }
      const label = article.revision.body.headline.text
      return { label, url: `/articles/${article.slug}-${article.id}` }
    }
    case 'story': {
      const story = await store.stories.find(scope.storyId)
      if (!story) return { label: 'a story', url: null }
      return { label: story.title, url: `/stories/${story.slug}-${story.id}` }
    }
  }
}

function scopeField(scope: QuestionScope): AnswerPage['scope'] {
  if (scope.kind === 'article') return { name: 'article', id: scope.articleId }
  if (scope.kind === 'story') return { name: 'story', id: scope.storyId }
  return null
}

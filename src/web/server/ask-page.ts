import type { AnsweredQuestion, AnswerSentence, Position, QuestionScope } from '#domain/ask.ts'
import type { ArticleId } from '#domain/ids.ts'
import type { Store } from '#store/index.ts'
import { showTime, type ShownTime } from './dates.ts'

export type AskedOf = { readonly label: string; readonly url: string | null }

export type ShownSentence = {
  readonly text: string
  readonly publisherName: string
  readonly published: ShownTime
  readonly url: string
  readonly title: string
}

export type AnswerPage = {
  readonly question: string
  readonly askedAt: ShownTime
  readonly askedOf: AskedOf
  /** Fields that ask again of the same. */
  readonly scope: { readonly name: 'article' | 'story'; readonly id: number } | null
  readonly address: string
  /** Questions that it was asked after, oldest first, with what each was told. */
  readonly thread: readonly EarlierAnswer[]
  /** True when the documents are those of the sample paper, all of it made up. */
  readonly isSample: boolean
  /** True when each sentence is what a publisher that the question names says of its part. */
  readonly isInParts: boolean
  readonly newestDocument: ShownTime | null
  readonly sentences: readonly ShownSentence[]
  /** Where publishers disagree: what each side says; empty where they don't. The earliest first where they spoke on different days. */
  readonly positions: readonly ShownPosition[]
  /** True where days lie between what they say: a count may have grown, a plan have changed. */
  readonly isOverDays: boolean
  /** What has changed since in a document that the answer quotes. */
  readonly changes: readonly string[]
  /** Where to report a problem with this answer. */
  readonly reportPath: string
  /** Words of the abstention; null when there is an answer. */
  readonly abstention: string | null
  readonly nearestStories: readonly { readonly title: string; readonly url: string }[]
}

export type ShownPosition = {
  readonly value: string
  readonly sentences: readonly ShownSentence[]
}

export type EarlierAnswer = {
  readonly question: string
  readonly path: string
  /** First sentence of its answer, or the words of its abstention. */
  readonly told: string
}

// As for differences in an article: counts of one day contradict, those of two days may both be right.
const SAME_DAY_MS = 24 * 3_600_000

// A longer thread is followed by its links.
const THREAD_SHOWN = 5

export async function buildAnswerPage(
  store: Store,
  answered: AnsweredQuestion,
): Promise<AnswerPage> {
  const { answer } = answered
  const positions = answer.kind === 'answer' ? (answer.positions ?? []).map(shownPosition) : []
  const isOverDays = lieDaysApart(positions)
  return {
    question: answered.question,
    askedAt: showTime(answered.askedAt),
    askedOf: await askedOf(store, answered.scope),
    scope: scopeField(answered.scope),
    address: answered.address,
    thread: await listEarlier(store, answered.follows),
    isSample: await standsOnSamples(store, answered),
    isInParts: answer.kind === 'answer' && answer.isInParts === true,
    newestDocument: answered.newestDocumentAt === null ? null : showTime(answered.newestDocumentAt),
    sentences: answer.kind === 'answer' ? answer.sentences.map(shown) : [],
    positions: isOverDays ? positions.toSorted((a, b) => timeOf(a) - timeOf(b)) : positions,
    isOverDays,
    changes: await listChanges(store, answered),
    reportPath: `/ask/${answered.address}/report`,
    abstention: answer.kind === 'abstention' ? answer.reason : null,
    nearestStories: answer.kind === 'abstention' ? await nearest(store, answer.nearestStories) : [],
  }
}

function shown({ text, publisherName, publishedAt, url, title }: AnswerSentence): ShownSentence {
  return { text, publisherName, published: showTime(publishedAt), url, title }
}

function shownPosition({ value, sentences }: Position): ShownPosition {
  return { value, sentences: sentences.map(shown) }
}

function timeOf({ sentences }: ShownPosition): number {
  return Math.min(...sentences.map(({ published }) => Date.parse(published.iso)))
}

function lieDaysApart(positions: readonly ShownPosition[]): boolean {
  const times = positions.map(timeOf)
  return times.length > 0 && Math.max(...times) - Math.min(...times) > SAME_DAY_MS
}

async function listEarlier(
  store: Store,
  follows: string | null,
): Promise<readonly EarlierAnswer[]> {
  if (follows === null) return []
  const thread = await store.questions.listThread(follows, THREAD_SHOWN)
  return thread.toReversed().map(({ question, address, answer }) => ({
    question,
    path: `/ask/${address}`,
    told: answer.kind === 'answer' ? (answer.sentences[0]?.text ?? '') : answer.reason,
  }))
}

async function standsOnSamples(store: Store, { answer }: AnsweredQuestion): Promise<boolean> {
  if (answer.kind === 'abstention') return false
  for (const { documentId } of answer.sentences.flatMap(({ citations }) => citations))
    if ((await store.documents.findCurrent(documentId))?.isSample) return true
  return false
}

/** An answer stays as it was given; what was changed or withdrawn since is said above it. */
async function listChanges(
  store: Store,
  { answer, scope, askedAt }: AnsweredQuestion,
): Promise<readonly string[]> {
  const changes = new Set<string>()
  if (answer.kind === 'abstention') return []
  for (const { citations, publisherName } of answer.sentences)
    for (const { documentId, version } of citations) {
      const current = await store.documents.findCurrent(documentId)
      if (!current || current.terms.isLinkOnly)
        changes.add(`${publisherName} no longer lets us quote a document that this answer quotes.`)
      else if (current.version !== version)
        changes.add(`${publisherName} has changed a document since this answer quoted it.`)
    }
  const articles = new Map<ArticleId, string>()
  for (const { documentId } of answer.sentences.flatMap(({ citations }) => citations)) {
    const storyId = await store.documents.findStory(documentId)
    const card = storyId === null ? undefined : await store.articles.findByStory(storyId)
    if (card)
      articles.set(
        card.id,
        `The article “${card.headline}”, which stands on what this answer quotes,`,
      )
  }
  if (scope.kind === 'article') articles.set(scope.articleId, 'The article it was asked of')
  for (const [id, name] of articles) {
    if ((await store.articles.find(id))?.status === 'canceled')
      changes.add(`${name} was withdrawn.`)
    const corrections = await store.corrections.list(id)
    if (corrections.some(({ createdAt }) => createdAt > askedAt))
      changes.add(`${name} was corrected since.`)
  }
  return [...changes]
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
      return { label: `the sources of ${label}`, url: `/articles/${article.slug}-${article.id}` }
    }
    case 'story': {
      const story = await store.stories.find(scope.storyId)
      if (!story) return { label: 'a story', url: null }
      return {
        label: `all documents of ${story.title}`,
        url: `/stories/${story.slug}-${story.id}`,
      }
    }
  }
}

function scopeField(scope: QuestionScope): AnswerPage['scope'] {
  if (scope.kind === 'article') return { name: 'article', id: scope.articleId }
  if (scope.kind === 'story') return { name: 'story', id: scope.storyId }
  return null
}

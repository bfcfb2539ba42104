import type { Citation, Claim } from './article.ts'
import type { ArticleId, StoryId } from './ids.ts'

/** Where a reader asks: of everything, of what one article stands on, or of all documents of one story. */
export type QuestionScope =
  | { readonly kind: 'archive' }
  | { readonly kind: 'article'; readonly articleId: ArticleId }
  | { readonly kind: 'story'; readonly storyId: StoryId }

export type AnswerSentence = Claim & {
  readonly publisherName: string
  readonly publishedAt: string
  /** Address of the document at its publisher. */
  readonly url: string
  readonly title: string
}

/** What some publishers say where others say otherwise. */
export type Position = {
  /** The very words that differ, as the first of `sentences` prints them. */
  readonly value: string
  /** One for each publisher that says so. */
  readonly sentences: readonly AnswerSentence[]
}

/** A cited answer, or an honest "not in our articles"; an abstention carries no citations. */
export type Answer =
  | {
      readonly kind: 'answer'
      readonly sentences: readonly AnswerSentence[]
      /** Two or more, where publishers disagree; absent where they don't. */
      readonly positions?: readonly Position[]
      /** True where no one document answers the whole: each sentence answers the part of the publisher that the question names. */
      readonly isInParts?: true
    }
  | {
      readonly kind: 'abstention'
      readonly reason: string
      readonly nearestStories: readonly { readonly storyId: StoryId; readonly title: string }[]
    }

/** A question with its answer as it was given; `address` is the last part of `/ask/<address>`. */
export type AnsweredQuestion = {
  readonly address: string
  readonly question: string
  readonly scope: QuestionScope
  /** Address of the answer that it was asked after; null for the first of a thread. */
  readonly follows: string | null
  readonly answer: Answer
  readonly askedAt: string
  /** Age of the archive at that moment: the time of its newest document, null when it had none. */
  readonly newestDocumentAt: string | null
}

/** A passage of a document that a question may be answered from. */
export type Passage = {
  readonly citation: Citation
  readonly text: string
  readonly score: number
}

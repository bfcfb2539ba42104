/** What the article page shows, as plain data. */
import type { CardView } from '../cards.ts'
import type { ShownTime } from '../dates.ts'
import type { NameLink } from '../name-page.ts'
import type { PageChanges } from '../page-changes.ts'
import type { CoverageView } from './coverage.ts'
import type { TextLanguage } from './language.ts'
import type { Fragment } from './passages.ts'

export type CitationMark = {
  /** Number of the source in the article's list. */
  readonly number: number
  readonly href: string
  readonly publisherName: string
}

export type ClaimView = {
  readonly anchor: string
  readonly text: string
  readonly marks: readonly CitationMark[]
}

export type PullQuoteView = ClaimView & { readonly speaker: string; readonly role: string | null }

export type SectionView = {
  readonly anchor: string
  readonly heading: string
  readonly paragraphs: readonly (readonly ClaimView[])[]
  readonly pullQuotes: readonly PullQuoteView[]
}

export type SourceView = {
  readonly number: number
  readonly anchor: string
  readonly title: string
  readonly language: TextLanguage
  /** Null when its address is none that a browser may follow. */
  readonly url: string | null
  readonly publisherName: string
  readonly publisherPath: string
  readonly author: string | null
  readonly publishedAt: ShownTime
  readonly version: number
  readonly isSample: boolean
  readonly sentenceCount: number
  readonly excerpts: readonly (readonly Fragment[])[]
  /** What became of its page since. */
  readonly since: PageChanges
}

/** A document of the story that its publisher lets us link only. */
export type LinkView = {
  readonly title: string
  readonly url: string | null
  readonly publisherName: string
}

export type DifferenceView = {
  readonly subject: string
  readonly positions: readonly { readonly publisherName: string; readonly claim: ClaimView }[]
}

export type MakingView = {
  readonly writerKind: 'extractive' | 'model'
  readonly writerName: string
  readonly writerVersion: string
  /** Of this revision, everything that was asked for it. */
  readonly costUsd: number
  readonly tokens: number
  /** Why the model that is set did not write it; null when it did, or none is set. */
  readonly instead: string | null
  /** Of all revisions of the article together. */
  readonly story: { readonly calls: number; readonly costUsd: number; readonly tokens: number }
  /** Sentences that the check refused and the model wrote anew. */
  readonly mends: readonly {
    readonly text: string
    readonly reason: string
    readonly became: string | null
  }[]
  /** How many more it wrote anew because they showed too much of a document. */
  readonly mendedExcerpts: number
  readonly claimCount: number
  readonly checks: {
    readonly supported: number
    readonly refuted: number
    readonly unproven: number
  }
  readonly methods: readonly string[]
  /** How a model voted on sentences of its own that the checks had let stand; null where none was asked. */
  readonly votes: { readonly supported: number; readonly against: number } | null
  readonly cut: readonly { readonly text: string; readonly reason: string }[]
  /** How many more were cut because their words may not be shown, or no more of them. */
  readonly cutUnshown: number
  readonly revisions: readonly {
    readonly number: number
    readonly at: ShownTime
    readonly note: string
    /** Sentences that tell what the revision before did not; of the current revision only. */
    readonly added: readonly string[]
    readonly addedCount: number
    /** Sentences of the revision before whose matter is told no more. */
    readonly removedCount: number
  }[]
  readonly corrections: readonly { readonly at: ShownTime; readonly text: string }[]
}

export type ArticleView = {
  readonly id: number
  readonly path: string
  /** That of the documents it rests on, whose words it shows. */
  readonly language: TextLanguage
  readonly section: { readonly href: string; readonly label: string }
  readonly headline: ClaimView
  readonly dek: ClaimView | null
  readonly firstPublishedAt: ShownTime
  readonly updatedAt: ShownTime
  readonly publisherCount: number
  readonly documentCount: number
  readonly readingMinutes: number
  readonly isSample: boolean
  readonly sections: readonly SectionView[]
  readonly timeline: readonly { readonly at: ShownTime; readonly claim: ClaimView }[]
  readonly differences: readonly DifferenceView[]
  /** Null where one publisher tells alone. */
  readonly coverage: CoverageView | null
  readonly sources: readonly SourceView[]
  readonly linked: readonly LinkView[]
  readonly making: MakingView
  readonly related: readonly CardView[]
  /** People, places and organisations that the story tells of, the most told of first. */
  readonly names: readonly NameLink[]
  readonly storyPath: string
}

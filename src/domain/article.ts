import type { Span } from './document.ts'
import type { ArticleId, DocumentId, DraftId, PublisherId, RevisionId, StoryId } from './ids.ts'
import type { SectionSlug } from './section.ts'

/** The span that bears a claim. `part` says whether the offsets are into the version's title or its text. */
export type Citation = Span & {
  readonly documentId: DocumentId
  readonly version: number
  readonly part: 'title' | 'text'
}

/** One checkable sentence. `verbatim` ones equal their first citation's span but for `[…]` brackets. */
export type Claim = {
  /** Unique in its draft: `headline`, `dek`, `1.0` (section.sentence), `difference.0.1`, `timeline.2`, … */
  readonly id: string
  readonly text: string
  readonly kind: 'verbatim' | 'written'
  readonly citations: readonly Citation[]
}

export type ArticleSection = {
  readonly kind: 'lead' | 'development' | 'voices' | 'background' | 'next'
  readonly heading: string
  /** Paragraphs of claims, in reading order. */
  readonly paragraphs: readonly (readonly Claim[])[]
}

/** Verbatim words of a stored document, with who said them as that document names and describes them. */
export type PullQuote = {
  readonly id: string
  readonly text: string
  readonly speaker: string
  readonly role: string | null
  readonly citation: Citation
  readonly speakerCitation: Citation
  readonly roleCitation: Citation | null
  /** Index of the section it stands after. */
  readonly afterSection: number
}

/** A point on which publishers differ: who says what. */
export type Difference = {
  readonly subject: string
  readonly positions: readonly { readonly publisherId: PublisherId; readonly claim: Claim }[]
}

/** `at` is a day (`2026-11-23`), or a time of day with zone where the document gives one. */
export type TimelineItem = { readonly at: string; readonly claim: Claim }

export type Writer = {
  readonly kind: 'extractive' | 'model'
  /** `onix-extractive`, or the model's name as configured. */
  readonly name: string
  readonly version: string
  /** Everything that was paid for this draft, mending and failures included. */
  readonly costUsd: number
  readonly promptTokens: number
  readonly completionTokens: number
  /** Why the model that is set did not write it, as a sentence; absent when it did, or none is set. */
  readonly instead?: string
}

/** Everything an article says, before it is checked or after. */
export type ArticleBody = {
  readonly headline: Claim
  readonly dek: Claim | null
  readonly section: SectionSlug
  readonly sections: readonly ArticleSection[]
  readonly pullQuotes: readonly PullQuote[]
  readonly differences: readonly Difference[]
  /** Empty unless the story runs over days; oldest first. */
  readonly timeline: readonly TimelineItem[]
  readonly writer: Writer
}

export type Draft = {
  readonly id: DraftId
  readonly storyId: StoryId
  /** Hash of everything it was written from: equal inputs are not written twice. */
  readonly inputHash: string
  readonly body: ArticleBody
  /** Extractive body for the same input, for what `check` cuts of a model's; null when `body` is extractive. */
  readonly standIn: ArticleBody | null
  readonly createdAt: string
}

/** How often a draft goes back to the model that wrote it; then what is refused is cut, and verbatim sentences stand in. */
export const MOST_MENDS = 2

/** What was cut of a draft, and why. */
export type Cut = { readonly claimId: string; readonly text: string; readonly reason: string }

/** A sentence of a model that its check refused, and what the model made of it. */
export type Mend = {
  readonly claimId: string
  readonly text: string
  readonly reason: string
  /** From 1. */
  readonly attempt: number
  /** The sentence in its place; null when the model gave none. */
  readonly became: string | null
}

export type VerdictOutcome = 'supported' | 'refuted' | 'not-enough-evidence'

/** Judgement on one claim (or pull quote) against one of its citations; `citation` is an index, -1 for the claim as a whole. */
export type Verdict = {
  readonly claimId: string
  readonly citation: number
  readonly outcome: VerdictOutcome
  /** Plain words: why. */
  readonly reason: string
  /** Name and version of the method, such as `verbatim/1`. */
  readonly method: string
}

/** A draft that passed through `check`: what failed is cut out of `body`, and every verdict is kept. */
export type CheckedDraft = {
  readonly draft: Draft
  readonly body: ArticleBody
  readonly verdicts: readonly Verdict[]
  /** Claims and pull quotes that were cut, with the verdict that cut them. */
  readonly cut: readonly Cut[]
  /** What was refused earlier and sent back to the model; empty or absent for none. */
  readonly mends?: readonly Mend[]
  /** False when what is left is too little to print (no headline, or fewer than two sentences). */
  readonly isPrintable: boolean
}

/** Publishing status, as in IPTC ninjs. */
export type ArticleStatus = 'usable' | 'withheld' | 'canceled'

/** What is printed at one time; never changed afterwards. */
export type Revision = {
  readonly id: RevisionId
  readonly articleId: ArticleId
  readonly draftId: DraftId
  /** From 1. */
  readonly number: number
  readonly body: ArticleBody
  readonly createdAt: string
  /** One plain sentence: what is new in it. */
  readonly note: string
}

export type Article = {
  readonly id: ArticleId
  readonly storyId: StoryId
  readonly slug: string
  readonly section: SectionSlug
  readonly status: ArticleStatus
  readonly firstPublishedAt: string
  readonly updatedAt: string
  readonly revision: Revision
  readonly isSample: boolean
}

/** Every claim of a body, in reading order: headline, dek, sections, differences, timeline. */
export function listClaims(body: ArticleBody): readonly Claim[] {
  return [
    body.headline,
    ...(body.dek ? [body.dek] : []),
    ...body.sections.flatMap((section) => section.paragraphs.flat()),
    ...body.differences.flatMap((difference) => difference.positions.map(({ claim }) => claim)),
    ...body.timeline.map(({ claim }) => claim),
  ]
}

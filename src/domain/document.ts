import type { DocumentId, PublisherId } from './ids.ts'
import type { SectionSlug } from './section.ts'

/** What an extractor found on a page or in a feed's own full text. */
export type ExtractedPage = {
  readonly title: string
  readonly author: string | null
  readonly publishedAt: string | null
  /** BCP 47, as far as the page says; null when it does not. */
  readonly language: string | null
  readonly canonicalUrl: string | null
  /** Plain text; paragraphs parted by one blank line (`\n\n`); no line breaks inside a paragraph. */
  readonly text: string
  readonly method: 'readability' | 'feed' | 'sample'
}

/** The fetched, extracted text of one page, in one immutable version. */
export type Document = ExtractedPage & {
  readonly id: DocumentId
  readonly version: number
  readonly publisherId: PublisherId
  readonly publisherName: string
  readonly url: string
  /** Best known time of publication; the time we read it where the page says none. */
  readonly publishedAt: string
  readonly fetchedAt: string
  /** Section that the feed's owner gave, or that the feed's own categories say; null when neither does. */
  readonly feedSection: SectionSlug | null
  readonly isSample: boolean
}

/** Half-open range of UTF-16 code units of a document version's `text`. */
export type Span = { readonly start: number; readonly end: number }

export type Sentence = Span & {
  /** Place in the document, from 0. */
  readonly position: number
  /** Paragraph it stands in, from 0. */
  readonly paragraph: number
}

export type NameKind = 'person' | 'place' | 'organisation' | 'other'

/** A name with every place it is mentioned, shorter mentions folded in ("Mr Vale" -> "Anna Vale"). */
export type Name = {
  /** Longest form used in the document. */
  readonly name: string
  readonly kind: NameKind
  readonly mentions: readonly Span[]
}

/** A direct quotation: `start`..`end` are the words between the quotation marks. */
export type Quote = Span & {
  readonly speaker: string | null
  readonly speakerSpan: Span | null
  /** Role as the document words it ("the mayor of Aldermoor"), a span of the same version. */
  readonly roleSpan: Span | null
  /** Index of the sentence that the quotation starts in. */
  readonly sentence: number
}

/** What reading one document version gives; spans are into that version's text. */
export type Understanding = {
  readonly language: string
  readonly section: SectionSlug
  readonly sentences: readonly Sentence[]
  readonly names: readonly Name[]
  readonly quotes: readonly Quote[]
}

/** A document with its understanding: what the writer, the checker and Ask read. */
export type ReadDocument = { readonly document: Document; readonly understanding: Understanding }

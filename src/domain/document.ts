import type { DocumentId, PublisherId } from './ids.ts'
import type { MediaTopic } from './media-topic.ts'
import type { Terms } from './rights.ts'
import type { SectionSlug } from './section.ts'

/** What a page names as its main picture: facts only, the picture stays where it is. */
export type PagePicture = {
  /** https only. */
  readonly url: string
  readonly alt: string | null
  readonly caption: string | null
  readonly credit: string | null
}

/** What a page says of itself beside title and text; null or empty where it says nothing. */
export type PageFacts = {
  /** People, in the page's order; where none has signed, the agency, newsroom or association that has. */
  readonly authors: readonly string[]
  /** ISO 8601 on the publisher's own clock (with its offset from UTC, where the page gives it). */
  readonly publishedAt: string | null
  /** As `publishedAt`: when the publisher last changed it, by its own word. */
  readonly updatedAt: string | null
  /** The publisher's own section, in its own words. */
  readonly section: string | null
  /** Which of ours that is, where its words or the page's address say so. */
  readonly sectionHint: SectionSlug | null
  readonly picture: PagePicture | null
}

/** What an extractor found on a page or in a feed's own full text. */
export type ExtractedPage = {
  readonly title: string
  /** The authors' names joined by `, `. */
  readonly author: string | null
  /** ISO 8601; on the publisher's own clock where a page gives its offset from UTC. */
  readonly publishedAt: string | null
  /** BCP 47, as far as the page says; null when it does not. */
  readonly language: string | null
  readonly canonicalUrl: string | null
  /** Plain text; paragraphs parted by one blank line (`\n\n`); no line breaks inside a paragraph. */
  readonly text: string
  /** Where the text was taken from: the page's own shape or, where that was in doubt, its JSON-LD or Readability's choice. */
  readonly method: 'page' | 'linked-data' | 'readability' | 'feed' | 'sample'
  /** Only pages have them: what a feed says stands with its entry. */
  readonly facts?: PageFacts
}

/** The fetched, extracted text of one page, in one immutable version. */
export type Document = ExtractedPage & {
  readonly id: DocumentId
  readonly version: number
  readonly publisherId: PublisherId
  readonly publisherName: string
  readonly url: string
  /** Best known time of publication, in UTC; the time we read it where the page says none. */
  readonly publishedAt: string
  readonly fetchedAt: string
  /** Section that the feed's owner gave, or that the feed's categories or the page say; null when none does. */
  readonly feedSection: SectionSlug | null
  readonly isSample: boolean
  /** What its publisher lets us do with its words, by what stands in the ledger of rights now. */
  readonly terms: Terms
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

/** Days that a text names, told from the day it was published. */
export type DateMention = Span & {
  /** First and last day meant, both included (`2026-11-23`); the same day where one is meant. */
  readonly from: string
  readonly to: string
  readonly granularity: 'day' | 'weekend' | 'week' | 'month' | 'season' | 'year' | 'span'
  /** Time of day as told, 24 hours (`22:00`), in the zone of whoever tells; null where none is. */
  readonly time: string | null
  /**
   * `written` when day, month and year stand there as far as the granularity goes; `reckoned` when the day of publication
   * says which is meant ("yesterday", "3 March"); `guessed` when it might be the one before or after ("Monday", no verb).
   */
  readonly certainty: 'written' | 'reckoned' | 'guessed'
}

/** A number with what it counts. */
export type Quantity = Span & {
  /** In whole units: `1.2m people` is 1200000. */
  readonly value: number
  /** Higher end of a range ("10 to 12 boats"), else null. */
  readonly high: number | null
  /** `%`, an ISO 4217 currency (`EUR`), a unit (`km`, `°C`), or the plain noun counted (`people`); null where none is told. */
  readonly unit: string | null
  /** What the number was written in: 1, 1000, 1000000, … or 12 for dozens. */
  readonly scale: number
  readonly bound: 'exact' | 'about' | 'over' | 'under'
}

/** What reading one document version gives; spans are into that version's text. */
export type Understanding = {
  readonly language: string
  readonly section: SectionSlug
  /** Top concept of IPTC Media Topics; null where the words do not tell. */
  readonly topic: MediaTopic | null
  readonly sentences: readonly Sentence[]
  readonly names: readonly Name[]
  readonly quotes: readonly Quote[]
  readonly dates: readonly DateMention[]
  readonly quantities: readonly Quantity[]
}

/** A document with its understanding: what the writer, the checker and Ask read. */
export type ReadDocument = { readonly document: Document; readonly understanding: Understanding }

/** Documents read for one question: its terms alone are looked for, so that no text is taken apart into all of its words. */
import { tokenize } from '#base/tokens.ts'
import type { Document, Sentence } from '#domain/document.ts'
import type { CitedDocument } from '#store/index.ts'
import type { Question } from './question.ts'
import { createTermFinder, type TermFinder } from './term-finder.ts'

/** How often each term of the question stands there. */
export type TermCounts = ReadonlyMap<string, number>

/** A document as one question sees it. */
export type Reading = {
  readonly document: Document
  readonly inTitle: ReadonlySet<string>
  readonly inPublisher: ReadonlySet<string>
  /** In its text. */
  readonly inText: TermCounts
  /** Terms of the question that it meets anywhere: text, title, publisher, day. */
  readonly met: ReadonlySet<string>
  /** Number of its sentences. */
  readonly sentences: number
  /** Sentences that may be shown and speak of the question, in order. */
  readonly candidates: readonly Candidate[]
}

export type Candidate = {
  readonly reading: Omit<Reading, 'candidates'>
  readonly document: Document
  readonly sentence: Sentence
  readonly text: string
  readonly terms: TermCounts
  /** In the sentences just before and after. */
  readonly near: ReadonlySet<string>
  /** Those sentences. */
  readonly context: string
}

export type QuestionReader = (given: CitedDocument) => Reading

/** Reads documents for that question; publishers and titles, which come again, are read once. */
export function createReader({ terms }: Pick<Question, 'terms'>): QuestionReader {
  const find = createTermFinder(terms)
  const asked = new Set(terms)
  const named = new Map<string, ReadonlySet<string>>()
  const termsOf = (text: string) => {
    const known = named.get(text) ?? new Set(tokenize(text).filter((term) => asked.has(term)))
    named.set(text, known)
    return known
  }
  return (given) => readOne(given, { find, termsOf })
}

type Tools = {
  readonly find: TermFinder
  readonly termsOf: (text: string) => ReadonlySet<string>
}

const NONE: TermCounts = new Map()

function readOne({ document, understanding }: CitedDocument, { find, termsOf }: Tools): Reading {
  const { sentences } = understanding
  const inText = new Map<string, number>()
  const counts = sentences.map(() => NONE)
  let at = 0
  for (const hit of find(document.text)) {
    inText.set(hit.term, (inText.get(hit.term) ?? 0) + 1)
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= hit.at) at += 1
    if ((sentences[at]?.start ?? Infinity) > hit.at) continue
    const own = new Map(counts[at])
    counts[at] = own.set(hit.term, (own.get(hit.term) ?? 0) + 1)
  }
  const inTitle = termsOf(document.title)
  const inPublisher = termsOf(document.publisherName)
  const told = termsOf(dayOf(document.publishedAt))
  const met = new Set([...inText.keys(), ...inTitle, ...inPublisher, ...told])
  const reading = { document, inTitle, inPublisher, inText, met, sentences: sentences.length }
  return { ...reading, candidates: candidatesOf(reading, sentences, counts) }
}

// Headings and captions carry no stop; a colon announces what comes after it.
const SENTENCE_END = /[.!?…]["'”’)\]]*$/
const SHORTEST = 25
const LONGEST = 600

function candidatesOf(
  reading: Omit<Reading, 'candidates'>,
  sentences: readonly Sentence[],
  counts: readonly TermCounts[],
): readonly Candidate[] {
  const { document } = reading
  if (document.terms.isLinkOnly) return []
  const isBare = reading.inTitle.size === 0 && reading.inPublisher.size === 0
  const textOf = (sentence: Sentence | undefined) =>
    sentence ? document.text.slice(sentence.start, sentence.end) : ''
  return sentences.flatMap((sentence, at) => {
    const length = sentence.end - sentence.start
    if (length < SHORTEST || length > LONGEST) return []
    const terms = counts[at] ?? NONE
    const [before = NONE, after = NONE] = [counts[at - 1], counts[at + 1]]
    if (isBare && terms.size + before.size + after.size === 0) return []
    const text = textOf(sentence)
    if (!SENTENCE_END.test(text)) return []
    const near = new Set([...before.keys(), ...after.keys()])
    const context = `${textOf(sentences[at - 1])} ${textOf(sentences[at + 1])}`
    return [{ reading, document, sentence, text, terms, near, context }]
  })
}

/** A day as questions put it: "3 March 2026". */
function dayOf(publishedAt: string): string {
  const date = new Date(publishedAt)
  return Number.isNaN(date.getTime()) ? '' : DAY.format(date)
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

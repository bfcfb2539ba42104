import type { Name, Quote, Sentence, Span } from '#domain/document.ts'
import { countWords } from '#base/text.ts'
import { mentionsOutside, pronounsOf, type Mention } from './mentions.ts'
import { findQuoted, sentenceAt, type QuotedSpan } from './quote-marks.ts'
import { findRole } from './roles.ts'
import { speakerOf, speakerOfSentence, type Scene, type Speaker } from './speakers.ts'

// Shorter stretches between marks are titles and scare quotes more often than speech.
const MIN_WORDS = 4

/**
 * Gives the direct quotations of four words or more, in order; `start`..`end` are the words between the marks. The speaker
 * is the one whom the words beside the quotation name, under the longest form of the name in the document, or those words
 * themselves where they only describe ("a spokesman for the port"); null when unsure. A speech broken by its report
 * ("…," she said. "…") or running over paragraphs keeps its speaker.
 */
export function findQuotes(
  text: string,
  {
    sentences,
    names,
  }: { readonly sentences: readonly Sentence[]; readonly names: readonly Name[] },
): Quote[] {
  return readReports(text, { sentences, names }).map(({ quote }) => quote)
}

export type Report = {
  readonly quote: Quote
  /** Where the words beside the quotation say who speaks, be it by a pronoun; null where they do not. */
  readonly at: Span | null
}

/** Gives the quotations of {@link findQuotes}, each with the words that report it. */
export function readReports(
  text: string,
  {
    sentences,
    names,
  }: { readonly sentences: readonly Sentence[]; readonly names: readonly Name[] },
): Report[] {
  const quoted = findQuoted(text)
  if (quoted.length === 0) return []
  const mentions = mentionsOutside(
    names,
    quoted.map(({ outer }) => outer),
  )
  const speakers = speakersOf({ text, sentences, mentions, pronounOf: pronounsOf(text) }, quoted)
  const describe = describer(text, mentions)
  return quoted.flatMap((quote, at) => {
    if (!isSpeech(text, quote)) return []
    const sentence = sentenceAt(sentences, quote.start)
    const speaker = speakers[at] ?? null
    const found = { start: quote.start, end: quote.end, sentence, ...describe(speaker) }
    return [{ quote: found, at: speaker?.at ?? null }]
  })
}

function speakersOf(scene: Scene, quoted: readonly QuotedSpan[]): (Speaker | null)[] {
  const speakers: (Speaker | null)[] = []
  quoted.forEach((quote, at) => {
    const limits = {
      start: lastSpeechEnd(scene.text, quoted, at),
      end: quoted[at + 1]?.outer.start ?? scene.text.length,
    }
    const found = speakerOf(scene, quote, limits) ?? carriedOver({ scene, quoted, speakers }, at)
    speakers.push(found)
  })
  carryBack(quoted, speakers)
  return speakers
}

type Telling = {
  readonly scene: Scene
  readonly quoted: readonly QuotedSpan[]
  readonly speakers: readonly (Speaker | null)[]
}

/** The speaker of a quotation that nobody reports: of the one before it, or whoever the sentence before it is about. */
function carriedOver({ scene, quoted, speakers }: Telling, at: number): Speaker | null {
  const { sentences } = scene
  const quote = quoted[at]
  const before = quoted[at - 1]
  if (!quote) return null
  const last = speakers[at - 1] ?? null
  if (before && carriesOn(scene, before, quote)) return last
  const own = sentenceAt(sentences, quote.outer.start)
  const sentence = sentences[own]
  if (!sentence) return null
  // Quoted twice in one sentence, and nobody named between.
  if (before && before.outer.start >= sentence.start) return last
  if (sentence.start !== quote.outer.start) return null
  const previous = sentences[own - 1]
  if (!previous) return null
  if (previous.paragraph === sentence.paragraph) return speakerOfSentence(scene, previous)
  return null
}

/** Where the speech before ends: titles and scare quotes between do not cut a reporting clause. */
function lastSpeechEnd(text: string, quoted: readonly QuotedSpan[], at: number): number {
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const quote = quoted[back]
    if (quote && isSpeech(text, quote)) return quote.outer.end
  }
  return quoted[at - 4]?.outer.end ?? 0
}

function isSpeech(text: string, { start, end }: Span): boolean {
  return countWords(text.slice(start, end)) >= MIN_WORDS
}

/** A quotation that opens its sentence goes on with the one before it in its paragraph, unless someone else is named between. */
function carriesOn(
  { text, sentences, mentions }: Scene,
  before: QuotedSpan,
  quote: QuotedSpan,
): boolean {
  if (quote.isContinued) return before.isOpen
  if (before.paragraph.start !== quote.paragraph.start) return false
  const opening = sentences[sentenceAt(sentences, quote.outer.start)]
  if (opening?.start !== quote.outer.start) return false
  const report = sentences[sentenceAt(sentences, before.outer.end - 1)]?.end ?? before.outer.end
  const isApart = /\p{L}/u.test(text.slice(Math.max(report, before.outer.end), quote.outer.start))
  return !isApart || !mentions.some(({ start }) => start >= report && start < quote.outer.start)
}

/** A speech over paragraphs is often reported only in its last one. */
function carryBack(quoted: readonly QuotedSpan[], speakers: (Speaker | null)[]): void {
  for (let at = quoted.length - 1; at > 0; at -= 1) {
    const isOneSpeech = quoted[at]?.isContinued === true && quoted[at - 1]?.isOpen === true
    if (isOneSpeech && !speakers[at - 1]) speakers[at - 1] = speakers[at] ?? null
  }
}

type Described = Pick<Quote, 'speaker' | 'speakerSpan' | 'roleSpan'>

function describer(
  text: string,
  mentions: readonly Mention[],
): (speaker: Speaker | null) => Described {
  const known = new Map<Name, Described>()
  return (speaker) => {
    if (!speaker) return { speaker: null, speakerSpan: null, roleSpan: null }
    if (speaker.kind === 'described') return byDescription(text, speaker.at)
    const { name } = speaker
    const made = known.get(name) ?? {
      speaker: name.name,
      speakerSpan: longestMention(text, name),
      roleSpan: name.kind === 'person' ? findRole(text, name, mentions) : null,
    }
    known.set(name, made)
    return made
  }
}

function byDescription(text: string, span: Span): Described {
  return { speaker: text.slice(span.start, span.end), speakerSpan: span, roleSpan: null }
}

function longestMention(text: string, { name, mentions }: Name): Span | null {
  return mentions.find(({ start, end }) => text.slice(start, end) === name) ?? mentions[0] ?? null
}

/** Who says a quotation, read from the clause that reports it. */
import type { Name, Sentence, Span } from '#domain/document.ts'
import { SPEECH_VERBS } from './lexicon/speech.ts'
import { isKnownName } from './name-kinds.ts'
import { mentionsIn, pronounOf, type Mention } from './mentions.ts'
import { sentenceAt, type QuotedSpan } from './quote-marks.ts'

/** A name, or a stretch of text that describes the speaker ("a spokesman for the port"). */
export type Speaker =
  | { readonly kind: 'named'; readonly name: Name }
  | { readonly kind: 'described'; readonly span: Span }

export type Scene = {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
}

// A reporting clause is short; what stands further off reports something else.
const MAX_CLAUSE = 220
const MAX_SUBJECT_WORDS = 9
const BETWEEN =
  /^(?:\s\([^)]{1,30}\))?(?:(?:,[^,]{1,90}){1,3},)?\s*(?:(?:also|later|then|once|has|had|have|himself|herself|recently|further|again|\p{L}{2,}ly)\s+){0,2}$/u
const PRONOUN = /^(?:he|she)$/i
const PREPOSITION =
  /\b(?:for|with|to|of|from|after|about|by|against|at|in|on|than|over|under|like|and)\s+(?:the |a |an |his |her )?(?:\p{Lu}\S* ){0,4}$/u
const DESCRIBED =
  /^(?:an?|the|one|another|some|several|many|two|police|officials|authorities|prosecutors|investigators|firefighters|residents)\b/i

/** Gives the speaker that the words right after or right before the quotation name; null when they name none. */
export function speakerOf(scene: Scene, quote: QuotedSpan, between: Span): Speaker | null {
  return speakerAfter(scene, quote, between.end) ?? speakerBefore(scene, quote, between.start)
}

function speakerAfter(scene: Scene, quote: QuotedSpan, limit: number): Speaker | null {
  if (quote.isOpen) return null
  const { text, sentences } = scene
  const sentence = sentences[sentenceAt(sentences, quote.outer.end - 1)]
  const start = quote.outer.end
  const end = Math.min(sentence?.end ?? start, limit, start + MAX_CLAUSE)
  const clause = text.slice(start, end)
  const source = /^[,\s]*according to\s+/i.exec(clause)
  if (source) return subjectIn(scene, { start: start + source[0].length, end })
  const opening = /^[,\s\u2014\u2013-]*/.exec(clause)?.[0].length ?? 0
  const byLine = /^\s*[\u2013-\u2015]\s?[^,\n]{3,40}(?=\n|$)/u.exec(clause)?.[0]
  if (byLine) return labelOf(scene, { start, end: start + byLine.length })
  const verb = firstVerb(clause, opening)
  if (!verb) return null
  if (verb.start === opening) return subjectIn(scene, { start: start + verb.end, end })
  return subjectBefore(scene, { start: start + opening, end: start + verb.start }, quote)
}

function speakerBefore(scene: Scene, quote: QuotedSpan, limit: number): Speaker | null {
  const { text } = scene
  const { start, end } = leadIn(scene, quote, limit)
  const clause = text.slice(start, end)
  const source = /\baccording to\s+([^,]{2,80}),[^,]*$/i.exec(clause)
  if (source?.[1]) {
    const from = start + source.index + source[0].indexOf(source[1])
    return subjectIn(scene, { start: from, end: from + source[1].length })
  }
  const verb = lastVerb(clause)
  if (!verb) return /:\s*$/.test(clause) ? labelOf(scene, { start, end }) : null
  const subject = { start, end: start + verb.start }
  const isParticiple = clause.slice(verb.start, verb.end).endsWith('ing')
  return isParticiple ? firstSubject(scene, subject, quote) : subjectBefore(scene, subject, quote)
}

/** "Vale unveiled the plan, saying": the subject stands first in the sentence. */
function firstSubject(scene: Scene, span: Span, quote: QuotedSpan): Speaker | null {
  const clause = scene.text.slice(span.start, span.end)
  const pronoun = /^(he|she)\s/i.exec(clause)?.[1]
  if (pronoun) return personMeant(scene, quote, pronoun.toLowerCase())
  const [first] = mentionsIn(scene.mentions, span)
  if (!first || first.name.kind !== 'person') return null
  const opening = scene.text.slice(span.start, first.start)
  const isNext = /^(?:\p{L}+\.?\s){0,3}$/u.test(opening) && !PREPOSITION.test(opening)
  return isNext && !/^['’]s/.test(scene.text.slice(first.end, first.end + 2)) ? named(first) : null
}

/** The words of its sentence before the quotation, or the line before that ends with a colon. */
function leadIn({ text, sentences }: Scene, quote: QuotedSpan, limit: number): Span {
  const at = sentenceAt(sentences, quote.outer.start)
  const own = { start: Math.max(sentences[at]?.start ?? 0, limit), end: quote.outer.start }
  if (text.slice(own.start, own.end).trim() !== '') return clip(own)
  const before = sentences[at - 1]
  if (!before || text[before.end - 1] !== ':') return own
  return clip({ start: before.start, end: before.end })
}

function clip({ start, end }: Span): Span {
  return { start: Math.max(start, end - MAX_CLAUSE), end }
}

/** "Vale: “We will …”" */
function labelOf(scene: Scene, span: Span): Speaker | null {
  const [only, more] = mentionsIn(scene.mentions, span)
  if (!only || more || only.name.kind !== 'person') return null
  return /^[^\p{L}]*$/u.test(scene.text.slice(only.end, span.end)) ? named(only) : null
}

/** The subject that stands before its verb: "Vale, the mayor, later", "she", "a spokesman for the port". */
function subjectBefore(scene: Scene, span: Span, quote: QuotedSpan): Speaker | null {
  const { text } = scene
  const clause = text.slice(span.start, span.end)
  const last = /(?:^|[\s,\u2014\u2013])(he|she|they|it|we|I)\s+(?:\p{L}+\s+){0,2}$/iu.exec(
    clause,
  )?.[1]
  if (last && BETWEEN.test(clause.slice(clause.lastIndexOf(last) + last.length).trimStart())) {
    return PRONOUN.test(last) ? personMeant(scene, quote, last.toLowerCase()) : null
  }
  const candidates = mentionsIn(scene.mentions, span).reverse()
  for (const mention of candidates) {
    if (!canSpeak(mention) || !BETWEEN.test(text.slice(mention.end, span.end))) continue
    if (!PREPOSITION.test(text.slice(span.start, mention.start))) return named(mention)
  }
  const phrase = described(text, lastPhrase(text, span))
  const end = phrase?.kind === 'described' ? phrase.span.end : span.end
  return BETWEEN.test(text.slice(end, span.end)) ? phrase : null
}

/** "the announcer" of "As a phone rang, the announcer"; all of "the head of the agency". */
function lastPhrase(text: string, span: Span): Span {
  const clause = text.slice(span.start, span.end)
  const articles = [
    ...clause.matchAll(/(?<=(?:^|[\s,])(\p{L}+)[\s,]+)(?:the|an?|one|another)\s/gu),
  ].reverse()
  const free = articles.find(
    ([, before]) => !/^(?:of|for|at|in|by|with|from|to|on|and|or|than|as)$/i.test(before ?? ''),
  )
  return free ? { start: span.start + free.index, end: span.end } : span
}

/** The subject that follows its verb: "Caddell", "the harbour master, Ilse Marrow,", "a spokesman for the port". */
function subjectIn(scene: Scene, span: Span): Speaker | null {
  const { text } = scene
  const clause = text.slice(span.start, span.end)
  const stop =
    /[;:!?\u2014\u2013("“](?:\s|$)|,\s(?:who|which|adding|noting|referring|after|before|when|while|as|and|but)\b/.exec(
      clause,
    )
  const end = span.start + (stop?.index ?? clause.length)
  for (const mention of mentionsIn(scene.mentions, { start: span.start, end })) {
    const before = text.slice(span.start, mention.start)
    if (before.split(/\s+/).length > MAX_SUBJECT_WORDS + 1 || before.split(',').length > 2) break
    if (mention.name.kind === 'person' && !PREPOSITION.test(before)) return named(mention)
    if (canSpeak(mention) && /^\s*(?:the\s+)?$/i.test(before) && !isModifier(scene, mention))
      return named(mention)
  }
  return described(text, { start: span.start, end })
}

/** "Boeing" of "Boeing spokesman Tom Lee". */
function isModifier({ text }: Scene, { end }: Mention): boolean {
  return (
    /^(?:['’]s)?\s\p{L}/u.test(text.slice(end, end + 5)) &&
    !/^\s(?:on|in|at|after|during|this|last|when|as|and|of|to)\b/.test(text.slice(end, end + 9))
  )
}

function described(text: string, { start, end }: Span): Speaker | null {
  const clause = text.slice(start, end)
  const lead = clause.length - clause.trimStart().length
  const words = /^[^,.;:!?"“”()]+/.exec(clause.slice(lead))?.[0].trimEnd() ?? ''
  const bare = words.replace(/\s(?:has|had|have|also|later|then|\p{L}+ly)$/u, '')
  const time = /\s(?:on|in|at|during|after|before|when|while|as|this|last|told|in an?)\s/.exec(bare)
  const phrase = time ? bare.slice(0, time.index) : bare
  const count = phrase.split(/\s+/).length
  if (!DESCRIBED.test(phrase) || count < 1 || count > MAX_SUBJECT_WORDS) return null
  if (
    /\b(?:who|whom|which|and|but|or|should|could|would|also|not|so|of|for|to|the|an?)$|\b(?:who|which|and|but|that|this|these|those|it|there|was|were|is|are|move|thing|day|time|should|could|would|also|not)\b/i.test(
      phrase,
    )
  )
    return null
  if (count === 1 && /^(?:an?|the|one|another|some|several|many|two)$/i.test(phrase)) return null
  return { kind: 'described', span: { start: start + lead, end: start + lead + phrase.length } }
}

/** The person whom "he" or "she" means: first named of the nearest sentence that names one who may be meant. */
function personMeant(
  { text, sentences, mentions }: Scene,
  quote: QuotedSpan,
  pronoun: string,
): Speaker | null {
  const at = sentenceAt(sentences, quote.outer.start)
  for (let back = at; back >= Math.max(0, at - 8); back -= 1) {
    const sentence = sentences[back]
    if (!sentence) continue
    const span = { start: sentence.start, end: Math.min(sentence.end, quote.outer.start) }
    const fitting = mentionsIn(mentions, span).filter(
      ({ name }) => name.kind === 'person' && [pronoun, null].includes(pronounOf(text, name)),
    )
    const told = fitting.find(({ name }) => pronounOf(text, name) === pronoun)
    if (told) return named(told)
    // Two people of whom nothing tells which: better none than the wrong one.
    if (new Set(fitting.map(({ name }) => name)).size > 1) return null
    if (fitting[0]) return named(fitting[0])
  }
  return null
}

function canSpeak({ name }: Mention): boolean {
  if (name.kind === 'other') return !isKnownName(name.name.toLowerCase())
  return name.kind !== 'place'
}

function named({ name }: Mention): Speaker {
  return { kind: 'named', name }
}

const LETTERS = /[\p{L}’'-]+/gu

function firstVerb(clause: string, from: number): Span | null {
  let count = 0
  for (const match of clause.slice(from).matchAll(LETTERS)) {
    const start = from + match.index
    if (SPEECH_VERBS.has(match[0])) return { start, end: start + match[0].length }
    count += 1
    if (count > 14) return null
  }
  return null
}

function lastVerb(clause: string): Span | null {
  let found: Span | null = null
  for (const match of clause.matchAll(LETTERS)) {
    if (SPEECH_VERBS.has(match[0]))
      found = { start: match.index, end: match.index + match[0].length }
  }
  return found && clause.slice(found.end).split(/\s+/).length < 20 ? found : null
}

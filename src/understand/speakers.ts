/** Who says a quotation, read from the words around it. */
import type { Sentence, Span } from '#domain/document.ts'
import { sentenceAt, type QuotedSpan } from './quote-marks.ts'
import { speechVerbs } from './speech-verbs.ts'
import {
  actorOf,
  labelOf,
  laterActor,
  openingActor,
  subjectAfter,
  subjectBefore,
  type Scene,
  type Speaker,
} from './subjects.ts'

export type { Scene, Speaker } from './subjects.ts'

// A reporting clause is short; what stands further off reports something else.
const MAX_CLAUSE = 260
const MAX_WORDS_BEFORE_VERB = 14

/**
 * Gives the speaker that the quotation's own sentence names, or the line before it that ends with a colon; null when they
 * name none.
 *
 * @param limits where the speech before ends and the next quotation starts
 */
export function speakerOf(scene: Scene, quote: QuotedSpan, limits: Span): Speaker | null {
  return (
    speakerAfter(scene, quote, limits.end) ??
    speakerBefore(scene, quote, limits.start) ??
    speakerAround(scene, quote, limits.start)
  )
}

function speakerAfter(scene: Scene, quote: QuotedSpan, limit: number): Speaker | null {
  if (quote.isOpen) return null
  const { text, sentences } = scene
  const start = quote.outer.end
  const byLine = /^\s*[\u2013-\u2015-]\s?[^,\n"“]{3,40}(?=\n|$)/u.exec(
    text.slice(start, start + 60),
  )
  if (byLine) return labelOf(scene, { start, end: start + byLine[0].trimEnd().length })
  const sentence = sentences[sentenceAt(sentences, quote.outer.end - 1)]
  const end = Math.min(sentence?.end ?? start, limit, start + MAX_CLAUSE)
  const clause = text.slice(start, end)
  const source = /^[,\s]*(?:according to|per)\s+/i.exec(clause)
  if (source) return subjectAfter(scene, { start: start + source[0].length, end })
  const opening = /^[,\s\u2014\u2013-]*/.exec(clause)?.[0].length ?? 0
  if (GOES_ON.test(clause.slice(opening))) return null
  for (const verb of speechVerbs(clause, opening, MAX_WORDS_BEFORE_VERB)) {
    if (clause.slice(verb.start, verb.end).endsWith('ing') || isPassive(clause, verb)) continue
    if (AUXILIARY.test(clause.slice(opening, verb.start)))
      return subjectAfter(scene, { start: start + verb.end, end })
    const span = { start: start + opening, end: start + verb.start }
    const found = subjectBefore(scene, span, quote.outer.start)
    if (found) return found
  }
  const isReported =
    /[,.?!\u2026\u2014-]$/.test(text.slice(quote.start, quote.end)) || clause.startsWith(',')
  return isReported ? openingActor(scene, { start: start + opening, end }) : null
}

/** Nothing, or what French, Italian and others set before their verb: ", a déclaré Vale". */
const AUXILIARY = /^(?:(?:a|ont|ha|han|hat|haben|heeft)\s)?$/

/** "Vale was asked,": the words were put to the subject. */
const PUT_TO = /\b(?:was|were|been|being|is|are)\s(?:asked|told)\b[^"“]{0,60}$/

/** The sentence goes on after the quoted words: no clause that reports them. */
const GOES_ON =
  /^(?:with|in|on|at|to|for|of|from|by|about|against|until|when|after|before|because|if|though|although|since|while|and|but|or|that|which|who|even|during|under|over|into)\s/

/** "was asked": the subject is no speaker. */
function isPassive(clause: string, verb: Span): boolean {
  return /\b(?:was|were|been|being|is|are|be)\s(?:\p{L}+ly\s)?$/u.test(clause.slice(0, verb.start))
}

function speakerBefore(scene: Scene, quote: QuotedSpan, limit: number): Speaker | null {
  const { text } = scene
  const { start, end } = leadIn(scene, quote, limit)
  const clause = text.slice(start, end)
  if (PUT_TO.test(clause)) return null
  const source = /\baccording to\s+([^,]{2,80}),[^,]*$/i.exec(clause)
  if (source?.[1]) {
    const from = start + source.index + source[0].indexOf(source[1])
    return subjectAfter(scene, { start: from, end: from + source[1].length })
  }
  for (const verb of speechVerbs(clause, 0, Infinity).reverse()) {
    if (isPassive(clause, verb)) continue
    const subject = { start, end: start + verb.start }
    const isParticiple = clause.slice(verb.start, verb.end).endsWith('ing')
    const found = isParticiple
      ? actorOf(scene, subject, quote.outer.start)
      : subjectBefore(scene, subject, quote.outer.start)
    if (found) return laterActor(scene, { start: start + verb.end, end }) ?? found
  }
  return /:\s*$/.test(clause) ? labelOf(scene, { start, end }) : null
}

/** Words quoted inside a sentence are most often those of whoever acts in it: "Vale attacked the plan as “…”". */
function speakerAround(scene: Scene, quote: QuotedSpan, limit: number): Speaker | null {
  const lead = leadIn(scene, quote, limit)
  const words = scene.text.slice(lead.start, lead.end)
  if (!/\p{L}/u.test(words) || PUT_TO.test(words)) return null
  return actorOf(scene, lead, quote.outer.start)
}

/** Whoever speaks or acts in the sentence before a quotation that is a sentence of its own. */
export function speakerOfSentence(scene: Scene, sentence: Sentence): Speaker | null {
  const told = clip(sentence)
  const clause = scene.text.slice(told.start, told.end)
  for (const verb of speechVerbs(clause, 0, Infinity).reverse()) {
    const span = { start: told.start, end: told.start + verb.start }
    const found = subjectBefore(scene, span, told.start)
    if (found) return found
  }
  return actorOf(scene, told, told.start)
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

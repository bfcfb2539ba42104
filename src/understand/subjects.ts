/** Subjects of reporting clauses: a name, whom a pronoun means, or the words that describe a speaker. */
import type { Name, Sentence, Span } from '#domain/document.ts'
import { describedIn } from './descriptions.ts'
import { mentionsIn, type Mention } from './mentions.ts'
import { isKnownName } from './name-kinds.ts'
import { sentenceAt } from './quote-marks.ts'
import { startsWithVerb } from './speech-verbs.ts'

/**
 * A name, or a stretch of text that describes the speaker ("a spokesman for the port"); `at` is where the report says so,
 * be it by a pronoun.
 */
export type Speaker =
  | { readonly kind: 'named'; readonly name: Name; readonly at: Span }
  | { readonly kind: 'described'; readonly at: Span }

export type Scene = {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  /** Whether a name is a woman's or a man's, where that is told. */
  readonly pronounOf: (name: Name) => 'he' | 'she' | null
}

const MAX_SUBJECT_WORDS = 9
// Few sentences are longer; those of hostile pages are.
const MAX_SENTENCE = 600
/** What may stand between a subject and its verb: a party in brackets, an aside between commas, adverbs. */
const BETWEEN =
  /^(?:\s\([^)]{1,30}\))?(?:(?:,[^,]{1,90}){1,3},|,)?\s*(?:(?:also|later|then|once|has|had|have|himself|herself|recently|further|again|even|still|already|often|both|\p{L}{2,}ly)\s+){0,2}$/u
/** "Vale of the port authority": said of the person before it. */
const BELONGING = /^\s(?:of|from|with)\s(?:the\s)?(?:[\p{L}.’'-]+\s?){1,6}/u
const PRONOUN = /^(?:he|she)$/i
const PREPOSITION =
  /\b(?:for|with|to|of|from|after|about|by|against|at|in|on|than|over|under|like|and)\s+(?:the |a |an |his |her )?(?:\p{Lu}\S* ){0,4}$/u

export function named(mention: Mention): Speaker | null {
  return canSpeak(mention) ? speakerNamed(mention) : null
}

function speakerNamed({ name, start, end }: Mention): Speaker {
  return { kind: 'named', name, at: { start, end } }
}

function canSpeak({ name }: Mention): boolean {
  if (name.kind === 'other') return name.name.endsWith('s') || !isKnownName(name.name.toLowerCase())
  return name.kind !== 'place'
}

/** "Vale: “We will …”", "“We will …” — Anna Vale" */
export function labelOf(scene: Scene, span: Span): Speaker | null {
  const [only, more] = mentionsIn(scene.mentions, span)
  if (!only || more || only.name.kind !== 'person') return null
  return /^[^\p{L}]*$/u.test(scene.text.slice(only.end, span.end)) ? named(only) : null
}

/** The subject that stands before its verb: "Vale, the mayor, later", "she", "a spokesman for the port". */
export function subjectBefore(scene: Scene, span: Span, quoteStart: number): Speaker | null {
  const { text } = scene
  const clause = text.slice(span.start, span.end)
  const last =
    /(?:^|[\s,\u2014\u2013])(he|she|they|it|we|I|who|which|that)\s+(?:\p{L}+\s+){0,2}$/iu.exec(
      clause,
    )
  const pronoun = last?.[1]
  if (
    last &&
    pronoun &&
    BETWEEN.test(last[0].slice(last[0].indexOf(pronoun) + pronoun.length).trimStart())
  ) {
    const start = span.start + last.index + last[0].indexOf(pronoun)
    return PRONOUN.test(pronoun)
      ? personMeant(scene, quoteStart, { start, word: pronoun.toLowerCase() })
      : null
  }
  const isReach = (end: number) => BETWEEN.test(text.slice(end, span.end))
  for (const mention of mentionsIn(scene.mentions, span).reverse()) {
    if (PREPOSITION.test(text.slice(span.start, mention.start))) continue
    const belonging =
      mention.name.kind === 'person'
        ? BELONGING.exec(text.slice(mention.end, span.end))?.[0]
        : undefined
    const isSubject =
      isReach(mention.end) ||
      (belonging !== undefined && isReach(mention.end + belonging.trimEnd().length))
    if (!isSubject) continue
    return canSpeak(mention) || isActingPlace(mention, text) ? speakerNamed(mention) : null
  }
  return describedIn(text, span, isReach)
}

/** A country that speaks: "Norway said". */
function isActingPlace({ name, end }: Mention, text: string): boolean {
  return name.kind === 'place' && /^\s\p{Ll}/u.test(text.slice(end, end + 2))
}

/** The subject that follows its verb: "Caddell", "the harbour master, Ilse Marrow,", "a spokesman for the port". */
export function subjectAfter(scene: Scene, span: Span): Speaker | null {
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
    if (mention.name.kind === 'person' && !PREPOSITION.test(before) && !isPossessive(text, mention))
      return named(mention)
    if (canSpeak(mention) && /^\s*(?:the\s+)?$/i.test(before) && !isModifier(scene, mention))
      return named(mention)
  }
  return describedIn(text, { start: span.start, end }, null)
}

function isPossessive(text: string, { end }: Span): boolean {
  return /^['’]s\b/.test(text.slice(end, end + 3))
}

/** "Boeing" of "Boeing spokesman Tom Lee". */
function isModifier({ text }: Scene, { end }: Mention): boolean {
  return (
    /^(?:['’]s)?\s\p{L}/u.test(text.slice(end, end + 5)) &&
    !/^\s(?:on|in|at|after|during|this|last|when|as|and|of|to)\b/.test(text.slice(end, end + 9))
  )
}

/** Whoever acts last in the stretch: a name or pronoun that opens a clause and has a verb after it. */
export function actorOf(scene: Scene, span: Span, quoteStart: number): Speaker | null {
  const { text } = scene
  const pronoun = lastPronoun(text, span)
  for (const mention of mentionsIn(scene.mentions, span).reverse()) {
    if (pronoun && pronoun.start > mention.start) break
    if (mention.name.kind !== 'person' && mention.name.kind !== 'organisation') continue
    if (!opensClause(text.slice(span.start, mention.start))) continue
    if (isActor(text.slice(mention.end, Math.min(span.end, mention.end + 160))))
      return named(mention)
  }
  return pronoun ? personMeant(scene, Math.min(quoteStart, pronoun.start), pronoun) : null
}

/** "…,” an angry Hale retaliated": a name that acts at the front of the clause after a quotation. */
export function openingActor({ text, mentions }: Scene, span: Span): Speaker | null {
  const [first] = mentionsIn(mentions, span)
  if (!first || !canSpeak(first)) return null
  const before = text.slice(span.start, first.start)
  if (
    !/^(?:(?:an?|the|\p{Lu}[\p{L}.’'-]*)\s)?(?:\p{Ll}+\s){0,3}(?:\p{Lu}[\p{L}.’'-]*\s){0,3}$/u.test(
      before,
    )
  )
    return null
  if (PREPOSITION.test(before)) return null
  return isActor(text.slice(first.end, Math.min(span.end, first.end + 160))) ? named(first) : null
}

/** "After Vale criticised the plan, Lane shot back": someone else acts between the verb and the quotation. */
export function laterActor({ text, mentions }: Scene, span: Span): Speaker | null {
  for (const mention of mentionsIn(mentions, span).reverse()) {
    if (!canSpeak(mention)) continue
    const before = text.slice(span.start, mention.start)
    if (
      /\bthat\b/.test(before) ||
      !/,\s(?:(?:but|and|while)\s)?(?:\p{Lu}[\p{L}.’'-]*\s){0,3}$/u.test(before)
    )
      continue
    if (isActor(text.slice(mention.end, span.end))) return named(mention)
  }
  return null
}

type Pronoun = { readonly start: number; readonly word: string }

function lastPronoun(text: string, span: Span): Pronoun | null {
  const clause = text.slice(span.start, span.end)
  const all = [...clause.matchAll(/(?<=^|[\s“"])(he|she)(?=\s)/giu)].reverse()
  const found = all.find((match) => startsWithVerb(clause.slice(match.index + match[0].length)))
  return found ? { start: span.start + found.index, word: found[0].toLowerCase() } : null
}

/** "Vale attacked", "Vale, the mayor, called" */
function isActor(after: string): boolean {
  if (startsWithVerb(after)) return true
  const aside = /^(?:\s\([^)]{1,30}\))?,[^,;:“"]{1,90},/.exec(after)?.[0]
  return aside !== undefined && startsWithVerb(after.slice(aside.length))
}

/** True when a subject may follow: at the start, after a comma or a word that joins clauses, with titles and roles before it. */
function opensClause(before: string): boolean {
  const roles =
    /(?:^|[\s,;:—–])(?:(?:the|a|an|former|rival|\p{Lu}[\p{L}.’'-]*|\p{Ll}+(?:er|or|man|ant|ist|ent|ary|ee)) ){0,5}$/u.exec(
      before,
    )
  if (!roles) return false
  const rest = before.slice(0, roles.index).trimEnd()
  const last = /[\p{L}’'-]+$/u.exec(rest)?.[0].toLowerCase() ?? ''
  return !/^(?:of|for|at|in|by|with|from|to|on|than|about|against|over|under|like|between|into|including|said|says|told|asked|called)$/.test(
    last,
  )
}

/** The person whom "he" or "she" means: first named of the nearest sentence that names one who may be meant. */
export function personMeant(
  { sentences, mentions, pronounOf }: Scene,
  before: number,
  { start, word }: Pronoun,
): Speaker | null {
  const meant = ({ name }: Mention): Speaker => ({
    kind: 'named',
    name,
    at: { start, end: start + word.length },
  })
  const at = sentenceAt(sentences, before)
  for (let back = at; back >= Math.max(0, at - 8); back -= 1) {
    const sentence = sentences[back]
    if (!sentence) continue
    const end = Math.min(sentence.end, before)
    const span = { start: Math.max(sentence.start, end - MAX_SENTENCE), end }
    const fitting = mentionsIn(mentions, span).filter(
      ({ name }) => name.kind === 'person' && [word, null].includes(pronounOf(name)),
    )
    const told = fitting.find(({ name }) => pronounOf(name) === word)
    if (told) return meant(told)
    // Two people of whom nothing tells which: better none than the wrong one.
    if (new Set(fitting.map(({ name }) => name)).size > 1) return null
    if (fitting[0]) return meant(fitting[0])
  }
  return null
}

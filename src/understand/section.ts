import type { MediaTopic } from '#domain/media-topic.ts'
import type { SectionSlug } from '#domain/section.ts'
import { countTerms, weighCount } from './count-terms.ts'
import { readLearnedWeights } from './learned-weights.ts'
import type { OwnTopic } from './lexicon/media-topics.ts'
import {
  buildSectionWeights,
  buildTopicWeights,
  openersOf,
  STRONG,
  TOLD_SECTIONS,
  type WordWeights,
} from './word-weights.ts'

// A short headline may hold a single plain word.
const MIN_SCORE = 1
// In other languages only the words that English shares with them are read, and they mislead more often.
const MIN_SCORE_ABROAD = 9
// A topic that is no section takes a document from the sections only when it clearly outweighs them: at 2 no figure of
// `onix eval sections` falls by more than half a percent.
const TOPIC_LEAD = 2

// Guns and bombs at home are told in some of the words of wars abroad.
const ABROAD_LEAD = 3
// Politics is in most news: another topic told more than half as much is what the document is about.
const TOPIC_SHARE = 0.6

/** Where the paper prints the topics that are no section of it. */
const SECTION_OF: Readonly<Record<OwnTopic, SectionSlug>> = {
  conflict: 'world',
  crime: 'news',
  disaster: 'news',
  education: 'news',
  'human-interest': 'news',
  labour: 'business',
  lifestyle: 'culture',
  religion: 'news',
  society: 'news',
  weather: 'environment',
}

/** The topic nearest to each section; `world` is where, not what, so that its topic is told by the other words. */
const TOPIC_OF: Readonly<Record<Exclude<SectionSlug, 'news'>, MediaTopic>> = {
  world: 'conflict',
  politics: 'politics',
  business: 'economy',
  technology: 'science',
  science: 'science',
  health: 'health',
  environment: 'environment',
  sport: 'sport',
  culture: 'arts',
}

export type Placing = {
  readonly section: SectionSlug
  /** Top concept of IPTC Media Topics; null where the words do not tell. */
  readonly topic: MediaTopic | null
}

/**
 * Gives a document's section and topic: the section that its feed says, else the one whose words weigh most, those of title
 * and lead counted twice; `news` when none stands out. Words of a language other than English tell little.
 */
export function classifySection(document: {
  readonly title: string
  readonly text: string
  readonly language: string
  readonly feedSection: SectionSlug | null
}): Placing {
  model ??= buildModel()
  const isEnglish = document.language === 'en'
  const scores = scoreTerms(model, countTerms(document, model.openers), isEnglish)
  const found = place(scores, isEnglish ? MIN_SCORE : MIN_SCORE_ABROAD)
  return { section: document.feedSection ?? found.section, topic: found.topic }
}

type Model = {
  readonly sections: WordWeights
  readonly own: readonly OwnTopic[]
  readonly topics: WordWeights
  readonly openers: ReadonlySet<string>
}

// Built at the first document: a command that reads none does not wait for it.
let model: Model | undefined

function buildModel(): Model {
  const sections = buildSectionWeights()
  const { topics: own, weights: topics } = buildTopicWeights()
  const openers = openersOf(sections, topics)
  for (const [term, learned] of readLearnedWeights()) {
    const told = sections.get(term)
    sections.set(term, told ? told.map((weight, at) => weight + (learned[at] ?? 0)) : learned)
  }
  return { sections, own, topics, openers }
}

type Score<Of> = { readonly of: Of; readonly score: number }
type Scores = {
  readonly sections: readonly Score<Exclude<SectionSlug, 'news'>>[]
  readonly topics: readonly Score<OwnTopic>[]
}

function scoreTerms(
  { sections, topics, own }: Model,
  counts: ReadonlyMap<string, number>,
  isEnglish: boolean,
): Scores {
  const sectionSums = new Float64Array(TOLD_SECTIONS.length)
  const topicSums = new Float64Array(own.length)
  const least = isEnglish ? -Infinity : STRONG / 2
  for (const [term, count] of counts) {
    const weight = weighCount(count)
    addTo(sectionSums, sections.get(term), { weight, least })
    addTo(topicSums, topics.get(term), { weight, least })
  }
  return {
    sections: ranked(TOLD_SECTIONS, sectionSums),
    topics: ranked(own, topicSums),
  }
}

function addTo(
  sums: Float64Array,
  told: Float32Array | undefined,
  { weight, least }: { readonly weight: number; readonly least: number },
): void {
  if (!told) return
  for (let at = 0; at < told.length; at += 1) {
    const value = told[at] ?? 0
    if (value >= least) sums[at] = (sums[at] ?? 0) + value * weight
  }
}

function ranked<Of>(names: readonly Of[], sums: Float64Array): Score<Of>[] {
  return names
    .map((of, at) => ({ of, score: sums[at] ?? 0 }))
    .sort((one, other) => other.score - one.score)
}

function place({ sections, topics }: Scores, min: number): Placing {
  const [section] = sections
  const [topic] = topics
  const best = section && section.score >= min ? section : undefined
  if (topic && topic.score >= Math.max(min, (best?.score ?? 0) * TOPIC_LEAD)) {
    // A murder or a flood abroad is the world's; at home it is news.
    const isAbroad =
      best?.of === 'world' &&
      best.score * ABROAD_LEAD >= topic.score &&
      SECTION_OF[topic.of] === 'news'
    return { section: isAbroad ? 'world' : SECTION_OF[topic.of], topic: topic.of }
  }
  if (!best) return { section: 'news', topic: null }
  if (topic && topic.score >= best.score * TOPIC_SHARE) return { section: best.of, topic: topic.of }
  return { section: best.of, topic: TOPIC_OF[best.of] }
}

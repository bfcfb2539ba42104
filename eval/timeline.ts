import type { DocumentId, PublisherId } from '#domain/ids.ts'
import type { Document, ReadDocument } from '#domain/document.ts'
import { OPEN_TERMS } from '#domain/rights.ts'
import { understandText } from '#understand/index.ts'
import { prepareMaterial } from '#write/material.ts'
import { buildTimeline } from '#write/timeline.ts'
import { z } from 'zod'
import { alignmentRougeOf, type DatedText } from './alignment-rouge.ts'
import type { Evaluation } from './evaluation.ts'
import { f1Of, hitsOf } from './f1.ts'
import { readRecords } from './records.ts'

const article = z.object({ topic: z.string(), date: z.string(), text: z.string() })
const gold = z.object({
  id: z.string(),
  corpus: z.string(),
  topic: z.string(),
  entries: z.array(z.object({ date: z.string(), text: z.array(z.string()) })),
})
type Article = z.infer<typeof article>
type Gold = z.infer<typeof gold>

/**
 * The writer's timeline of a story of weeks or months against those that editors of newspapers made of it, with as many
 * days as they have, between their first and last: `dateF1` (which days), `ar1` and `ar2` (F1 of ROUGE-1 and -2 aligned by
 * day, as tilse has it, several of ours to one of theirs; neither stemmed nor without common words). Means over timelines.
 * Nothing is fitted by machine; the weights of days were chosen with these timelines in sight.
 */
export const timeline: Evaluation = {
  name: 'timeline',
  folder: 'timelines',
  // Their published figures on Timeline17, on nineteen timelines of nine topics; the articles of eight are here.
  peers: [
    { name: 'DATEWISE (2020)', metrics: { dateF1: 0.544, ar1: 0.12, ar2: 0.035 } },
    { name: 'CLUST (2020)', metrics: { dateF1: 0.407, ar1: 0.082, ar2: 0.02 } },
  ],
  run({ folder }) {
    const byTopic = Map.groupBy(
      z.array(article).parse(readRecords(folder, ['t17_articles'])),
      ({ topic }) => topic,
    )
    const scores = z
      .array(gold)
      .parse(readRecords(folder, ['gold_timelines']))
      .filter(({ corpus, topic }) => corpus === 'Timeline17' && byTopic.has(topic))
      .map((wanted) => scoreOf(wanted, readTopic(byTopic.get(wanted.topic) ?? [])))
    const mean = (metric: keyof ReturnType<typeof scoreOf>) =>
      scores.reduce((sum, score) => sum + score[metric], 0) / Math.max(1, scores.length)
    const metrics = { dateF1: mean('dateF1'), ar1: mean('ar1'), ar2: mean('ar2') }
    return Promise.resolve({ count: scores.length, metrics })
  },
}

function scoreOf({ entries }: Gold, documents: readonly ReadDocument[]) {
  const days = entries.map(({ date }) => date).sort()
  const found = buildTimeline(prepareMaterial(documents), {
    picker: { isNew: () => true },
    budget: { canTake: () => true, take: () => undefined },
    scope: { most: days.length, from: days[0] ?? '', to: days.at(-1) ?? '' },
  })
  const ours: readonly DatedText[] = found.map(({ at, claim }) => ({ date: at, text: claim.text }))
  const theirs = entries.map(({ date, text }) => ({ date, text: text.join(' ') }))
  return {
    dateF1: f1Of(hitsOf(new Set(ours.map(({ date }) => date)), new Set(days))).f1,
    ar1: alignmentRougeOf(ours, theirs, 1),
    ar2: alignmentRougeOf(ours, theirs, 2),
  }
}

const read = new WeakMap<readonly Article[], readonly ReadDocument[]>()

/** Each topic is read once, however many timelines it has. */
function readTopic(articles: readonly Article[]): readonly ReadDocument[] {
  const known = read.get(articles)
  if (known) return known
  const documents = articles.map(readArticle)
  read.set(articles, documents)
  return documents
}

/** The set's texts have one sentence a line, and no titles. */
function readArticle({ date, text }: Article, place: number): ReadDocument {
  const publishedAt = `${date}T12:00:00.000Z`
  const understanding = understandText(text, {
    title: '',
    language: 'en',
    feedSection: null,
    publishedAt,
  })
  return { document: documentOf({ place, publishedAt, text }), understanding }
}

function documentOf({
  place,
  publishedAt,
  text,
}: {
  readonly place: number
  readonly publishedAt: string
  readonly text: string
}): Document {
  return {
    ...parseIds(place + 1),
    version: 1,
    publisherName: '',
    url: '',
    title: '',
    author: null,
    publishedAt,
    fetchedAt: publishedAt,
    language: 'en',
    canonicalUrl: null,
    text,
    method: 'feed',
    feedSection: null,
    isSample: false,
    terms: OPEN_TERMS,
  }
}

/** The set names no publishers: each article counts as one. */
function parseIds(place: number): { readonly id: DocumentId; readonly publisherId: PublisherId } {
  return { id: place as DocumentId, publisherId: place as PublisherId }
}

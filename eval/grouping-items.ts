/** Labelled news as the grouper wants it, read by the form of each record. */
import type { GroupingDocument } from '#group/index.ts'
import { understandText } from '#understand/index.ts'
import { z } from 'zod'

export type GroupingItem = {
  /** The happening that people say it tells of. */
  readonly gold: string
  /** What nobody may learn from who is scored on it: happenings of one topic stay together. */
  readonly topic: string
  readonly document: GroupingDocument
}

type Told = {
  readonly gold: string
  readonly topic: string
  readonly title: string
  readonly text: string
  readonly publisher: string
  /** 0 for all where the set gives no times. */
  readonly publishedAtMs: number
}

/** Whole texts of two events of each topic, without times. */
const ecbPlus = z
  .object({
    event: z.string(),
    topic: z.union([z.string(), z.number()]).optional(),
    title: z.string(),
    sentences: z.array(z.string()),
    id: z.string(),
  })
  .transform(({ event, topic = event, title, sentences, id }): Told => {
    const text = sentences.join(' ')
    return { gold: event, topic: String(topic), title, text, publisher: id, publishedAtMs: 0 }
  })

/** Headlines with their time of arrival. */
const headlines = z
  .object({ story: z.string(), title: z.string(), outlet: z.string(), time: z.number() })
  .transform(({ story, title, outlet, time }): Told => {
    return { gold: story, topic: story, title, text: '', publisher: outlet, publishedAtMs: time }
  })

/** Whole texts of one event by several outlets, with their day. */
const outlets = z
  .object({
    event: z.string(),
    title: z.string(),
    outlet: z.string(),
    date: z.string(),
    paragraphs: z.array(z.array(z.string())),
  })
  .transform(({ event, title, outlet, date, paragraphs }): Told => {
    const text = paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')
    const publishedAtMs = Date.parse(date) || 0
    return { gold: event, topic: event, title, text, publisher: outlet, publishedAtMs }
  })

/** Whole texts of one event from outlets of all leanings, without titles of their own and without times. */
const sides = z
  .object({ event: z.string(), side: z.string(), sentences: z.array(z.string()) })
  .transform(({ event, side, sentences: [title = '', ...rest] }): Told => {
    const text = rest.join(' ')
    return { gold: event, topic: event, title, text, publisher: side, publishedAtMs: 0 }
  })

/** Titles with a snippet, both cleaned of all but content words. */
const snippets = z
  .object({ id: z.number(), cluster: z.number(), title: z.string(), snippet: z.string() })
  .transform(({ id, cluster, title, snippet }): Told => {
    const gold = String(cluster)
    return { gold, topic: gold, title, text: snippet, publisher: String(id), publishedAtMs: 0 }
  })

const record = z.union([ecbPlus, headlines, outlets, sides, snippets])

/**
 * Gives the items of a set in their order of arrival, in the order of the file where the set gives no times.
 *
 * @throws when a record is of none of the forms known
 */
export function readGroupingItems(records: readonly unknown[]): readonly GroupingItem[] {
  const told = z
    .array(record)
    .parse(records)
    .toSorted((a, b) => a.publishedAtMs - b.publishedAtMs)
  const publishers = new Map<string, number>()
  return told.map((item, at) => {
    const publisher = publishers.get(item.publisher) ?? publishers.size + 1
    publishers.set(item.publisher, publisher)
    const { gold, topic } = item
    return { gold, topic, document: readDocument(item, { documentId: at + 1, publisher }) }
  })
}

/** A text as the pipeline would hand it to the grouper. */
export function readDocument(
  { title, text, publishedAtMs }: Pick<Told, 'title' | 'text' | 'publishedAtMs'>,
  { documentId, publisher }: { readonly documentId: number; readonly publisher: number },
): GroupingDocument {
  const { names, section } = understandText(text, {
    title,
    language: null,
    feedSection: null,
    publishedAt: new Date(publishedAtMs).toISOString(),
  })
  return {
    ...parseIds(documentId, publisher),
    title,
    text,
    publishedAtMs,
    section,
    names: names.map(({ name, kind, mentions }) => ({ name, kind, count: mentions.length })),
    isSample: false,
  }
}

function parseIds(
  documentId: number,
  publisherId: number,
): Pick<GroupingDocument, 'documentId' | 'publisherId'> {
  return { documentId, publisherId } as Pick<GroupingDocument, 'documentId' | 'publisherId'>
}

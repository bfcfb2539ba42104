import { createGrouper, type GroupingDocument } from '#group/index.ts'
import { understandText } from '#understand/index.ts'
import { z } from 'zod'
import { scoreGrouping } from './b-cubed.ts'
import type { Evaluation } from './evaluation.ts'
import { readRecords } from './records.ts'

type Item = {
  readonly gold: string
  readonly title: string
  readonly text: string
  readonly publisher: string
  /** 0 for all where the set gives no times. */
  readonly publishedAtMs: number
}

/** Whole texts of two events of each topic, without times. */
const ecbPlus = z
  .object({ event: z.string(), title: z.string(), sentences: z.array(z.string()), id: z.string() })
  .transform(({ event, title, sentences, id }): Item => {
    return { gold: event, title, text: sentences.join(' '), publisher: id, publishedAtMs: 0 }
  })

/** Headlines with their time of arrival. */
const headlines = z
  .object({ story: z.string(), title: z.string(), outlet: z.string(), time: z.number() })
  .transform(({ story, title, outlet, time }): Item => {
    return { gold: story, title, text: '', publisher: outlet, publishedAtMs: time }
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
  .transform(({ event, title, outlet, date, paragraphs }): Item => {
    const text = paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')
    return { gold: event, title, text, publisher: outlet, publishedAtMs: Date.parse(date) || 0 }
  })

const record = z.union([ecbPlus, headlines, outlets])

/**
 * Documents into stories, one after another as they arrive (in the order of the file where the set gives no times): B-cubed
 * and pair scores against people's groups. Reads texts with sentences, headlines with times, and texts with days, each
 * by its own fields.
 */
export const grouping: Evaluation = {
  name: 'grouping',
  folder: 'ecb_plus',
  run({ folder, part }) {
    const items = z
      .array(record)
      .parse(readRecords(folder, [`${part}.docs`, part]))
      .toSorted((a, b) => a.publishedAtMs - b.publishedAtMs)
    const found = groupOf(items)
    const scores = scoreGrouping(items.map(({ gold }, at) => ({ gold, found: found[at] ?? -1 })))
    return Promise.resolve({ count: items.length, metrics: scores })
  },
}

function groupOf(items: readonly Item[]): readonly number[] {
  const grouper = createGrouper()
  const publishers = [...new Set(items.map(({ publisher }) => publisher))]
  return items.map((item, at) => {
    const document = documentOf(item, parseIds(at + 1, publishers.indexOf(item.publisher) + 1))
    const { storyId } = grouper.place(document)
    const joined = storyId === 'new' ? at + 1 : storyId
    grouper.remember(document, joined)
    return joined
  })
}

function documentOf(item: Item, ids: ReturnType<typeof parseIds>): GroupingDocument {
  const { title, text, publishedAtMs } = item
  const { names, section } = understandText(text, {
    title,
    language: null,
    feedSection: null,
    publishedAt: new Date(publishedAtMs).toISOString(),
  })
  return {
    ...ids,
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

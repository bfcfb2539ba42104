import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createGrouper, isTimeToLook } from '#group/index.ts'
import { scoreGrouping, type GroupingScores } from './b-cubed.ts'
import type { Evaluation } from './evaluation.ts'
import { readGroupingItems, type GroupingItem } from './grouping-items.ts'
import { isPair, scorePairs } from './grouping-pairs.ts'
import { mixOrder } from './mix-order.ts'
import { readRecords } from './records.ts'

/** Measured with the first set, each under its own name, where they lie beside it. */
const BESIDE = {
  uci: 'uci_aggregator',
  basil: 'basil',
  newswcl: 'newswcl50',
  semeval: 'semeval2022_t8',
}

type Figures = { readonly count: number; readonly metrics: Readonly<Record<string, number>> }

/**
 * Documents into stories, one after another as they arrive (in the order of the file where the set gives no times): B-cubed
 * and pair scores against people's groups; and pairs of texts, by how near people say they are. Reads texts with sentences,
 * headlines with times, texts with days, and pairs, each by its own fields. Of the folder of all sets it measures ECB+ and,
 * under names of their own, the other sets beside it. `mixed…` are the same items in another order and without times: in the
 * file of ECB+ a topic's happenings come one after the other, and in UCI all headlines of a story came within one minute.
 */
export const grouping: Evaluation = {
  name: 'grouping',
  folder: 'ecb_plus',
  run({ folder, part }) {
    const figures = [measureSet(folder, part)]
    const beside = basename(folder) === 'ecb_plus' ? Object.entries(BESIDE) : []
    for (const [name, set] of beside) {
      const place = join(folder, '..', set)
      if (existsSync(place)) figures.push(named(name, measureSet(place, part)))
    }
    return Promise.resolve({
      count: figures.reduce((sum, { count }) => sum + count, 0),
      metrics: Object.fromEntries(figures.flatMap(({ metrics }) => Object.entries(metrics))),
    })
  },
}

function named(name: string, { count, metrics }: Figures): Figures {
  const entries = Object.entries(metrics).map(([metric, value]): [string, number] => [
    `${name}${raise(metric)}`,
    value,
  ])
  return { count, metrics: Object.fromEntries(entries) }
}

function measureSet(folder: string, part: string): Figures {
  const records = readRecords(folder, [`${part}.docs`, part])
  if (isPair(records[0])) return scorePairs(records)
  const items = readGroupingItems(records)
  const isMixed = items.length >= LEAST_MIXED
  const mixed = isMixed ? Object.entries(scoreItems(mixOrder(items, 1).map(untimed))) : []
  const named = mixed.map(([name, value]): [string, number] => [`mixed${raise(name)}`, value])
  return { count: items.length, metrics: { ...scoreItems(items), ...Object.fromEntries(named) } }
}

// Of fewer texts one order more says nothing.
const LEAST_MIXED = 500

function untimed(item: GroupingItem): GroupingItem {
  return { ...item, document: { ...item.document, publishedAtMs: 0 } }
}

function raise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Groups the items as the pipeline does: each joins or opens a story, then stories that it showed to be one are put together,
 * and one that has grown is looked at for a part of another happening. */
function scoreItems(items: readonly GroupingItem[]): GroupingScores {
  const grouper = createGrouper()
  let lastId = 0
  for (const { document } of items) {
    const { storyId, near } = grouper.place(document)
    const joined = storyId === 'new' ? document.documentId : storyId
    grouper.remember(document, joined)
    const twin = grouper.findTwin(joined, near)
    if (twin !== undefined) grouper.merge(twin, joined)
    const size = grouper.sizeOf(joined)
    const part = isTimeToLook(size - 1, size) ? grouper.findPart(joined) : undefined
    if (part) grouper.move(part, (lastId -= 1))
  }
  const places = grouper.listPlaces()
  return scoreGrouping(
    items.map(({ gold, document }) => ({ gold, found: places.get(document.documentId) ?? -1 })),
  )
}

/** Documents a second through grouping, and the memory it takes, with so many documents open. */
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { z } from 'zod'
import { findDefaultData } from '#eval/data-folder.ts'
import { readRecords } from '#eval/records.ts'
import { createGrouper, type GroupingDocument } from '#group/index.ts'
import { documentOf, parseIds, REPORT_NAMES } from '#group/made-up-news.testing.ts'
import { understandText } from '#understand/index.ts'

export const OPEN_DOCUMENTS = [1_000, 10_000, 100_000] as const

const BASE_ARTICLES = 1_500
const PLACED = 400
const WARM_UP = 100
const WINDOW_DAYS = 13
const DAY_MS = 86_400_000
const START_MS = Date.parse('2026-03-01T00:00:00Z')
const PUBLISHERS = 200
const STORY_SIZE = 3
// Numbers of stories that are opened while measuring lie above all others.
const NEW_STORIES = 1_000_000

export type GroupFigures = {
  readonly open: number
  /** Placed, remembered and asked for a twin; by processor time, so that a busy machine says the same. */
  readonly documentsPerSecond: number
  readonly heapBytesEach: number
  readonly heapMegabytes: number
}

const article = z.object({ title: z.string(), body: z.string() })

/** Whether {@link benchGroup} reads real news, or must make it up. */
export function hasNews(): boolean {
  return findDefaultData() !== undefined
}

export function benchGroup(open: number): GroupFigures {
  const base = readBase()
  const before = readHeap()
  const grouper = createGrouper()
  for (let at = 0; at < open; at += 1)
    grouper.remember(perturb(base, at, open), 1 + Math.floor(at / STORY_SIZE))
  const heap = readHeap() - before
  const place = (document: GroupingDocument) => {
    const { storyId, near } = grouper.place(document)
    const joined = storyId === 'new' ? NEW_STORIES + document.documentId : storyId
    grouper.remember(document, joined)
    const twin = grouper.findTwin(joined, near)
    if (twin !== undefined) grouper.merge(twin, joined)
  }
  const waiting = Array.from({ length: WARM_UP + PLACED }, (_, at) =>
    perturb(base, open + at, open),
  )
  for (const document of waiting.slice(0, WARM_UP)) place(document)
  const start = process.cpuUsage()
  for (const document of waiting.slice(WARM_UP)) place(document)
  const seconds = process.cpuUsage(start).user / 1e6
  return {
    open,
    documentsPerSecond: PLACED / seconds,
    heapBytesEach: heap / open,
    heapMegabytes: heap / 2 ** 20,
  }
}

/** Real articles where they are there; a dozen made-up reports elsewhere, which tell the shape and not the figure. */
function readBase(): readonly GroupingDocument[] {
  const root = findDefaultData()
  if (root === undefined) return REPORT_NAMES.map((name) => documentOf(name))
  const all = readRecords(join(root, 'wire'), ['months'])
  const step = Math.max(1, Math.floor(all.length / BASE_ARTICLES))
  const articles = z.array(article).parse(all.filter((_, at) => at % step === 0))
  return articles.map(({ title, body }, at) => {
    const about = { title, language: 'en', feedSection: null, publishedAt: '2026-03-01' }
    const text = body.slice(0, 2_000)
    const names = understandText(text, about).names.map(({ name, kind, mentions }) => ({
      name,
      kind,
      count: mentions.length,
    }))
    return {
      ...parseIds(at + 1, 1),
      title,
      text,
      names,
      section: 'news',
      publishedAtMs: START_MS,
      isSample: false,
    }
  })
}

/**
 * The document at that place of a long stream: three in a row tell of one happening; every happening has names, numbers and
 * rare words of its own, and everyday words as they were.
 */
function perturb(base: readonly GroupingDocument[], at: number, open: number): GroupingDocument {
  const happening = Math.floor(at / STORY_SIZE)
  const document = base[happening % base.length]
  if (!document) throw new Error('no base articles')
  const mark = turnOf(happening)
  const change = (text: string) =>
    text.replace(/[\p{L}\p{N}]{6,}|\p{Lu}\p{L}+|\p{N}+/gu, (word) =>
      hashOf(word, happening) % 5 < 2 ? `${word}${mark}` : word,
    )
  const drop = at % STORY_SIZE
  const sentences = document.text.split(/(?<=[.!?]) /)
  const kept = sentences.filter((_, place) => place % 4 !== drop + 1)
  return {
    ...document,
    ...parseIds(at + 1, 1 + (at % PUBLISHERS)),
    title: change(document.title),
    text: change(kept.join(' ')),
    names: document.names.map((name) => ({ ...name, name: change(name.name) })),
    publishedAtMs: START_MS + (at / open) * WINDOW_DAYS * DAY_MS,
  }
}

/** A short word, of letters, that stands for the number. */
function turnOf(number: number): string {
  return number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))
}

function hashOf(word: string, seed: number): number {
  let hash = seed * 31 + 7
  for (let at = 0; at < word.length; at += 1) hash = (hash * 33 + word.charCodeAt(at)) >>> 0
  return hash
}

// Without it the heap holds what the last round left behind.
setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')

function readHeap(): number {
  if (typeof collect === 'function') Reflect.apply(collect, undefined, [])
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

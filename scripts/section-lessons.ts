/** Texts to learn sections from, out of data whose licence allows weights to be shipped (NOTICE). */
import { join } from 'node:path'
import { z } from 'zod'
import { readRecords } from '#eval/records.ts'
import type { ToldSection } from '#understand/word-weights.ts'

export type Lesson = {
  readonly title: string
  readonly text: string
  /** Sections that its own label allows; empty where it has none. */
  readonly allowed: readonly ToldSection[]
}

const CATEGORIES: Readonly<Record<string, readonly ToldSection[]>> = {
  business: ['business'],
  entertainment: ['culture'],
  health: ['health'],
  'science and technology': ['technology', 'science'],
}
// About what a short report holds.
const PIECE = /[\s\S]{1,900}(?:\s|$)/g
const PIECE_SENTENCES = 12

/** @throws when a set is missing under `root` or has another form */
export function readLessons(root: string): readonly Lesson[] {
  return [
    ...readHeadlines(join(root, 'uci_aggregator')),
    ...readCited(join(root, 'wice')),
    ...readTexts(join(root, 'ragtruth_test'), 'dev.sources'),
    ...readTexts(join(root, 'summedits_news'), 'dev.docs'),
    ...readTokens(join(root, 'ner-wikigold')),
  ]
}

function readHeadlines(folder: string): Lesson[] {
  const rows = z.array(z.object({ title: z.string(), category: z.string() }))
  return rows.parse(readRecords(folder, ['dev'])).map(({ title, category }) => ({
    title,
    text: '',
    allowed: CATEGORIES[category] ?? [],
  }))
}

/** Pages that an encyclopedia cites, in pieces, and what it says of them. */
function readCited(folder: string): Lesson[] {
  const rows = z.array(
    z.object({
      claim: z.string(),
      claim_title: z.string(),
      claim_context: z.string(),
      evidence: z.array(z.string()),
    }),
  )
  return rows.parse(readRecords(folder, ['dev.claims'])).flatMap((row) => {
    const pieces = [`${row.claim} ${row.claim_context}`]
    for (let at = 0; at < row.evidence.length; at += PIECE_SENTENCES)
      pieces.push(row.evidence.slice(at, at + PIECE_SENTENCES).join(' '))
    return pieces.map((text) => ({ title: row.claim_title, text, allowed: [] }))
  })
}

function readTexts(folder: string, name: string): Lesson[] {
  const rows = z.array(z.object({ text: z.string(), task: z.string().optional() }))
  return rows
    .parse(readRecords(folder, [name]))
    .filter(({ task }) => task === undefined || task === 'summary')
    .flatMap(({ text }) => text.match(PIECE) ?? [])
    .map((text) => ({ title: '', text, allowed: [] }))
}

function readTokens(folder: string): Lesson[] {
  const rows = z.array(z.object({ doc: z.number(), tokens: z.array(z.string()) }))
  const sentences = rows.parse(readRecords(folder, ['all']))
  return [...Map.groupBy(sentences, ({ doc }) => doc).values()].map((some) => ({
    title: '',
    text: some.map(({ tokens }) => tokens.join(' ')).join(' '),
    allowed: [],
  }))
}

/** How well an article's text, title, author and day are taken from real pages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { collapseSpace } from '#base/text.ts'
import type { ExtractedPage } from '#domain/document.ts'
import { decodeText } from '#gather/charset.ts'
import { extractPage } from '#gather/page.ts'
import { readabilityHtmlOf } from '#gather/second-opinion.ts'
import type { Evaluation, Peer } from './evaluation.ts'
import { emptyMetadataTally, metadataMetricsOf, scoreMetadata } from './extraction-metadata.ts'
import type { MetadataTally } from './extraction-metadata.ts'
import { readRecords } from './records.ts'
import { compareShingles } from './shingles.ts'

const Page = z.object({
  url: z.string(),
  html: z.string(),
  /** Pieces that must be in the text, and pieces that must not. */
  with: z.array(z.string()).catch([]),
  without: z.array(z.string()).catch([]),
  /** The whole right text. */
  text: z.string().nullish(),
  title: z.string().nullish(),
  authors: z.array(z.string()).nullish(),
  date: z.string().nullish(),
})

type Page = z.infer<typeof Page>

type Tally = {
  found: number
  missed: number
  wrong: number
  precision: number
  recall: number
  texts: number
  readonly metadata: MetadataTally
}

// Of trafilatura's corpus, by the same code; names and versions as on 2026-11-23.
const PEERS: readonly Peer[] = [
  ['trafilatura 2.2.0', 0.925, 0.61, 0.57, 0.87],
  ['@mozilla/readability 0.6.0', 0.887, 0.62, 0.46, 0.5],
  ['defuddle 0.19.4', 0.88, 0.7, 0.52, 0.64],
  ['@jocmp/mercury-parser 3.0.7', 0.849, 0.73, 0.26, 0.5],
  ['@extractus/article-extractor 9.0.1', 0.846, 0.54, 0.31, 0.63],
  ['newspaper4k 0.9.6', 0.833, 0.67, 0.34, 0.67],
].map(([name, f1, titleExact, authorExact, dayExact]) => ({
  name: String(name),
  metrics: {
    f1: Number(f1),
    titleExact: Number(titleExact),
    authorExact: Number(authorExact),
    dayExact: Number(dayExact),
  },
}))

// Readability alone is timed on every so many pages: enough for a ratio, and no longer than our own run.
const TIMED_EVERY = 10

/**
 * Where pages have segments: `f1`, `precision`, `recall` of segments found and not found, summed over all pages, as in
 * trafilatura's own evaluation. Where they have their whole text: `shinglePrecision`, `shingleRecall`, the means over pages
 * of runs of four words, and `shingleF1` of the two, as in Zyte's benchmark. Title, authors and day
 * as {@link scoreMetadata} says, each over the pages that have gold for it. `pagesPerSecond` is of
 * all of it, `timesReadability` how many times as fast as Readability on linkedom alone on the same pages in this run.
 */
export const extraction: Evaluation = {
  name: 'extraction',
  folder: 'extract-trafilatura',
  peers: PEERS,
  run: ({ folder, part }) => {
    const pages = readRecords(folder, [`${part}.pages`, part, 'pages']).map((page) =>
      Page.parse(page),
    )
    const tally = emptyTally()
    const clock = { ours: 0, oursTimed: 0, readability: 0 }
    pages.forEach((page, at) => {
      const html = readHtml(join(folder, page.html))
      const startedMs = performance.now()
      const extracted = extractPage(html, page.url)
      const spentMs = performance.now() - startedMs
      clock.ours += spentMs
      if (at % TIMED_EVERY === 0) {
        clock.oursTimed += spentMs
        clock.readability += timeReadability(html)
      }
      score(tally, page, extracted.kind === 'extracted' ? extracted.page : undefined)
    })
    const speed = {
      pagesPerSecond: (pages.length * 1_000) / clock.ours,
      timesReadability: clock.readability / clock.oursTimed,
    }
    return Promise.resolve({ count: pages.length, metrics: { ...metricsOf(tally), ...speed } })
  },
}

function readHtml(path: string): string {
  const packed = readFileSync(path)
  return decodeText(path.endsWith('.gz') ? gunzipSync(packed) : packed, '')
}

function timeReadability(html: string): number {
  const startedMs = performance.now()
  try {
    readabilityHtmlOf(html)
  } catch {
    // It throws on a few pages, after its work.
  }
  return performance.now() - startedMs
}

function emptyTally(): Tally {
  return {
    ...{ found: 0, missed: 0, wrong: 0, precision: 0, recall: 0, texts: 0 },
    metadata: emptyMetadataTally(),
  }
}

function score(tally: Tally, gold: Page, page: ExtractedPage | undefined): void {
  const text = collapseSpace(page?.text ?? '')
  const has = (segment: string): boolean => text.includes(collapseSpace(segment))
  tally.found += gold.with.filter(has).length
  tally.missed += gold.with.filter((segment) => !has(segment)).length
  tally.wrong += gold.without.filter(has).length
  if (gold.text) noteText(tally, gold.text, page?.text ?? '')
  scoreMetadata(tally.metadata, gold, page)
}

function noteText(tally: Tally, right: string, extracted: string): void {
  const { precision, recall } = compareShingles(right, extracted)
  tally.precision += precision
  tally.recall += recall
  tally.texts += 1
}

function metricsOf(tally: Tally): Record<string, number> {
  return {
    ...segmentsOf(tally),
    ...textsOf(tally),
    ...metadataMetricsOf(tally.metadata),
  }
}

function segmentsOf({ found, missed, wrong }: Tally): Record<string, number> {
  if (found + missed === 0) return {}
  const precision = found / Math.max(1, found + wrong)
  const recall = found / (found + missed)
  return { f1: harmonic(precision, recall), precision, recall }
}

function textsOf({ texts, ...sums }: Tally): Record<string, number> {
  if (texts === 0) return {}
  const [shinglePrecision, shingleRecall] = [sums.precision / texts, sums.recall / texts]
  const shingleF1 = harmonic(shinglePrecision, shingleRecall)
  return { shingleF1, shinglePrecision, shingleRecall }
}

function harmonic(precision: number, recall: number): number {
  return (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall)
}

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
  readonly title: Share
  readonly author: Share
  readonly day: Share
}

type Share = { right: number; of: number }

// Readability alone is timed on every so many pages: enough for a ratio, and no longer than our own run.
const TIMED_EVERY = 10

/**
 * Where pages have segments: `f1`, `precision`, `recall` of segments found and not found, summed over all pages, as in
 * trafilatura's own evaluation. Where they have their whole text: `shinglePrecision`, `shingleRecall`, the means over pages
 * of runs of four words, and `shingleF1` of the two, as in Zyte's benchmark. `titleExact` and `authorExact` after folding
 * case and punctuation, `dayExact` the same calendar day, each over the pages that have gold for it. `pagesPerSecond` is of
 * all of it, `timesReadability` how many times as fast as Readability on linkedom alone on the same pages in this run.
 */
export const extraction: Evaluation = {
  name: 'extraction',
  folder: 'extract-trafilatura',
  peers: [
    peer('trafilatura 2.2.0', 0.925),
    peer('@mozilla/readability 0.6.0 on linkedom', 0.887),
    peer('defuddle 0.19.4', 0.88),
    peer('@jocmp/mercury-parser 3.0.7', 0.849),
    peer('@extractus/article-extractor 9.0.1', 0.846),
  ],
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

function peer(name: string, f1: number): Peer {
  return { name, metrics: { f1 } }
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
  const share = (): Share => ({ right: 0, of: 0 })
  return {
    ...{ found: 0, missed: 0, wrong: 0, precision: 0, recall: 0, texts: 0 },
    ...{ title: share(), author: share(), day: share() },
  }
}

function score(tally: Tally, gold: Page, page: ExtractedPage | undefined): void {
  const text = collapseSpace(page?.text ?? '')
  const has = (segment: string): boolean => text.includes(collapseSpace(segment))
  tally.found += gold.with.filter(has).length
  tally.missed += gold.with.filter((segment) => !has(segment)).length
  tally.wrong += gold.without.filter(has).length
  if (gold.text) noteText(tally, gold.text, page?.text ?? '')
  if (gold.title) note(tally.title, fold(gold.title) === fold(page?.title ?? ''))
  if (gold.authors?.length)
    note(tally.author, foldNames(gold.authors) === foldNames(page?.author?.split(', ') ?? []))
  if (gold.date) note(tally.day, gold.date.slice(0, 10) === page?.publishedAt?.slice(0, 10))
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
    titleExact: shareOf(tally.title),
    authorExact: shareOf(tally.author),
    dayExact: shareOf(tally.day),
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

function note(share: Share, isRight: boolean): void {
  share.of += 1
  if (isRight) share.right += 1
}

function shareOf({ right, of }: Share): number {
  return of === 0 ? 0 : right / of
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function foldNames(names: readonly string[]): string {
  return names.map(fold).sort().join('|')
}

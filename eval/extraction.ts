/** How well an article's text, title, author and day are taken from real pages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { collapseSpace } from '#base/text.ts'
import type { ExtractedPage } from '#domain/document.ts'
import { decodeText } from '#gather/charset.ts'
import { extractPage } from '#gather/page.ts'
import type { Evaluation } from './evaluation.ts'
import { readRecords } from './records.ts'

const Page = z.object({
  url: z.string(),
  html: z.string(),
  /** Pieces that must be in the text, and pieces that must not. */
  with: z.array(z.string()).catch([]),
  without: z.array(z.string()).catch([]),
  title: z.string().nullish(),
  authors: z.array(z.string()).nullish(),
  date: z.string().nullish(),
})

type Page = z.infer<typeof Page>

type Tally = {
  found: number
  missed: number
  wrong: number
  readonly title: Share
  readonly author: Share
  readonly day: Share
}

type Share = { right: number; of: number }

/**
 * Segments found and not found, summed over all pages, as in trafilatura's own evaluation; `titleExact` and `authorExact`
 * after folding case and punctuation, `dayExact` the same calendar day, each over the pages that have gold for it.
 */
export const extraction: Evaluation = {
  name: 'extraction',
  folder: 'extract-trafilatura',
  run: ({ folder, part }) => {
    const pages = readRecords(folder, [`${part}.pages`, part, 'pages']).map((page) =>
      Page.parse(page),
    )
    const tally = emptyTally()
    let spentMs = 0
    for (const page of pages) {
      const packed = readFileSync(join(folder, page.html))
      const html = decodeText(page.html.endsWith('.gz') ? gunzipSync(packed) : packed, '')
      const startedMs = performance.now()
      const extracted = extractPage(html, page.url)
      spentMs += performance.now() - startedMs
      score(tally, page, extracted.kind === 'extracted' ? extracted.page : undefined)
    }
    const metrics = { ...metricsOf(tally), pagesPerSecond: (pages.length * 1_000) / spentMs }
    return Promise.resolve({ count: pages.length, metrics })
  },
}

function emptyTally(): Tally {
  const share = (): Share => ({ right: 0, of: 0 })
  return { found: 0, missed: 0, wrong: 0, title: share(), author: share(), day: share() }
}

function score(tally: Tally, gold: Page, page: ExtractedPage | undefined): void {
  const text = collapseSpace(page?.text ?? '')
  const has = (segment: string): boolean => text.includes(collapseSpace(segment))
  tally.found += gold.with.filter(has).length
  tally.missed += gold.with.filter((segment) => !has(segment)).length
  tally.wrong += gold.without.filter(has).length
  if (gold.title) note(tally.title, fold(gold.title) === fold(page?.title ?? ''))
  if (gold.authors?.length)
    note(tally.author, foldNames(gold.authors) === foldNames(page?.author?.split(', ') ?? []))
  if (gold.date) note(tally.day, gold.date.slice(0, 10) === page?.publishedAt?.slice(0, 10))
}

function metricsOf({ found, missed, wrong, title, author, day }: Tally): Record<string, number> {
  const precision = found / Math.max(1, found + wrong)
  const recall = found / Math.max(1, found + missed)
  return {
    f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall),
    precision,
    recall,
    titleExact: shareOf(title),
    authorExact: shareOf(author),
    dayExact: shareOf(day),
  }
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

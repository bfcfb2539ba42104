/** Documents a second through the whole line, beside Readability on linkedom alone on the same pages, in one run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readConfig } from '#config/index.ts'
import { openNewsroom } from '#newsroom/index.ts'
import { buildPages, servePages, type BenchPage } from './pages.ts'

const PAGES = 600
const PUBLISHERS = 12

export type PipelineFigures = {
  readonly documents: number
  readonly articles: number
  readonly pipelinePerSecond: number
  readonly readabilityPerSecond: number
  /** Pipeline divided by Readability alone. */
  readonly ratio: number
}

export async function benchPipeline(): Promise<PipelineFigures> {
  const pages = buildPages(PAGES)
  const readabilityPerSecond = timeReadability(pages)
  const site = await servePages(pages, PUBLISHERS)
  const dataDir = mkdtempSync(join(tmpdir(), 'onix-bench-'))
  try {
    const config = readConfig({
      env: { ONIX_DATA_DIR: dataDir, ONIX_ALLOW_ADDRESSES: '127.0.0.0/8' },
      file: null,
    })
    const newsroom = await openNewsroom(config)
    await newsroom.importOpml(site.opml)
    const started = performance.now()
    await newsroom.schedule({ evenEarly: true })
    await newsroom.drain()
    const seconds = (performance.now() - started) / 1000
    const { documents, articles } = await newsroom.status()
    await newsroom.close()
    const pipelinePerSecond = documents / seconds
    return {
      documents,
      articles,
      pipelinePerSecond,
      readabilityPerSecond,
      ratio: pipelinePerSecond / readabilityPerSecond,
    }
  } finally {
    await site.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function timeReadability(pages: readonly BenchPage[]): number {
  const read = ({ html }: BenchPage) => new Readability(parseHTML(html).document).parse()
  pages.slice(0, 50).forEach(read)
  const started = performance.now()
  pages.forEach(read)
  return pages.length / ((performance.now() - started) / 1000)
}

/**
 * `npm run bench`: prints the speed figures, each beside a peer measured in the same run. On request only:
 * `ask`, `gather` (--wire OPML…), `search` (--documents N), and `group` (--plot FILE.svg draws what it measured). `serving` makes
 * the fresh pages of the paper in --paper DIRECTORY where it is given. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ARCHIVE_SIZES, benchAsk } from './ask.ts'
import { benchFeeds } from './feeds.ts'
import { benchGather, benchMadeUp, type GatherFigures } from './gather.ts'
import { benchGroup, hasNews, OPEN_DOCUMENTS } from './group.ts'
import { drawGroupingCost } from './group-plot.ts'
import { benchPipeline } from './pipeline.ts'
import { ARCHIVE_DOCUMENTS, benchSearch } from './search.ts'
import { benchServing } from './serving.ts'
import { benchUnderstand } from './understand.ts'

// A page that is there within it is there at once, with room for the rest of its way (docs/reference/speed.md).
const SEARCH_LIMIT_MS = 30

const round = (value: number) => (value >= 100 ? Math.round(value) : Math.round(value * 100) / 100)

function print(title: string, rows: Readonly<Record<string, number>>): void {
  console.log(`\n${title}`)
  for (const [name, value] of Object.entries(rows))
    console.log(`  ${name.padEnd(44)} ${round(value)}`)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'string', default: String(ARCHIVE_DOCUMENTS) },
    plot: { type: 'string' },
    paper: { type: 'string' },
    wire: { type: 'string', multiple: true, default: [] },
  },
})
const [only] = positionals

if (only === undefined || only === 'pipeline') {
  const figures = await benchPipeline()
  print('Pipeline: pages on loopback to published articles, one process', {
    documents: figures.documents,
    articles: figures.articles,
    'documents a second, whole line': figures.pipelinePerSecond,
    'pages a second, Readability on linkedom alone': figures.readabilityPerSecond,
    'line / Readability': figures.ratio,
  })
}

if (only === undefined || only === 'understand') {
  const figures = benchUnderstand()
  print('Understanding: real news on one core', {
    documents: figures.documents,
    'characters each': figures.charactersEach,
    'documents a second': figures.documentsPerSecond,
    ...Object.fromEntries(
      Object.entries(figures.parts).map(([part, ms]) => [`${part}, ms a document`, ms]),
    ),
  })
}

if (only === 'group') {
  if (!hasNews())
    console.log(
      '\nThe measured articles are not there: made-up reports stand in, which tell the shape only.',
    )
  const rounds = OPEN_DOCUMENTS.map((open) => {
    const figures = benchGroup(open)
    print(
      `Grouping: real news made over, ${open.toLocaleString('en-GB')} documents open, one core`,
      {
        'documents a second': figures.documentsPerSecond,
        'kB of memory each': figures.heapBytesEach / 1000,
        'MB of memory': figures.heapMegabytes,
      },
    )
    return figures
  })
  if (values.plot !== undefined) writeFileSync(values.plot, drawGroupingCost(rounds))
}

if (only === 'ask')
  for (const documents of ARCHIVE_SIZES) {
    const { questions, answered, processor, wall } = await benchAsk(documents)
    print(
      `Asking: ${questions} questions in ${documents.toLocaleString('en-GB')} documents, one core`,
      {
        answered,
        ...Object.fromEntries(
          (['p50', 'p95', 'p99'] as const).flatMap((share) => [
            [`${share}, ms of processor time`, processor[share]],
            [`${share}, ms`, wall[share]],
          ]),
        ),
      },
    )
  }

if (only === undefined || only === 'serving') {
  const figures = await benchServing(values.paper)
  print('Serving: the article page, 50 connections, medians of five turns', {
    'bytes on the wire': figures.bytes,
    'bare node:http of the same bytes, a second': figures.barePerSecond,
    'kept page, a second': figures.keptPerSecond,
    'kept / bare': figures.keptToBare,
    'kept p99 ms at half of that load': figures.keptP99Ms,
    'bare p99 ms at that load': figures.bareP99Ms,
    'fresh page, processor ms': figures.freshProcessorMs,
    'fresh pages a second of one core': 1000 / figures.freshProcessorMs,
    'fresh page, bytes': figures.freshBytes,
  })
}

if (only === undefined || only === 'feeds') {
  const figures = await benchFeeds()
  print('Feeds: one round of 1,000 on loopback, 20 with one new entry, one process', {
    requests: figures.requests,
    'of them answered 304': figures.notModified,
    'new entries': figures.newEntries,
    seconds: figures.seconds,
    'processor seconds': figures.processorSeconds,
    'memory at its end, MB': figures.memoryMegabytes,
    'memory grown in the round, MB': figures.memoryGrowthMegabytes,
  })
}

if (only === 'search') {
  const { documents, sizeMegabytes, kinds } = await benchSearch(Number(values.documents))
  console.log(
    `\nSearch: one page of results, ${documents.toLocaleString('en-GB')} documents (${round(sizeMegabytes)} MB), one core, ms of processor time; limit: P95 of ${SEARCH_LIMIT_MS}`,
  )
  console.log(`  ${''.padEnd(34)}${['P50', 'P95', 'P99'].map((name) => name.padStart(8)).join('')}`)
  for (const { kind, p50Ms, p95Ms, p99Ms } of kinds)
    console.log(
      `  ${kind.padEnd(34)}${[p50Ms, p95Ms, p99Ms].map((ms) => ms.toFixed(1).padStart(8)).join('')}`,
    )
}

if (only === 'gather') {
  if (values.wire.length > 0) printGather('those lists', await benchGather(values.wire))
  else
    for (const count of [1_000, 3_000, 8_000])
      printGather(`${count} made-up pages`, await benchMadeUp(count))
}

function printGather(what: string, figures: GatherFigures): void {
  print(`Gathering ${what}: feeds on loopback to published articles`, {
    documents: figures.documents,
    'documents a second, whole line': figures.documentsPerSecond,
    'MB of memory at most': figures.peakMb,
    'pages a second, Readability on linkedom alone': figures.readabilityPerSecond,
    'documents a second, the database alone': figures.databasePerSecond,
    'a second, both one after the other': figures.bothPerSecond,
    'line / both': figures.documentsPerSecond / figures.bothPerSecond,
  })
}

/** Feeds with what must be read from them, from suites of three forms brought to one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readRecords } from './records.ts'

/** A title, address or time that a feed (`entry` null) or an entry of it must have. */
export type Wanted = {
  readonly entry: number | null
  readonly what: 'title' | 'link' | 'date'
  /** Any of them is right: a date may be that of publication or of the last change. */
  readonly values: readonly string[]
}

export type FeedCase = {
  readonly file: string
  readonly group: string
  readonly body: Buffer
  readonly contentType: string
  readonly wanted: readonly Wanted[]
  /** Label of the encoding that the bytes are in, where the suite says so. */
  readonly encoding: string | undefined
}

/** Where all of them are said to be found: what relative addresses in them stand on. */
export const HOME = 'http://127.0.0.1:8097'

const Check = z.object({
  path: z.string().nullish(),
  expr: z.string().optional(),
  value: z.unknown(),
})
const Line = z.object({
  file: z.string(),
  group: z.string().catch(''),
  headers: z.record(z.string(), z.string()).catch({}),
  checks: z.array(Check).nullish().catch([]),
  expected: z.record(z.string(), z.unknown()).optional().catch(undefined),
})

/** Reads `cases.jsonl[.gz]` and the files it names. @throws where there is none, or a file is missing */
export function readFeedCases(folder: string): readonly FeedCase[] {
  return readRecords(folder, ['cases']).map((line) => {
    const record = Line.parse(line)
    const checks = record.checks ?? []
    const header = Object.entries(record.headers).find(([name]) => /^content-type$/i.test(name))
    return {
      file: record.file,
      group: record.group,
      body: readFileSync(join(folder, record.file)),
      contentType: header?.[1] ?? '',
      wanted: record.expected ? wantedBy(record.expected) : checks.flatMap(wantedOf),
      encoding: checks.map(encodingIn).find((label) => label !== undefined),
    }
  })
}

type Check = z.infer<typeof Check>

const PATH =
  /^(?:feed|entries\[(\d+)\])\.(title|link|published|updated)(?:_detail\.value|_parsed)?$/
const PAIR = /^entries\[0\]\['(title|link)'\] == entries\[1\]\['\1'\] == '([^']*)'$/

// Suite of feedparser: "entries[0].updated_parsed" is a tuple of time, a chain of equalities says two things at once.
function wantedOf({ path, expr, value }: Check): readonly Wanted[] {
  const [, index, field] = PATH.exec(path ?? '') ?? []
  const values = [asText(value)].filter((text) => text !== undefined)
  if (field !== undefined && values.length > 0) {
    const what = field === 'title' || field === 'link' ? field : 'date'
    return [{ entry: index === undefined ? null : Number(index), what, values }]
  }
  const [, pair, both] = PAIR.exec(expr ?? '') ?? []
  if ((pair !== 'title' && pair !== 'link') || both === undefined) return []
  return [0, 1].map((entry) => ({ entry, what: pair, values: [both] }))
}

function asText(value: unknown): string | undefined {
  const tuple = z.array(z.number()).min(6).safeParse(value)
  if (!tuple.success) return typeof value === 'string' ? value : undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = tuple.data
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString()
}

function encodingIn({ path, value }: Check): string | undefined {
  return path === 'encoding' && typeof value === 'string' ? value : undefined
}

const Part = z.object({
  title: z.string().optional().catch(undefined),
  link: z.string().optional().catch(undefined),
  links: z
    .array(z.object({ href: z.string().optional(), rel: z.string().optional() }))
    .optional()
    .catch(undefined),
  items: z.array(z.unknown()).catch([]),
  entries: z.array(z.unknown()).catch([]),
})

const DATES = [
  ...['publishedParsed', 'updatedParsed', 'pubDateParsed', 'lastBuildDateParsed'],
  ...['published', 'updated', 'pubDate', 'lastBuildDate'],
]

// Suites of gofeed and feedsmith: the feed as an object.
function wantedBy(expected: Readonly<Record<string, unknown>>): readonly Wanted[] {
  const { items, entries } = Part.parse(expected)
  return [expected, ...items, ...entries].flatMap((part, place) =>
    wantedIn(part, place === 0 ? null : place - 1),
  )
}

function wantedIn(part: unknown, entry: number | null): readonly Wanted[] {
  const { title, link, links } = Part.parse(part)
  const page = link ?? links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href
  const named = z.record(z.string(), z.unknown()).parse(part)
  const dates = DATES.map((name) => named[name]).filter((value) => typeof value === 'string')
  return [
    ...(title ? [{ entry, what: 'title', values: [title] } as const] : []),
    ...(page ? [{ entry, what: 'link', values: [page] } as const] : []),
    ...(dates.length > 0 ? [{ entry, what: 'date', values: dates } as const] : []),
  ]
}

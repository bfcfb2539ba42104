/** The sample edition: what a newsroom without feeds reads on its first day, all of it made up. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SectionSlug } from '#domain/section.ts'
import { fillDays } from './fill-days.ts'
import { happeningSchema, publishersSchema, type SampleHappening } from './happening-schema.ts'

const HAPPENINGS = [
  'ferry-aground',
  'rent-deposits',
  'garrowdale-glass',
  'clearpath-outage',
  'lantern-sail',
  'tinmoor-water',
  'dray-dam',
  'cup-final',
  'briefs',
] as const

const HOUR_MS = 60 * 60 * 1000

type SamplePublisher = {
  readonly slug: string
  readonly name: string
  readonly homeUrl: string
}

export type SampleDocument = {
  readonly publisherSlug: string
  /** The file it comes from; `briefs` holds happenings of one document each. */
  readonly happening: string
  readonly url: string
  readonly title: string
  readonly author: string
  /** ISO 8601 in UTC, never after the edition's `now`. */
  readonly publishedAt: string
  readonly section: SectionSlug
  /** Plain text, paragraphs parted by a blank line. */
  readonly text: string
  /** Publisher whose text this nearly is, or null. */
  readonly wireCopyOf: string | null
}

export type SampleEdition = {
  readonly publishers: readonly SamplePublisher[]
  readonly documents: readonly SampleDocument[]
}

/**
 * Six made-up publishers and what they wrote about eight made-up happenings, with a few short items beside.
 * Times and the days named in the texts are reckoned back from `now`, so read it once and keep what it
 * gave: another `now` makes other texts.
 *
 * @param now  ISO 8601
 * @throws ZodError when a file of the sample is not of its form
 */
export function readSampleEdition(now: string): SampleEdition {
  const publishers = publishersSchema
    .parse(readJson('publishers'))
    .map(({ slug, name, homeUrl }) => ({ slug, name, homeUrl }))
  const homes = new Map(publishers.map(({ slug, homeUrl }) => [slug, homeUrl]))
  const documents = HAPPENINGS.flatMap((name) =>
    documentsOf(happeningSchema.parse(readJson(name)), homes, now),
  )
  return { publishers, documents }
}

function documentsOf(
  { happening, section, documents }: SampleHappening,
  homes: ReadonlyMap<string, string>,
  now: string,
): readonly SampleDocument[] {
  const firstHoursAgo = Math.max(...documents.map(({ hoursAgo }) => hoursAgo))
  // Day zero is the day before the first document, so that none tells of what is yet to happen, at whatever hour it is read.
  const dayZero = isoHoursBefore(now, firstHoursAgo + 24)
  return documents.map((document) => ({
    publisherSlug: document.publisher,
    happening,
    url: new URL(document.path, homes.get(document.publisher)).href,
    title: document.title,
    author: document.author,
    publishedAt: isoHoursBefore(now, document.hoursAgo),
    section: document.section ?? section,
    text: fillDays(document.paragraphs.join('\n\n'), dayZero),
    wireCopyOf: document.wireCopyOf ?? null,
  }))
}

function isoHoursBefore(now: string, hours: number): string {
  return new Date(Date.parse(now) - hours * HOUR_MS).toISOString()
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8'))
}

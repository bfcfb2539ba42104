/** The line: which stage runs what, and what follows what. Nothing else in Onix knows this order. */
import { checkDraft } from '#check/index.ts'
import type { Clock } from '#base/clock.ts'
import type { Job, Stage } from '#domain/job.ts'
import {
  fetchDocument,
  fetchFeed,
  watchDocument,
  type GatherContext,
  subscribeToHub,
} from '#gather/index.ts'
import { groupWaiting, type GroupContext } from '#group/index.ts'
import type { TextModel } from '#models/index.ts'
import { publishDraft } from '#publish/index.ts'
import type { Made, NewJob, Store, Work } from '#store/index.ts'
import { understandDocument } from '#understand/index.ts'
import { mendDraft, writeStory, type WriteSettings } from '#write/index.ts'
import { parseKey } from './key.ts'

export type LineContext = {
  readonly store: Store
  readonly clock: Clock
  readonly gather: GatherContext
  readonly group: GroupContext
  readonly model: TextModel | null
  /** The model, where it is to vote on what is written; null or absent for the own check alone. */
  readonly judge?: TextModel | null
  readonly writing: WriteSettings
}

// Documents grouped between two saves: large enough to spare commits, small enough that a killed run repeats little.
const GROUP_BATCH = 100

type Runner = (context: LineContext, key: string) => Promise<Work>

const RUNNERS: Readonly<Record<Stage, Runner>> = {
  'fetch-feed': ({ gather }, key) => fetchFeed(gather, parseKey(key).feed),
  'fetch-document': ({ gather }, key) => fetchDocument(gather, parseKey(key).entry),
  understand: (context, key) => understandDocument(context, parseKey(key).document),
  group: ({ group }) => groupWaiting(group, GROUP_BATCH),
  write: ({ store, clock, model, writing }, key) => {
    const context = { store, clock, model, settings: writing }
    return key.startsWith('draft:')
      ? mendDraft(context, parseKey(key).draft)
      : writeStory(context, parseKey(key).story)
  },
  check: ({ store, clock, writing, judge = null }, key) =>
    checkDraft({ store, clock, settings: writing, judge }, parseKey(key).draft),
  publish: (context, key) => publishDraft(context, parseKey(key).draft),
  'watch-document': ({ gather }, key) => watchDocument(gather, parseKey(key).document.documentId),
  'subscribe-to-hub': ({ gather }, key) => subscribeToHub(gather, parseKey(key).feed),
}

/** Runs one job's stage: reads and computes; nothing is saved yet. */
export function runStage(context: LineContext, job: Job): Promise<Work> {
  return RUNNERS[job.stage](context, job.key)
}

/** The jobs that follow from what a stage made. */
export function followingJobs(made: Made): readonly NewJob[] {
  const jobs: NewJob[] = []
  for (const id of made.entries ?? []) jobs.push({ stage: 'fetch-document', key: `entry:${id}` })
  for (const { entry, runAt } of made.retries ?? []) {
    jobs.push({ stage: 'fetch-document', key: `entry:${entry}`, runAt })
  }
  for (const { documentId, version } of made.documents ?? []) {
    jobs.push({ stage: 'understand', key: `document:${documentId}/${version}` })
  }
  if (made.understood && made.understood.length > 0) jobs.push({ stage: 'group', key: 'waiting' })
  for (const id of made.stories ?? []) jobs.push({ stage: 'write', key: `story:${id}` })
  for (const id of made.refused ?? []) jobs.push({ stage: 'write', key: `draft:${id}` })
  for (const id of made.drafts ?? []) jobs.push({ stage: 'check', key: `draft:${id}` })
  for (const id of made.checked ?? []) jobs.push({ stage: 'publish', key: `draft:${id}` })
  for (const id of made.hubs ?? []) jobs.push({ stage: 'subscribe-to-hub', key: `feed:${id}` })
  return jobs
}

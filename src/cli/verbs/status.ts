import {
  describeAsks,
  describeModel,
  type FeedInTrouble,
  type FeedReport,
  type FeedReports,
  type ModelStatus,
  type PublisherAsks,
  type Status,
} from '#newsroom/index.ts'
import { STAGES } from '#domain/job.ts'
import { countOf } from '#base/count.ts'
import { sparklineOf } from '../sparkline.ts'
import type { Terminal } from '../terminal.ts'
import { EXIT, type Verb } from '../verb.ts'
import { withNewsroom } from '../with-newsroom.ts'

export const status: Verb = {
  options: { json: { type: 'boolean' }, feeds: { type: 'boolean' } },
  run: ({ flag, terminal }) =>
    withNewsroom(async (newsroom) => {
      const found = await newsroom.status()
      const reports = await newsroom.feedReports({ limit: MOST_FEEDS })
      if (flag('json')) terminal.sayJson(flag('feeds') ? { ...found, ...reports } : found)
      else sayStatus(found, terminal)
      if (!flag('json')) sayFeeds(reports, flag('feeds'), terminal)
      return EXIT.ok
    }),
}

const MOST_FEEDS = 100_000

function sayStatus(found: Status, terminal: Terminal): void {
  for (const name of ['feeds', 'entries', 'documents', 'stories', 'articles'] as const)
    terminal.say(`${name.padEnd(10)} ${found[name].toLocaleString('en-GB').padStart(9)}`)
  const { waiting, failed, skipped } = found.entriesByState
  if (waiting + failed + skipped > 0)
    terminal.say(
      `of the entries, ${waiting} wait, ${failed} failed for now, ${skipped} are skipped`,
    )
  terminal.say(
    `last gathered ${timeOf(found.lastGatheredAt)}; newest document ${timeOf(found.newestDocumentAt)}`,
  )
  const waitingJobs = STAGES.filter((stage) => found.jobs[stage] > 0)
  if (waitingJobs.length > 0)
    terminal.say(
      `waiting: ${waitingJobs.map((stage) => `${found.jobs[stage]} ${stage}`).join(', ')}`,
    )
  sayModel(found.model, terminal)
  sayRights(found.rights, terminal)
  if (found.failedJobs.length > 0)
    terminal.say(`\n${countOf(found.failedJobs.length, 'job')} given up:`)
  for (const job of found.failedJobs) terminal.say(`  ${job.stage} ${job.key}: ${job.error}`)
  if (found.feeds === 0)
    terminal.say('\nThere are no feeds yet: onix add <address>, or onix import <file>.')
}

/** Each feed that fails or is silent, and with `isWhole` the others too: why, since when, and its last days. */
function sayFeeds({ counts, reports }: FeedReports, isWhole: boolean, terminal: Terminal): void {
  const shown = reports.filter(
    ({ health }) => isWhole || health === 'failing' || health === 'silent',
  )
  if (counts.failing > 0) terminal.say(`\n${countOf(counts.failing, 'feed')} in trouble:`)
  for (const report of shown.filter(({ health }) => health === 'failing')) sayFeed(report, terminal)
  if (counts.silent > 0) terminal.say(`\n${countOf(counts.silent, 'feed')} silent:`)
  for (const report of shown.filter(({ health }) => health === 'silent')) sayFeed(report, terminal)
  const others = shown.filter(({ health }) => health === 'healthy' || health === 'new')
  if (others.length > 0) terminal.say(`\n${countOf(others.length, 'feed')} well:`)
  for (const report of others) sayFeed(report, terminal)
}

function sayFeed({ feed, words, days }: FeedReport, terminal: Terminal): void {
  const times = feed.failureCount > 1 ? ` (${String(feed.failureCount)} times in a row)` : ''
  terminal.say(`  ${feed.title || feed.url}${times}`)
  terminal.say(`    ${words}`)
  const since = feed.failingSince === null ? '' : `since ${timeOf(feed.failingSince)}; `
  terminal.say(
    `    ${sparklineOf(days.map(({ count }) => count))}  ${since}last news ${timeOf(feed.newsAt)}; asked again ${timeOf(feed.nextFetchAt)}`,
  )
}

/** Each feed that cannot be read now, with its fault. */
export function sayTrouble(feeds: readonly FeedInTrouble[], terminal: Terminal): void {
  if (feeds.length === 0) return
  terminal.say(`\n${countOf(feeds.length, 'feed')} in trouble:`)
  for (const { title, url, failure, failureCount } of feeds) {
    terminal.say(`  ${title || url}${failureCount > 1 ? ` (${failureCount} times in a row)` : ''}`)
    terminal.say(`    ${failure.message}`)
  }
}

function sayModel(found: ModelStatus | null, terminal: Terminal): void {
  if (!found) return
  const { state, today, month, limits, forecast } = describeModel(found)
  terminal.say(`\nmodel ${found.name} at ${found.host}: ${state}`)
  terminal.say(`  today      ${today}`)
  terminal.say(`  this month ${month}`)
  terminal.say(`  limits     ${limits}`)
  const usedOn = ({ spending }: ModelStatus['days'][number]) =>
    found.hasPrices ? spending.costUsd : spending.promptTokens + spending.completionTokens
  terminal.say(
    `  ${sparklineOf(found.days.map(usedOn))}  the last ${String(found.days.length)} days`,
  )
  terminal.say(`  ${forecast}`)
}

function sayRights(publishers: readonly PublisherAsks[], terminal: Terminal): void {
  if (publishers.length === 0) return
  terminal.say(`\nasked for by ${countOf(publishers.length, 'publisher')}, and where:`)
  for (const publisher of publishers.slice(0, RIGHTS_SHOWN))
    terminal.say(`  ${publisher.name}: ${describeAsks(publisher)}`)
  const more = publishers.length - RIGHTS_SHOWN
  if (more > 0) terminal.say(`  and ${more} more: onix status --json has all of them`)
}

// A screen; the rest is there with --json.
const RIGHTS_SHOWN = 30

function timeOf(at: string | null): string {
  return at === null ? 'never' : `${at.slice(0, 16).replace('T', ' ')} UTC`
}

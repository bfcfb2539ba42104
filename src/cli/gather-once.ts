/** One whole round: every feed read, everything worked through, and what came of it in figures. */
import type { FeedInTrouble, Newsroom, Progress } from '#newsroom/index.ts'
import { createProgressDisplay } from './progress.ts'
import type { Terminal } from './terminal.ts'

export type GatherSummary = {
  readonly feeds: number
  /** Feeds that gave an answer with something in it. */
  readonly feedsRead: number
  /** Feeds that said that nothing had changed. */
  readonly feedsUnchanged: number
  readonly feedsFailed: readonly FeedInTrouble[]
  /** Feeds that were not asked, as their publishers want us to wait. */
  readonly feedsResting: readonly FeedInTrouble[]
  readonly newEntries: number
  readonly newDocuments: number
  readonly newStories: number
  readonly newArticles: number
  readonly seconds: number
  /** Documents read in this run, changed ones included, by its whole time. */
  readonly documentsPerSecond: number
  readonly peakMemoryBytes: number
  /** Jobs that failed in a way nobody expected; each is tried again by itself. */
  readonly failedJobs: readonly Pick<Progress, 'stage' | 'key' | 'outcome'>[]
}

/** Stops early, at a safe point, when the signal says so. */
export async function gatherOnce(
  newsroom: Newsroom,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<GatherSummary> {
  const startedMs = performance.now()
  const before = await newsroom.status()
  await newsroom.schedule({ evenEarly: true })
  const tally = createTally()
  const display = createProgressDisplay(terminal, () => performance.now())
  await newsroom.drain({
    signal,
    onProgress: (progress) => {
      display.show(progress)
      tally.add(progress)
    },
  })
  display.end()
  const after = await newsroom.status()
  const seconds = (performance.now() - startedMs) / 1000
  const feedsResting = after.feedsInTrouble.filter(
    ({ feedId, failure }) => failure.retryAfterSeconds && !tally.feeds.has(`feed:${feedId}`),
  )
  const feedsFailed = after.feedsInTrouble.filter(({ feedId }) => tally.feeds.has(`feed:${feedId}`))
  return {
    feeds: before.feeds,
    feedsRead: tally.feeds.size - tally.unchanged() - feedsFailed.length,
    feedsUnchanged: tally.unchanged(),
    feedsFailed,
    feedsResting,
    newEntries: after.entries - before.entries,
    newDocuments: after.documents - before.documents,
    newStories: after.stories - before.stories,
    newArticles: after.articles - before.articles,
    seconds,
    documentsPerSecond: tally.understood() / Math.max(seconds, 0.001),
    // Linux and macOS both give kilobytes here (libuv).
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    failedJobs: tally.failed,
  }
}

function createTally() {
  const feeds = new Set<string>()
  const failed: Pick<Progress, 'stage' | 'key' | 'outcome'>[] = []
  let unchanged = 0
  let understood = 0
  return {
    feeds,
    failed,
    unchanged: () => unchanged,
    understood: () => understood,
    add: ({ stage, key, outcome }: Progress) => {
      if (outcome.startsWith('failed: ')) failed.push({ stage, key, outcome })
      if (stage === 'fetch-feed') feeds.add(key)
      if (stage === 'fetch-feed' && outcome === 'not modified') unchanged += 1
      if (stage === 'understand') understood += 1
    },
  }
}

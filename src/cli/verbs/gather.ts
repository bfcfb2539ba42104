import { OnixError } from '#base/errors.ts'
import type { Newsroom } from '#newsroom/index.ts'
import type { Config } from '#config/index.ts'
import { gatherOnce, type GatherSummary } from '../gather-once.ts'
import { countOf } from '#base/count.ts'
import { createRoundReport } from '../round-report.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { EXIT, type ExitCode, type Verb, type VerbInput } from '../verb.ts'
import { withNewsroom } from '../with-newsroom.ts'
import { sayTrouble } from './status.ts'

export const gather: Verb = {
  options: { once: { type: 'boolean' }, json: { type: 'boolean' } },
  run: (input) => {
    if (input.flag('json') && !input.flag('once'))
      throw new UsageError(
        'gather: --json needs --once',
        'Without --once there is no end to sum up.',
      )
    return withNewsroom((newsroom, config) =>
      input.flag('once') ? once(newsroom, input) : forEver(newsroom, config, input),
    )
  },
}

async function once(newsroom: Newsroom, { terminal, signal, flag }: VerbInput): Promise<ExitCode> {
  const summary = await gatherOnce(newsroom, terminal, signal)
  if (flag('json')) terminal.sayJson(summary)
  else if (summary.feeds > 0) saySummary(summary, terminal)
  if (signal.aborted) {
    terminal.note('Stopped. What was done is kept; run it again to go on.')
    return EXIT.stopped
  }
  if (summary.feeds === 0) throw new NoFeeds('gather: there are no feeds yet')
  const { feedsRead, feedsUnchanged } = summary
  return feedsRead + feedsUnchanged === 0 ? EXIT.failed : EXIT.ok
}

export class NoFeeds extends OnixError {
  readonly code = 'no-feeds'
  readonly nextStep = 'Add one with `onix add <address>`, or a list with `onix import <file>`.'
}

function saySummary(summary: GatherSummary, terminal: Terminal): void {
  const { feeds, feedsRead, feedsUnchanged, feedsFailed, feedsResting, seconds } = summary
  const notAsked = feedsResting.length > 0 ? `, ${feedsResting.length} not asked` : ''
  terminal.say(
    `${countOf(feeds, 'feed')}: ${feedsRead} read, ${feedsUnchanged} unchanged, ${feedsFailed.length} failed${notAsked}`,
  )
  terminal.say(
    `new: ${countOf(summary.newEntries, 'entry', 'entries')}, ${countOf(summary.newDocuments, 'document')}, ${countOf(summary.newStories, 'story', 'stories')}, ${countOf(summary.newArticles, 'article')}`,
  )
  terminal.say(
    `${seconds.toFixed(1)} s, ${summary.documentsPerSecond.toFixed(1)} documents a second, ${Math.round(summary.peakMemoryBytes / 1e6)} MB of memory at most`,
  )
  for (const { stage, key, outcome } of summary.failedJobs)
    terminal.say(`  ${stage} ${key} ${outcome}`)
  sayTrouble([...feedsFailed, ...feedsResting], terminal)
}

async function forEver(
  newsroom: Newsroom,
  config: Config,
  { terminal, signal }: VerbInput,
): Promise<ExitCode> {
  const report = createRoundReport(terminal, config.logLevel)
  const feeds = await newsroom.schedule({ evenEarly: true })
  terminal.note(`Gathering from ${countOf(feeds, 'feed')}; Ctrl-C ends it.`)
  await newsroom.work({ signal, onProgress: report.onProgress })
  report.end()
  return EXIT.ok
}

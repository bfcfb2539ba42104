import { describeModel, type ModelStatus, type ModelWords, type Status } from '#newsroom/index.ts'
import { buildCostPlot, type CostPlot } from './cost-plot.ts'
import { showTime, type ShownTime } from './dates.ts'

export type StatusPage = {
  readonly counts: readonly { readonly label: string; readonly count: string }[]
  readonly lastGathered: ShownTime | null
  readonly nextFetch: ShownTime | null
  readonly unread: readonly { readonly label: string; readonly count: string }[]
  /** Publishers that say how their words may be used. */
  readonly asking: number
  readonly waiting: number
  readonly givenUp: readonly {
    readonly what: string
    readonly reason: string
    readonly at: ShownTime
  }[]
  /** Null when no model is set. */
  readonly model: ModelPart | null
}

export type ModelPart = ModelWords & {
  readonly name: string
  readonly host: string
  readonly plot: CostPlot
}

const numbers = new Intl.NumberFormat('en-GB')

export function buildStatusPage(status: Status): StatusPage {
  const { feeds, entries, documents, stories, articles, entriesByState } = status
  return {
    counts: listCounts({ feeds, entries, documents, stories, articles }),
    lastGathered: status.lastGatheredAt === null ? null : showTime(status.lastGatheredAt),
    nextFetch: status.nextFetchAt === null ? null : showTime(status.nextFetchAt),
    unread: listCounts({
      'waiting for their page': entriesByState.waiting,
      'failed, to be tried again': entriesByState.failed,
      'skipped for good': entriesByState.skipped,
    }).filter(({ count }) => count !== '0'),
    asking: status.rights.length,
    waiting: Object.values(status.jobs).reduce((sum, count) => sum + count, 0),
    givenUp: status.failedJobs.map(({ stage, key, error, at }) => ({
      what: `${stage} ${key}`,
      reason: error,
      at: showTime(at),
    })),
    model: status.model && buildModelPart(status.model),
  }
}

function buildModelPart(model: ModelStatus): ModelPart {
  const { name, host } = model
  return { name, host, ...describeModel(model), plot: buildCostPlot(model) }
}

function listCounts(counts: Readonly<Record<string, number>>) {
  return Object.entries(counts).map(([label, count]) => ({ label, count: numbers.format(count) }))
}

/** What was put right in public, and the scorecard. */
import { renderRss } from '#newsroom/index.ts'
import type { PublicChange, Scorecard, Store } from '#store/index.ts'
import { showTime, type ShownTime } from './dates.ts'
import { getConfig, getNewsroom } from './newsroom.ts'

export type ChangeView = {
  readonly anchor: string
  readonly label: string
  readonly headline: string
  readonly href: string
  readonly text: string
  readonly at: ShownTime
}

type Figure = { readonly label: string; readonly count: string }

export type ScorecardPage = {
  readonly articles: readonly Figure[]
  readonly reports: readonly Figure[]
  /** `within 6 hours, half of them`; null while no report has an outcome. */
  readonly timeToOutcome: string | null
  readonly asked: readonly Figure[]
}

const CHANGES = 200
const FEED_CHANGES = 40
const numbers = new Intl.NumberFormat('en-GB')
const LABELS = { correction: 'Correction', withdrawal: 'Withdrawn' } as const

export async function listChangeViews(): Promise<readonly ChangeView[]> {
  const { store } = await getNewsroom()
  return (await store.record.listChanges(CHANGES)).map(buildChange)
}

/** Corrections and withdrawals as a feed. */
export async function renderChangesFeed(store: Store, origin: string): Promise<string> {
  const changes = await store.record.listChanges(FEED_CHANGES)
  const { siteTitle } = getConfig()
  return renderRss({
    title: `${siteTitle}: corrections`,
    homeUrl: `${origin}/corrections`,
    feedUrl: `${origin}/corrections/rss.xml`,
    description: `What ${siteTitle} put right or took back.`,
    updatedAt: changes[0]?.at ?? new Date(0).toISOString(),
    items: changes.map((change) => {
      const { anchor, label, headline, text } = buildChange(change)
      return {
        id: `${origin}/corrections#${anchor}`,
        url: `${origin}/corrections#${anchor}`,
        title: `${label}: ${headline}`,
        summary: text,
        publishedAt: change.at,
        updatedAt: change.at,
        section: label,
      }
    }),
  })
}

export async function buildScorecardPage(): Promise<ScorecardPage> {
  const { store } = await getNewsroom()
  const card = await store.record.readScorecard()
  const { reports, answers, abstentions } = card
  const confirmed = reports.corrected + reports.updated + reports.withdrawn
  const sent = confirmed + reports.open + reports['no-change']
  return {
    articles: listFigures({
      'articles printed': card.articles,
      revisions: card.revisions,
      'articles corrected': card.corrected,
      'articles withdrawn': card.withdrawn,
    }),
    reports: listFigures({
      'reports of problems': sent,
      'errors confirmed': confirmed,
      'found to be right': reports['no-change'],
      'waiting for an editor': reports.open,
    }),
    timeToOutcome: medianWords(card.hoursToOutcome),
    asked: listFigures({
      'questions asked': answers + abstentions,
      'answered, every sentence cited': answers,
      'refused: not in our articles': abstentions,
    }),
  }
}

function listFigures(counts: Readonly<Record<string, number>>): readonly Figure[] {
  return Object.entries(counts).map(([label, count]) => ({ label, count: numbers.format(count) }))
}

function medianWords(hours: Scorecard['hoursToOutcome']): string | null {
  const sorted = hours.toSorted((a, b) => a - b)
  const median = sorted[Math.floor((sorted.length - 1) / 2)]
  if (median === undefined) return null
  if (median < 1) return 'within the hour'
  return median < 48
    ? `within ${String(Math.ceil(median))} hours`
    : `within ${String(Math.ceil(median / 24))} days`
}

function buildChange({ kind, articleId, slug, headline, text, at }: PublicChange): ChangeView {
  return {
    // Two changes of one article at one moment are one change.
    anchor: `${kind}-${String(articleId)}-${String(Date.parse(at))}`,
    label: LABELS[kind],
    headline,
    href: `/articles/${slug}-${String(articleId)}`,
    text,
    at: showTime(at),
  }
}

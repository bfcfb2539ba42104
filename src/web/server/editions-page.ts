/** Editions of past days: what the paper told when, from its first day to its last. */
import { buildCards, type CardView } from './cards.ts'
import { formatLongDay } from './dates.ts'
import { findEditionKind } from './edition.ts'
import { groupBySection, type SectionGroup } from './front-page.ts'
import { getNewsroom } from './newsroom.ts'
import { rankCards } from './rank-cards.ts'

type DayLink = { readonly href: string; readonly label: string }

export type DayPage = {
  readonly label: string
  readonly path: string
  readonly articleCount: number
  readonly lead: CardView | null
  readonly groups: readonly SectionGroup[]
  readonly before: DayLink | null
  readonly after: DayLink | null
}

export type EditionsPage = {
  /** Newest month first, its days too. */
  readonly months: readonly {
    readonly label: string
    readonly days: readonly (DayLink & { readonly number: number; readonly count: number })[]
  }[]
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
// A day that nobody reads to its end is no edition.
const ARTICLES = 120
const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })

/** @returns undefined when the address is no day, or no article has its news of that day */
export async function findDayPage(day: string): Promise<DayPage | undefined> {
  if (!DAY.test(day)) return undefined
  const { store } = await getNewsroom()
  const isSample = (await findEditionKind(store)) === 'sample'
  const cards = await store.articles.listCards({ isSample, day, limit: ARTICLES })
  const [lead, ...others] = await buildCards(store, rankCards(cards))
  if (!lead) return undefined
  const days = (await store.articles.listDays(isSample)).map((one) => one.day)
  const at = days.indexOf(day)
  return {
    label: formatLongDay(day),
    path: pathOf(day),
    articleCount: others.length + 1,
    lead,
    groups: groupBySection(others),
    before: linkOf(days[at + 1]),
    after: at > 0 ? linkOf(days[at - 1]) : null,
  }
}

export async function buildEditionsPage(): Promise<EditionsPage> {
  const { store } = await getNewsroom()
  const days = await store.articles.listDays((await findEditionKind(store)) === 'sample')
  return {
    months: [...Map.groupBy(days, ({ day }) => day.slice(0, 7))].map(([month, all]) => ({
      label: MONTH.format(new Date(`${month}-01`)),
      days: all.map(({ day, count }) => ({
        href: pathOf(day),
        label: formatLongDay(day),
        number: Number(day.slice(8)),
        count,
      })),
    })),
  }
}

function pathOf(day: string): string {
  return `/editions/${day}`
}

function linkOf(day: string | undefined): DayLink | null {
  return day === undefined ? null : { href: pathOf(day), label: formatLongDay(day) }
}

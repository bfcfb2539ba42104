/** What stands around every page: title, date, sections with something in them, age of the data. */
import { systemClock } from '#base/clock.ts'
import { SECTIONS } from '#domain/section.ts'
import { formatLongDay, showTime, type ShownTime } from './dates.ts'
import { findEditionKind, type EditionKind } from './edition.ts'
import { getConfig, getNewsroom } from './newsroom.ts'

export type SiteFrame = {
  readonly title: string
  /** Without a slash at its end; null when the owner has not said where the site is. */
  readonly siteUrl: string | null
  readonly today: ShownTime
  readonly sections: readonly { readonly href: string; readonly label: string }[]
  readonly newestDocument: ShownTime | null
  readonly edition: EditionKind
}

export async function buildSiteFrame(): Promise<SiteFrame> {
  const { store } = await getNewsroom()
  const { siteTitle, siteUrl } = getConfig()
  const edition = await findEditionKind(store)
  const newestAt = await store.documents.findNewestAt()
  const filled = new Set(await store.stories.listSections(edition === 'sample'))
  const now = systemClock.now()
  return {
    title: siteTitle,
    siteUrl,
    today: { iso: now.slice(0, 10), text: formatLongDay(now) },
    sections: SECTIONS.filter(({ slug }) => filled.has(slug)).map(({ slug, label }) => ({
      href: `/sections/${slug}`,
      label,
    })),
    newestDocument: newestAt === null ? null : showTime(newestAt),
    edition,
  }
}

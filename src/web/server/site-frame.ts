/** What stands around every page: title, date, sections with something in them, age of the data. */
import { systemClock } from '#base/clock.ts'
import { SECTIONS } from '#domain/section.ts'
import { formatLongDay, showTime, type ShownTime } from './dates.ts'
import type { EditionKind } from './edition.ts'
import { getEditionFacts } from './edition-facts.ts'
import { getConfig } from './newsroom.ts'

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
  const { siteTitle, siteUrl } = getConfig()
  const { kind, sections, newestDocumentAt } = await getEditionFacts()
  const now = systemClock.now()
  return {
    title: siteTitle,
    siteUrl,
    today: { iso: now.slice(0, 10), text: formatLongDay(now) },
    sections: SECTIONS.filter(({ slug }) => sections.has(slug)).map(({ slug, label }) => ({
      href: `/sections/${slug}`,
      label,
    })),
    newestDocument: newestDocumentAt === null ? null : showTime(newestDocumentAt),
    edition: kind,
  }
}

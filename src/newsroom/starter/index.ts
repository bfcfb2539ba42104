/** The starter list: well-known public feeds to begin with, by section. */
import { SECTIONS, type SectionSlug } from '#domain/section.ts'
import { z } from 'zod'
import feeds from './feeds.json' with { type: 'json' }

const slugs: readonly SectionSlug[] = SECTIONS.map(({ slug }) => slug)

const starterSchema = z.array(
  z.strictObject({
    /** Who speaks; several feeds may be of one publisher. */
    publisher: z.string().min(1),
    title: z.string().min(1),
    url: z.url({ protocol: /^https$/ }),
    homeUrl: z.url({ protocol: /^https$/ }),
    section: z.enum(slugs),
  }),
)

export type StarterFeed = Readonly<z.infer<typeof starterSchema>[number]>

/**
 * Public feeds to begin with, in the paper's order of sections. Nothing is fetched here; an address
 * that has since moved shows as a feed in trouble once it is gathered.
 *
 * @throws ZodError when the list is not of its form
 */
export function listStarterFeeds(): readonly StarterFeed[] {
  const list = starterSchema.parse(feeds)
  return slugs.flatMap((slug) => list.filter(({ section }) => section === slug))
}

import { SECTIONS, type SectionSlug } from '#domain/section.ts'
import { z } from 'zod'

const slugs: readonly SectionSlug[] = SECTIONS.map(({ slug }) => slug)
const sectionSchema = z.enum(slugs)
const lineSchema = z
  .string()
  .min(1)
  .regex(/^[^\r\n]+$/, 'must be one line')

export const publishersSchema = z.array(
  z.strictObject({
    slug: lineSchema,
    name: lineSchema,
    homeUrl: z.url({ protocol: /^https$/ }),
    description: lineSchema,
  }),
)

/** One file of the sample edition: a happening, told by several publishers, earliest document first. */
export const happeningSchema = z.strictObject({
  happening: lineSchema,
  section: sectionSchema,
  documents: z
    .array(
      z.strictObject({
        publisher: lineSchema,
        path: z.string().startsWith('/'),
        title: lineSchema,
        author: lineSchema,
        hoursAgo: z.number().nonnegative(),
        /** Where it is not the happening's. */
        section: sectionSchema.optional(),
        /** Publisher whose text this is, nearly whole, as papers print an agency's copy. */
        wireCopyOf: lineSchema.optional(),
        paragraphs: z.array(lineSchema).min(1),
      }),
    )
    .min(1),
})

export type SampleHappening = z.infer<typeof happeningSchema>

import { slugOf } from '#base/text.ts'

/** Where each section of an article stands on its page, in order; no two alike. */
export function sectionAnchorsOf(headings: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return headings.map((heading, index) => {
    const slug = slugOf(heading, 50)
    const anchor = used.has(slug) ? `${slug}-${String(index + 1)}` : slug
    used.add(anchor)
    return `section-${anchor}`
  })
}

/**
 * The paper's sections, in the order a front page lists them.
 * `mediaTopic` is the code of the nearest top concept of IPTC Media Topics (https://cv.iptc.org/newscodes/mediatopic).
 */
export const SECTIONS = [
  { slug: 'world', label: 'World', mediaTopic: '16000000' },
  { slug: 'politics', label: 'Politics', mediaTopic: '11000000' },
  { slug: 'business', label: 'Business', mediaTopic: '04000000' },
  { slug: 'technology', label: 'Technology', mediaTopic: '13000000' },
  { slug: 'science', label: 'Science', mediaTopic: '13000000' },
  { slug: 'health', label: 'Health', mediaTopic: '07000000' },
  { slug: 'environment', label: 'Environment', mediaTopic: '06000000' },
  { slug: 'sport', label: 'Sport', mediaTopic: '15000000' },
  { slug: 'culture', label: 'Culture', mediaTopic: '01000000' },
  { slug: 'news', label: 'News', mediaTopic: '14000000' },
] as const

export type SectionSlug = (typeof SECTIONS)[number]['slug']

/** The section of that slug, or undefined when the paper has none of that name. */
export function findSection(slug: string): (typeof SECTIONS)[number] | undefined {
  return SECTIONS.find((section) => section.slug === slug)
}

import { findSection } from '#domain/section.ts'
import type { SectionSlug } from '#domain/section.ts'

/** What publishers call the sections of our paper, in their feeds' categories and on their pages; lower case. */
const ALIASES: Readonly<Record<string, SectionSlug>> = {
  international: 'world',
  'world news': 'world',
  'us politics': 'politics',
  election: 'politics',
  elections: 'politics',
  economy: 'business',
  markets: 'business',
  finance: 'business',
  money: 'business',
  tech: 'technology',
  gadgets: 'technology',
  space: 'science',
  medicine: 'health',
  climate: 'environment',
  'climate change': 'environment',
  sports: 'sport',
  football: 'sport',
  soccer: 'sport',
  arts: 'culture',
  books: 'culture',
  film: 'culture',
  movies: 'culture',
  music: 'culture',
  entertainment: 'culture',
  ...named('world', 'ausland', 'welt', 'monde', 'mundo', 'internacional'),
  ...named('politics', 'politik', 'innenpolitik', 'politique', 'política', 'politica'),
  ...named('business', 'wirtschaft', 'finanzen', 'économie', 'economie', 'economía', 'economia'),
  ...named('technology', 'technik', 'netzwelt', 'technologie', 'tecnología', 'tecnologia'),
  ...named('science', 'wissen', 'wissenschaft', 'sciences', 'ciencia', 'scienza'),
  ...named('health', 'gesundheit', 'santé', 'sante', 'salud', 'saúde', 'salute'),
  ...named('environment', 'umwelt', 'klima', 'environnement', 'medio ambiente', 'ambiente'),
  ...named('sport', 'fußball', 'fussball', 'deportes', 'esporte', 'esportes'),
  ...named('culture', 'kultur', 'feuilleton', 'cultura', 'kino', 'musik'),
}

/** A section under the names that publishers of other languages give it. */
function named(slug: SectionSlug, ...words: readonly string[]): Record<string, SectionSlug> {
  return Object.fromEntries(words.map((word) => [word, slug]))
}

/** The section that an entry's categories name, first clear word first; null where none does. */
export function sectionOf(categories: readonly string[]): SectionSlug | null {
  for (const category of categories) {
    const word = category.trim().toLowerCase()
    const slug = findSection(word)?.slug ?? ALIASES[word]
    if (slug && slug !== 'news') return slug
  }
  return null
}

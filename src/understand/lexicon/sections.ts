/** Words and phrases that tell a section, one file a section. */
import type { SectionSlug } from '#domain/section.ts'
import { BUSINESS } from './sections/business.ts'
import { CULTURE } from './sections/culture.ts'
import { ENVIRONMENT } from './sections/environment.ts'
import { HEALTH } from './sections/health.ts'
import { POLITICS } from './sections/politics.ts'
import { SCIENCE } from './sections/science.ts'
import type { SectionWords } from './sections/section-words.ts'
import { SPORT } from './sections/sport.ts'
import { TECHNOLOGY } from './sections/technology.ts'
import { WORLD } from './sections/world.ts'

export const SECTION_WORDS: Readonly<Record<Exclude<SectionSlug, 'news'>, SectionWords>> = {
  world: WORLD,
  politics: POLITICS,
  business: BUSINESS,
  technology: TECHNOLOGY,
  science: SCIENCE,
  health: HEALTH,
  environment: ENVIRONMENT,
  sport: SPORT,
  culture: CULTURE,
}

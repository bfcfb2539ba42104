/** The front page and the section pages: what leads, what follows, what is told in brief. */
import { findSection, SECTIONS, type SectionSlug } from '#domain/section.ts'
import { buildCards, listBriefViews, type BriefView, type CardView } from './cards.ts'
import { sectionAnchorsOf } from './article/section-anchors.ts'
import type { EditionKind } from './edition.ts'
import { getEditionFacts } from './edition-facts.ts'
import { getNewsroom } from './newsroom.ts'
import { rankCards } from './rank-cards.ts'
import type { ArticleCard, Store } from '#store/index.ts'

// An edition that can be read to its end over one breakfast.
const FRONT_ARTICLES = 28
const FRONT_BRIEFS = 8
const SECTION_ARTICLES = 60
const SECTION_BRIEFS = 24
const SECOND_STORIES = 5
const LEAD_PARTS = 4
// More than three lines beside a headline are no pull quote.
const LONGEST_QUOTE = 220

export type SectionGroup = {
  readonly href: string
  readonly label: string
  readonly cards: readonly CardView[]
}

/** The lead shows more of its article than the others do. */
export type LeadView = {
  readonly card: CardView
  readonly quote: {
    readonly text: string
    readonly speaker: string
    readonly role: string | null
  } | null
  /** Its first sections. */
  readonly parts: readonly { readonly href: string; readonly heading: string }[]
}

export type FrontPage = {
  /** When the newest change here was made; null when there is no article. */
  readonly updatedAt: string | null
  readonly edition: EditionKind
  readonly lead: LeadView | null
  /** The next stories in weight, of whatever section. */
  readonly second: readonly CardView[]
  readonly groups: readonly SectionGroup[]
  readonly briefs: readonly BriefView[]
}

export type SectionPage = {
  readonly label: string
  readonly slug: SectionSlug
  readonly cards: readonly CardView[]
  readonly briefs: readonly BriefView[]
}

export async function buildFrontPage(): Promise<FrontPage> {
  const { store } = await getNewsroom()
  const { kind: edition } = await getEditionFacts()
  const isSample = edition === 'sample'
  const newest = await store.articles.listCards({ isSample, limit: FRONT_ARTICLES })
  const stories = await store.stories.listBriefs({ isSample, limit: FRONT_BRIEFS })
  const ranked = rankCards(newest)
  const [lead, ...others] = await buildCards(store, ranked)
  return {
    edition,
    updatedAt: newest.reduce<string | null>(
      (latest, { updatedAt }) => (updatedAt > (latest ?? '') ? updatedAt : latest),
      null,
    ),
    lead: lead && ranked[0] ? await buildLead(store, ranked[0], lead) : null,
    second: others.slice(0, SECOND_STORIES),
    groups: groupBySection(others.slice(SECOND_STORIES)),
    briefs: await listBriefViews(store, stories),
  }
}

async function buildLead(store: Store, { id }: ArticleCard, card: CardView): Promise<LeadView> {
  const body = (await store.articles.find(id))?.revision.body
  const headings = body?.sections.map(({ heading }) => heading) ?? []
  const anchors = sectionAnchorsOf(headings)
  const quote = body?.pullQuotes.find(({ text }) => text.length <= LONGEST_QUOTE)
  return {
    card,
    quote: quote ? { text: quote.text, speaker: quote.speaker, role: quote.role } : null,
    parts: headings
      .slice(0, LEAD_PARTS)
      .map((heading, index) => ({ heading, href: `${card.href}#${anchors[index] ?? ''}` })),
  }
}

/** @returns undefined when the paper has no section of that slug */
export async function buildSectionPage(name: string): Promise<SectionPage | undefined> {
  const section = findSection(name)
  if (!section) return undefined
  const { slug, label } = section
  const { store } = await getNewsroom()
  const isSample = (await getEditionFacts()).kind === 'sample'
  const newest = await store.articles.listCards({
    isSample,
    section: slug,
    limit: SECTION_ARTICLES,
  })
  const stories = await store.stories.listBriefs({ isSample, section: slug, limit: SECTION_BRIEFS })
  const briefs = await listBriefViews(store, stories)
  return { label, slug, cards: await buildCards(store, rankCards(newest)), briefs }
}

// Sections stand in the order of the paper; inside each, the weightiest story first.
export function groupBySection(ranked: readonly CardView[]): readonly SectionGroup[] {
  return SECTIONS.flatMap(({ slug, label }) => {
    const href = `/sections/${slug}`
    const cards = ranked.filter(({ section }) => section.href === href)
    return cards.length === 0 ? [] : [{ href, label, cards }]
  })
}

import type { ArticleBody, ArticleSection, Claim, PullQuote } from '#domain/article.ts'
import type { ReadDocument } from '#domain/document.ts'
import type { SectionSlug } from '#domain/section.ts'
import { tokenize } from '#base/tokens.ts'
import { measureNearness } from './about.ts'
import { createBudget } from './budget.ts'
import { findDifferences } from './differences.ts'
import { claimsOf } from './fill-section.ts'
import { chooseDek, headlineOf } from './headline.ts'
import { createIntroductions } from './introduce-names.ts'
import { prepareMaterial, type Material } from './material.ts'
import { learnNouns } from './phrases.ts'
import { createPicker, type Picker } from './pick.ts'
import { planSections } from './plan-sections.ts'
import { choosePullQuotes, type ChosenQuote } from './pull-quotes.ts'
import { createDateNotes } from './resolve-dates.ts'
import { ARTICLE_WORDS, MOST_PULL_QUOTES } from './settings.ts'
import type { ExcerptSettings } from '#base/excerpt.ts'
import { buildTimeline } from './timeline.ts'
import { rankTitles } from './titles.ts'
import { findTwins } from './twins.ts'

/** What an article is about: its working title and the section it belongs to. */
export type Subject = { readonly title: string; readonly section: SectionSlug }

/** Goes up whenever the same documents give another article, so that stories are written anew. */
export const WRITER_VERSION = '4'

const WRITER = {
  kind: 'extractive',
  name: 'onix-extractive',
  version: WRITER_VERSION,
  costUsd: 0,
  promptTokens: 0,
  completionTokens: 0,
} as const

/**
 * Writes the whole article by selecting and quoting: every sentence verbatim with its citations, none of a document's
 * words beyond its cap. The same input gives the same article; order of documents does not matter.
 *
 * @param documents at least one, as read; all of one story
 * @throws RangeError when there is no document
 */
export function writeExtractive(
  story: Subject,
  documents: readonly ReadDocument[],
  settings: ExcerptSettings,
): ArticleBody {
  const material = prepareMaterial(documents)
  const ranked = rankTitles(material)
  const [lead] = ranked
  if (!lead) throw new RangeError('write article: no documents')
  const budget = createBudget(material.sources, settings)
  const quotes = choosePullQuotes(material, budget, MOST_PULL_QUOTES)
  // Before the sections: a disagreement is worth more of a document's cap than one sentence more.
  const differences = findDifferences(material, budget)
  const picker = createPicker(material, findTwins(material), budget)
  reserve(picker, quotes)
  const headline = headlineOf(lead)
  const near = measureNearness(material, lead)
  const dek = chooseDek(material, { picker, near, headline: lead })
  picker.block(lead.titleTerms)
  const isNoun = learnNouns(documents.map(({ document }) => document.text))
  const words = Math.min(ARTICLE_WORDS, 160 + 90 * documents.length)
  const plans = planSections({
    material,
    picker,
    ranked,
    headline: headline.text,
    near,
    isNoun,
    words,
  })
  const introductions = createIntroductions(documents)
  const dateNotes = createDateNotes(documents)
  const edit = (claim: Claim) => dateNotes.of(introductions.of(claim))
  introductions.of(headline)
  const shownDek = dek && edit(dek)
  const sections = plans.map((plan, place) => editIn(claimsOf(plan, place), edit))
  // A title that heads a section is not told again by the timeline.
  for (const { heading } of plans) picker.block(new Set(tokenize(heading)))
  return {
    headline,
    dek: shownDek,
    section: story.section,
    sections,
    pullQuotes: placeQuotes(quotes, sections.length),
    differences,
    timeline: buildTimeline(material, { picker, budget }),
    writer: WRITER,
  }
}

function editIn(section: ArticleSection, edit: (claim: Claim) => Claim): ArticleSection {
  return { ...section, paragraphs: section.paragraphs.map((paragraph) => paragraph.map(edit)) }
}

/** Sentences that show a pull quote's words are not printed a second time. */
function reserve(picker: Picker, quotes: readonly ChosenQuote[]): void {
  for (const { shownBy, terms } of quotes) {
    for (const candidate of shownBy) picker.exclude(candidate)
    picker.block(terms)
  }
}

/** Spreads quotations over the article, the first after the second section; never two in one place. */
export function placeQuotes(
  quotes: readonly ChosenQuote[],
  sectionCount: number,
): readonly PullQuote[] {
  return quotes.slice(0, Math.max(1, sectionCount - 2)).map((quote, place) => {
    const { text, speaker, role, citation, speakerCitation, roleCitation } = quote
    const afterSection = Math.max(0, Math.min(sectionCount - 1, 1 + place * 2))
    return {
      id: `quote.${place}`,
      text,
      speaker,
      role,
      citation,
      speakerCitation,
      roleCitation,
      afterSection,
    }
  })
}

/** The documents an article is written from when a story has more than `most`: the most typical, newest first among equals. */
export function selectDocuments(
  documents: readonly ReadDocument[],
  most: number,
): readonly ReadDocument[] {
  if (documents.length <= most) return documents
  const material: Material = prepareMaterial(documents)
  return rankTitles(material)
    .slice(0, most)
    .map(({ document, understanding }) => ({ document, understanding }))
}

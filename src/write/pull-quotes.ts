import { countShared } from '#base/similarity.ts'
import { countWords } from '#base/text.ts'
import { tokenize } from '#base/tokens.ts'
import type { PullQuote } from '#domain/article.ts'
import type { Quote, Span } from '#domain/document.ts'
import type { Budget } from './budget.ts'
import { weighTerms } from './importance.ts'
import { citationOf, type Candidate, type Material, type Source } from './material.ts'
import { isFurniture } from './is-furniture.ts'
import { findSpeaker } from './quote-speaker.ts'

const WORDS = { least: 8, most: 45 }
// Words that point at something said before: a quotation that opens with them cannot stand in large type.
const DANGLING =
  /^(?:and|but|so|or|because|that['’]?s|this|that|these|those|it|it['’]s|he|she|they|his|her|him|which|who|then|also)\b/i

const NO_SPEAKER =
  /\b(?:headline|report|statement|press|times|post|news|journal|tweet|letter|according|court|act)\b/i

export type ChosenQuote = Omit<PullQuote, 'id' | 'afterSection'> & {
  readonly source: Source
  readonly terms: ReadonlySet<string>
  /** Sentences that show its words, to be left out of the sections. */
  readonly shownBy: readonly Candidate[]
}

/** The most telling quotations by different speakers, best first; the words between the marks exactly as they stand. */
export function choosePullQuotes(
  material: Material,
  budget: Budget,
  most: number,
): readonly ChosenQuote[] {
  const weights = weighTerms(
    material.sources.map(({ document, titleTerms, index }) => ({
      publisherId: document.publisherId,
      title: titleTerms,
      sentences: material.candidates.filter(({ source }) => source === index),
    })),
  )
  const options = material.sources
    .flatMap((source) =>
      source.understanding.quotes.flatMap((quote) => optionOf(source, quote, material)),
    )
    .map((option) => ({ option, score: scoreOf(option, weights) }))
    .sort((a, b) => b.score - a.score)
  const chosen: ChosenQuote[] = []
  for (const { option } of options) {
    if (chosen.length >= most) break
    const isRepeated = chosen.some(
      ({ speaker, terms }) =>
        sharesName(speaker, option.speaker) ||
        countShared(terms, option.terms) * 2 > option.terms.size,
    )
    if (isRepeated || !budget.canTake([option.citation])) continue
    budget.take([option.citation])
    chosen.push(option)
  }
  return chosen
}

function optionOf(source: Source, quote: Quote, material: Material): readonly ChosenQuote[] {
  const { document } = source
  const marked = document.text.slice(quote.start, quote.end)
  // The comma before "she said" belongs to the report.
  const text = marked.replace(/,$/, '')
  const words = countWords(text)
  if (words < WORDS.least || words > WORDS.most || !isQuotable(marked)) return []
  const speaker = findSpeaker(source, quote)
  if (!speaker || isFurniture(speaker.name) || NO_SPEAKER.test(speaker.name)) return []
  const terms = new Set(tokenize(text))
  const shownBy = material.candidates.filter((candidate) =>
    shows(candidate, { source, quote, text }),
  )
  return [
    {
      text,
      speaker: speaker.name,
      role: speaker.roleSpan && textOf(source, speaker.roleSpan),
      citation: citationOf(source, { start: quote.start, end: quote.start + text.length }),
      speakerCitation: citationOf(source, speaker.nameSpan),
      roleCitation: speaker.roleSpan && citationOf(source, speaker.roleSpan),
      source,
      terms,
      shownBy,
    },
  ]
}

function isQuotable(text: string): boolean {
  if (DANGLING.test(text) || isFurniture(text) || /\n/.test(text)) return false
  // A question is a way to get an answer, and opens nothing by itself.
  return /^[\p{Lu}\p{N}[“‘"…]/u.test(text) && /[.!…,][’']?$/u.test(text) && !text.includes('?')
}

function textOf({ document }: Source, { start, end }: Span): string {
  return document.text.slice(start, end)
}

function shows(
  candidate: Candidate,
  {
    source,
    quote,
    text,
  }: { readonly source: Source; readonly quote: Quote; readonly text: string },
): boolean {
  if (candidate.source === source.index) {
    return candidate.start < quote.end && candidate.end > quote.start
  }
  return candidate.text.includes(text.slice(0, 40))
}

function scoreOf(option: ChosenQuote, weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const term of option.terms) sum += weights.get(term) ?? 0
  const weight = sum / Math.max(option.terms.size, 5) ** 0.6
  const words = countWords(option.text)
  const length = words >= 12 && words <= 32 ? 1 : 0.8
  const role = option.role === null ? 0.85 : 1
  const name = option.speaker.includes(' ') ? 1 : 0.8
  const heard = 1 + 0.15 * new Set(option.shownBy.map(({ source }) => source)).size
  return weight * length * role * name * heard * (1 - 0.5 * option.source.opinion)
}

function sharesName(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a) || a.split(' ').at(-1) === b.split(' ').at(-1)
}

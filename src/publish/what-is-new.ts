/** What a body says that another did not, by sentence: order, headings and wording of the same are no news. */
import { isNearSame } from '#base/similarity.ts'
import { foldWording } from '#base/text-diff.ts'
import { tokenize } from '#base/tokens.ts'
import { listClaims, type ArticleBody, type Citation } from '#domain/article.ts'
import type { Document, ReadDocument } from '#domain/document.ts'
import { citationsOf } from './citations-of.ts'

export type BodyChanges = {
  /** Sentences and quotations that say what was not said before, in reading order. */
  readonly added: readonly string[]
  /** Those of before whose matter is no longer told. */
  readonly removed: readonly string[]
}

/** What `after` tells and `before` did not, and the other way round; headline and dek are left out, as they repeat the text. */
export function compareBodies(before: ArticleBody, after: ArticleBody): BodyChanges {
  return { added: untold(before, after), removed: untold(after, before) }
}

function untold(by: ArticleBody, of: ArticleBody): readonly string[] {
  const told = sentencesOf(by).map(foldOf)
  return sentencesOf(of).filter((text) => {
    const one = foldOf(text)
    return !told.some((other) => isSame(one, other))
  })
}

/** In reading order; a sentence that stands in two places counts once. */
function sentencesOf(body: ArticleBody): readonly string[] {
  const inText = listClaims(body).filter(({ id }) => id !== 'headline' && id !== 'dek')
  return [...new Set([...inText, ...body.pullQuotes].map(({ text }) => text))]
}

type Folded = {
  readonly wording: string
  readonly terms: ReadonlySet<string>
  readonly numbers: string
}

function foldOf(text: string): Folded {
  return {
    wording: foldWording(text),
    terms: new Set(tokenize(text)),
    numbers: (text.match(/\p{N}+/gu) ?? []).toSorted().join(' '),
  }
}

// Twelve dead is news after nine dead, however alike the sentences are.
function isSame(one: Folded, other: Folded): boolean {
  if (one.wording === other.wording) return true
  return one.numbers === other.numbers && isNearSame(one.terms, other.terms)
}

/**
 * Whether a draft is worth a revision: it tells something new, something that stood is no longer borne out by the story's
 * documents as they read now, or another writer wrote it.
 */
export function isNews(
  before: ArticleBody,
  after: ArticleBody,
  documents: readonly ReadDocument[],
): boolean {
  if (before.writer.name !== after.writer.name || before.writer.version !== after.writer.version)
    return true
  if (before.section !== after.section) return true
  if (untold(before, after).length > 0) return true
  const now = new Map(documents.map(({ document }) => [document.id, document]))
  return citationsOf(before).some(({ citations }) =>
    citations.some((citation) => !isBorneOut(citation, now.get(citation.documentId))),
  )
}

function isBorneOut({ version }: Citation, document: Document | undefined): boolean {
  return document !== undefined && document.version === version && !document.terms.isLinkOnly
}

/** The article's sources, numbered as a reader meets them, and the marks that lead to their words. */
import { listClaims, type ArticleBody, type Citation, type Claim } from '#domain/article.ts'
import type { DocumentId } from '#domain/ids.ts'
import type { Store } from '#store/index.ts'
import { showTime } from '../dates.ts'
import { getEditionFacts } from '../edition-facts.ts'
import { readPageChanges } from '../page-changes.ts'
import { publisherPathOf } from '../publisher-page.ts'
import { languageOf, mainLanguageOf, type TextLanguage } from './language.ts'
import { buildPassages, keyOf, type Cited } from './passages.ts'
import type { CitationMark, ClaimView, SourceView } from './view.ts'
import { webUrlOf } from '../web-url.ts'

export type Sources = {
  readonly language: TextLanguage
  readonly documentIds: ReadonlySet<DocumentId>
  readonly list: readonly SourceView[]
  readonly marksOf: (citations: readonly Citation[]) => readonly CitationMark[]
  readonly viewOf: (claim: Claim) => ClaimView
}

export async function buildSources(store: Store, body: ArticleBody): Promise<Sources> {
  const byVersion = Map.groupBy(listCited(body), ({ citation }) => versionOf(citation))
  const refs = [...byVersion.values()].flatMap((cited) => (cited[0] ? [cited[0].citation] : []))
  const reads = await store.documents.listCitedVersions(refs)
  const readOf = new Map(
    reads.map((read) => [`${read.document.id}/${read.document.version}`, read]),
  )
  const changesOf = await readPageChanges(
    store,
    reads.map(({ document }) => document.id),
  )
  const { publishers } = await getEditionFacts()
  const marks = new Map<string, CitationMark>()
  const list: SourceView[] = []
  for (const [version, cited] of byVersion) {
    const read = readOf.get(version)
    if (!read) continue
    const { document } = read
    const number = list.length + 1
    const { excerpts, anchors } = buildPassages(read, number, cited)
    for (const [key, anchor] of anchors)
      marks.set(key, { number, href: `#${anchor}`, publisherName: document.publisherName })
    list.push({
      number,
      anchor: `source-${number}`,
      title: document.title,
      language: languageOf(document.language, `${document.title} ${document.text}`),
      url: webUrlOf(document.url),
      publisherName: document.publisherName,
      publisherPath: pathOf(publishers.get(document.publisherId)?.slug),
      author: document.author,
      publishedAt: showTime(document.publishedAt),
      version: document.version,
      isSample: document.isSample,
      sentenceCount: new Set(cited.map(({ claimId }) => claimId)).size,
      excerpts,
      since: await changesOf(
        document,
        cited.map(({ citation }) => citation),
      ),
    })
  }
  const marksOf = (citations: readonly Citation[]) => distinct(citations, marks)
  return {
    list,
    language: mainLanguageOf(list.map(({ language }) => language)),
    documentIds: new Set(reads.map(({ document }) => document.id)),
    marksOf,
    viewOf: ({ id, text, citations }) => ({
      anchor: anchorOf(id),
      text,
      marks: marksOf(citations),
    }),
  }
}

function pathOf(slug: string | undefined): string {
  return slug === undefined ? '/publishers' : publisherPathOf(slug)
}

/** Where a claim stands on the page. */
export function anchorOf(claimId: string): string {
  return `claim-${claimId.replaceAll('.', '-')}`
}

// The reading order of the page decides the numbers.
function listCited(body: ArticleBody): readonly Cited[] {
  const claims = listClaims(body).flatMap(({ id, citations }) =>
    citations.map((citation) => ({ claimId: id, citation })),
  )
  const quotes = body.pullQuotes.map(({ id, citation }) => ({ claimId: id, citation }))
  return [...claims, ...quotes]
}

function versionOf({ documentId, version }: Citation): string {
  return `${documentId}/${version}`
}

// A sentence that rests on two places of one document still carries both: each mark leads to other words.
function distinct(
  citations: readonly Citation[],
  marks: ReadonlyMap<string, CitationMark>,
): readonly CitationMark[] {
  const found = citations.flatMap((citation) => marks.get(keyOf(citation)) ?? [])
  return [...new Map(found.map((mark) => [mark.href, mark])).values()]
}

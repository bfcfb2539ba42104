/** The page of an article's revisions: who made each, when, why, and what changed, word for word. */
import { diffTexts, type ChangedParagraph } from '#base/text-diff.ts'
import type { ArticleBody, Revision, Writer } from '#domain/article.ts'
import { showTime, type ShownTime } from '../dates.ts'
import { getConfig, getNewsroom } from '../newsroom.ts'
import { parseArticleId, pathOf } from './article-page.ts'
import { parsePermalink } from './permalink.ts'
import { createWordsGate, listWorded, type Worded } from './shown-words.ts'

export type RevisionView = {
  readonly number: number
  readonly at: ShownTime
  readonly writer: string
  readonly note: string
  /** Against the revision before; null for the first, and for those so old that they are not compared. */
  readonly changes: readonly ChangedParagraph[] | null
}

export type RevisionsPage = {
  readonly headline: string
  readonly path: string
  readonly corrections: readonly { readonly at: ShownTime; readonly text: string }[]
  /** Newest first. */
  readonly revisions: readonly RevisionView[]
}

export type FoundRevisions =
  | { readonly kind: 'page'; readonly page: RevisionsPage }
  | { readonly kind: 'moved'; readonly path: string }
  | { readonly kind: 'absent' }

// Comparing is the costly part; what lies further back is listed with its note.
const MOST_COMPARED = 24
const NOT_SHOWN = '[a sentence whose words may not be shown any more]'

/** The revisions of a usable article; a withdrawn or withheld one shows none. */
export async function findRevisionsPage(permalink: string): Promise<FoundRevisions> {
  const { store } = await getNewsroom()
  const parsed = parsePermalink(permalink)
  const article = parsed && (await store.articles.find(parseArticleId(parsed.number)))
  if (article?.status !== 'usable') return { kind: 'absent' }
  const path = pathOf(article)
  if (path !== `/articles/${permalink}`) return { kind: 'moved', path: `${path}/revisions` }
  const revisions = await store.articles.listRevisions(article.id)
  const compared = revisions.slice(0, MOST_COMPARED)
  const ids = compared.flatMap(({ body }) =>
    listWorded(body).flatMap(({ citations }) => citations.map(({ documentId }) => documentId)),
  )
  const documents = (await store.documents.listRead([...new Set(ids)])).map((one) => one.document)
  const mayShow = createWordsGate(article.revision.body, documents, getConfig())
  const corrections = await store.corrections.list(article.id)
  return {
    kind: 'page',
    page: {
      headline: article.revision.body.headline.text,
      path,
      corrections: corrections.map(({ createdAt, text }) => ({ at: showTime(createdAt), text })),
      revisions: revisions.map((revision, place) =>
        viewOf(revision, place + 1 < MOST_COMPARED ? revisions[place + 1] : undefined, mayShow),
      ),
    },
  }
}

type Gate = (worded: Worded) => boolean

function viewOf(revision: Revision, before: Revision | undefined, mayShow: Gate): RevisionView {
  const { number, createdAt, note, body } = revision
  const changes = before ? diffTexts(textOf(before.body, mayShow), textOf(body, mayShow)) : null
  return { number, at: showTime(createdAt), writer: writerOf(body.writer), note, changes }
}

function writerOf({ kind, name, version }: Writer): string {
  return kind === 'extractive'
    ? `${name}, version ${version}, which selects and quotes`
    : `${name}, a model, its sentences checked`
}

/** Everything an article says, paragraph by paragraph, as far as it may be shown. */
function textOf(body: ArticleBody, mayShow: Gate): string {
  const say = (worded: Worded) => (mayShow(worded) ? worded.text : NOT_SHOWN)
  const paragraphs = [
    say(body.headline),
    ...(body.dek ? [say(body.dek)] : []),
    ...body.sections.flatMap(({ heading, paragraphs: own }, index) => [
      heading,
      ...own.map((claims) => claims.map(say).join(' ')),
      ...body.pullQuotes
        .filter(({ afterSection }) => afterSection === index)
        .map(
          ({ text, citation, speaker }) => `“${say({ text, citations: [citation] })}” (${speaker})`,
        ),
    ]),
    ...body.differences.flatMap(({ subject, positions }) => [
      subject,
      ...positions.map(({ claim }) => say(claim)),
    ]),
    ...body.timeline.map(({ at, claim }) => `${at}: ${say(claim)}`),
  ]
  return paragraphs.join('\n\n')
}

/** Questions that an article's documents answer: made of who is quoted, who that is and what is counted; each is tried first. */
import type { Quote, ReadDocument } from '#domain/document.ts'
import type { ArticleId } from '#domain/ids.ts'
import type { Store } from '#store/index.ts'
import { answerFrom } from './answer-from.ts'
import { listCited } from './cited-documents.ts'
import { parseQuestion } from './question.ts'

const SUGGESTED = 3
// Later documents of a long story seldom say more of its beginning.
const DOCUMENTS_READ = 8
// What is counted further down is not what the article is about.
const FIRST_SENTENCES = 12
const TRIED = 12

/** A question with words that its answer must show. */
type Idea = { readonly question: string; readonly words: string }

/** At most three, each of which Ask answers when it is asked of that article; none for one that is not there. */
export async function suggestQuestions(
  store: Store,
  articleId: ArticleId,
): Promise<readonly string[]> {
  const article = await store.articles.find(articleId)
  if (!article) return []
  const cited = listCited(article.revision.body)
  const documents = await store.documents.listRead(cited.slice(0, DOCUMENTS_READ))
  // The same documents as Ask will read, or its answer may be another.
  const asked =
    cited.length <= DOCUMENTS_READ ? documents : await store.documents.listSentenced(cited)
  const chosen = new Set<string>()
  for (const { question, words } of listIdeas(documents).slice(0, TRIED)) {
    if (chosen.size === SUGGESTED) break
    const answer = answerFrom(parseQuestion(question), asked)
    const shown =
      answer?.kind === 'answer' ? answer.sentences.map(({ text }) => text).join(' ') : ''
    if (shown.includes(words)) chosen.add(question)
  }
  return [...chosen]
}

/** Each kind in turn, so that three of them are not three alike. */
function listIdeas(documents: readonly ReadDocument[]): readonly Idea[] {
  const kinds = [ideasOfSpeakers, ideasOfCounts, ideasOfRoles].map((list) =>
    documents.flatMap(list),
  )
  const most = Math.max(...kinds.map(({ length }) => length))
  return Array.from({ length: most }, (_, at) => kinds.flatMap((ideas) => ideas[at] ?? [])).flat()
}

// A whole name: "Marrow" alone may be one of several.
const WHOLE_NAME = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,2}$/u

type Spoken = { readonly speaker: string; readonly quote: Quote }

function speakersOf({ understanding }: ReadDocument): readonly Spoken[] {
  const people = new Set(
    understanding.names.filter(({ kind }) => kind === 'person').map(({ name }) => name),
  )
  return understanding.quotes.flatMap((quote) => {
    const { speaker } = quote
    const isWhole = speaker !== null && people.has(speaker) && WHOLE_NAME.test(speaker)
    return isWhole ? [{ speaker, quote }] : []
  })
}

function ideasOfSpeakers(read: ReadDocument): readonly Idea[] {
  return speakersOf(read).map(({ speaker, quote }) => ({
    question: `What did ${speaker} say?`,
    words: read.document.text.slice(quote.start, quote.end),
  }))
}

function ideasOfRoles(read: ReadDocument): readonly Idea[] {
  return speakersOf(read).flatMap(({ speaker, quote: { roleSpan } }) =>
    roleSpan === null
      ? []
      : [
          {
            question: `Who is ${speaker}?`,
            words: read.document.text.slice(roleSpan.start, roleSpan.end),
          },
        ],
  )
}

// One plain noun in the plural, of things that one would ask the number of.
const COUNTED = /^\p{Ll}{4,}s$|^people$|^children$/u
const NOT_ASKED =
  /^(?:times|years|months|weeks|days|hours|minutes|seconds|points|cents|degrees|things|others|sides|ways|parts|kinds|types|steps|reasons|cases)$/

function ideasOfCounts({ document, understanding }: ReadDocument): readonly Idea[] {
  const end = understanding.sentences[FIRST_SENTENCES]?.start ?? Infinity
  return understanding.quantities.flatMap(({ start, end: last, value, unit }) =>
    start < end && value > 1 && unit !== null && COUNTED.test(unit) && !NOT_ASKED.test(unit)
      ? [{ question: `How many ${unit}?`, words: document.text.slice(start, last) }]
      : [],
  )
}

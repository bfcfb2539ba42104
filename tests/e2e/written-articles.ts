/** Articles that the sample edition lacks: one revised and corrected, one in Arabic. */
import type { ArticleBody, Citation, Claim } from '#domain/article.ts'
import type { ArticleId } from '#domain/ids.ts'
import type { Store } from '#store/index.ts'

const NOW = new Date().toISOString()

/** Gives the ferry's article a second revision, whose first sentence is changed and whose second is gone, and a correction. */
export async function reviseFerry(store: Store): Promise<ArticleId> {
  const cards = await store.articles.listCards({ isSample: true, limit: 100 })
  const card = cards.find(({ headline }) => headline.includes('Grey Heron'))
  const article = card && (await store.articles.find(card.id))
  const first = article?.revision.body.sections[0]
  const claim = first?.paragraphs[0]?.[0]
  if (!card || !first || !claim) throw new Error('the sample edition lacks its ferry')
  const { body } = article.revision
  const changed: Claim = { ...claim, text: `${claim.text} It had two hundred and more aboard.` }
  const revised: ArticleBody = {
    ...body,
    sections: [
      { ...first, paragraphs: [[changed, ...first.paragraphs.flat().slice(2)]] },
      ...body.sections.slice(1),
    ],
  }
  const draftId = await store.drafts.save({
    ...{
      storyId: card.storyId,
      inputHash: 'revised',
      body: revised,
      standIn: null,
      createdAt: NOW,
    },
  })
  await store.articles.saveRevision({
    ...card,
    ...{ body: revised, note: 'The count of those aboard was put right.', now: NOW },
    ...{ draftId, citations: [], names: [] },
  })
  await store.corrections.add(card.id, {
    ...{ revision: 2, text: 'An earlier version left out that 245 were aboard.', createdAt: NOW },
  })
  await store.bumpEdition()
  return card.id
}

const TITLE = 'السفينة العالقة تتحرر مع مد الربيع'
const SENTENCES = [
  'سحبت قاطرتان السفينة من الضفة الرملية عند الفجر بعد يومين من جنوحها قرب الميناء.',
  'وقالت هيئة الميناء إن جميع الركاب بخير، وعددهم 245 راكبا.',
]

/** @returns its path */
export async function writeArabicArticle(store: Store): Promise<string> {
  const ferry = (await store.articles.listCards({ isSample: true, limit: 1 }))[0]
  const model = ferry && (await store.articles.find(ferry.id))
  if (!model) throw new Error('the sample edition has no article')
  const citations = await saveDocument(store)
  const storyId = await store.stories.open({
    ...{ title: TITLE, section: 'world', publishedAt: NOW, isSample: true, now: NOW },
  })
  const reason = { similarity: 1, hoursApart: 0, sharedNames: [], sharedTerms: [] }
  const [whole] = citations
  if (whole) await store.stories.join(storyId, whole.documentId, { reason, now: NOW })
  await store.stories.refresh(storyId, NOW)
  const claim = (id: string, text: string, citation?: Citation): Claim => ({
    ...{ id, text, kind: 'verbatim', citations: citation ? [citation] : [] },
  })
  const body: ArticleBody = {
    ...model.revision.body,
    headline: claim('headline', TITLE, citations[0]),
    dek: claim('dek', SENTENCES[1] ?? '', citations[1]),
    sections: [
      {
        kind: 'lead',
        heading: 'السفينة حرة من جديد',
        paragraphs: [SENTENCES.map((text, at) => claim(`0.${String(at)}`, text, citations[at]))],
      },
    ],
    ...{ pullQuotes: [], differences: [], timeline: [] },
  }
  const draftId = await store.drafts.save({
    ...{ storyId, inputHash: 'arabic', body, standIn: null, createdAt: NOW },
  })
  const slug = 'a-ship-in-arabic'
  await store.articles.saveRevision({
    ...{ storyId, draftId, slug, body, note: 'First.', now: NOW, newsAt: NOW, isSample: true },
    ...{ publisherCount: 1, documentCount: 1, citations: [], names: [] },
  })
  await store.bumpEdition()
  const card = await store.articles.findByStory(storyId)
  return `/articles/${slug}-${String(card?.id ?? 0)}`
}

async function saveDocument(store: Store): Promise<readonly Citation[]> {
  const [publisher] = await store.publishers.list()
  if (!publisher) throw new Error('the sample edition has no publisher')
  const text = SENTENCES.join(' ')
  const saved = await store.documents.save({
    publisherId: publisher.id,
    url: 'https://echo.example/arabic',
    page: {
      ...{ title: TITLE, author: null, publishedAt: NOW, language: 'ar', canonicalUrl: null },
      ...{ text, method: 'sample' },
    },
    ...{ publishedAt: NOW, fetchedAt: NOW, feedSection: null, isSample: true },
  })
  const spans = SENTENCES.map((sentence, position) => {
    const start = text.indexOf(sentence)
    return { position, paragraph: 0, start, end: start + sentence.length }
  })
  await store.documents.saveUnderstanding(
    saved,
    {
      ...{ language: 'ar', section: 'world', topic: null, sentences: spans },
      ...{ names: [], quotes: [], dates: [], quantities: [] },
    },
    NOW,
  )
  const { documentId, version } = saved
  return spans.map(({ start, end }) => ({ documentId, version, part: 'text', start, end }))
}

/** Marks what was read, what changed since, what is new since the last visit; hides what is muted. */
import { element } from './element.ts'
import { changeData, readData, type ReaderData } from './reader-data.ts'

type Card = { readonly element: HTMLElement; readonly id: string; readonly updatedAt: string }

export function startReading(): void {
  noteArticle()
  const cards = listCards()
  if (cards.length === 0) return
  const data = readData()
  for (const card of cards) markCard(card, data)
  if (document.querySelector('[data-front]')) noteVisit(cards, data)
}

/** An article counts as read once its reader has come to its end. */
function noteArticle(): void {
  const article = document.querySelector<HTMLElement>('article[data-article]')
  const end = document.getElementById('sources')
  const { article: id, updated } = article?.dataset ?? {}
  if (id === undefined || updated === undefined || !end) return
  const observer = new IntersectionObserver(([seen]) => {
    if (!seen?.isIntersecting) return
    observer.disconnect()
    // Taken out first, so that it stands last: the oldest are forgotten first.
    const { [id]: _, ...others } = readData().read
    changeData({ read: { ...others, [id]: updated } })
  })
  observer.observe(end)
}

function listCards(): readonly Card[] {
  return [...document.querySelectorAll<HTMLElement>('[data-card]')].flatMap((card) => {
    const { card: id, updated } = card.dataset
    return id === undefined || updated === undefined
      ? []
      : [{ element: card, id, updatedAt: updated }]
  })
}

function markCard({ element: card, id, updatedAt }: Card, data: ReaderData): void {
  const topics = (card.dataset['topics'] ?? '').split(' ')
  if (data.muted.some(({ href }) => topics.includes(href))) {
    card.hidden = true
    return
  }
  const readAt = data.read[id]
  if (readAt !== undefined) {
    const isSame = readAt >= updatedAt
    card.classList.toggle('read', isSame)
    addWord(card, isSame ? 'Read' : 'Updated since you read it')
  } else if (data.seenUntil !== null && updatedAt > data.seenUntil) addWord(card, 'New')
  const followed = data.followed.filter(({ href }) => topics.includes(href))
  if (followed.length > 0)
    addWord(card, `You follow ${followed.map(({ name }) => name).join(', ')}`)
}

function addWord(card: HTMLElement, word: string): void {
  card.querySelector('p.furniture:last-of-type')?.append(element('strong', {}, word))
}

const MOST_SINCE = 12

function linkTo({ element: card }: Card): readonly HTMLElement[] {
  const link = card.querySelector<HTMLAnchorElement>(':is(h2, h3) a')
  if (!link) return []
  return [element('li', {}, element('a', { href: link.pathname, dir: 'auto' }, link.textContent))]
}

/** Says what is new since the last visit, and notes this one. A visit lasts as long as the window is open. */
function noteVisit(cards: readonly Card[], { seenUntil, read }: ReaderData): void {
  const newest = cards.reduce(
    (latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest),
    '',
  )
  const place = document.querySelector('[data-front]')
  if (seenUntil !== null && place) {
    const news = cards.filter(({ updatedAt, id }) => updatedAt > seenUntil && !(id in read))
    const changed = cards.filter(({ updatedAt, id }) => (read[id] ?? updatedAt) < updatedAt)
    const words = [
      ...(news.length > 0
        ? [`${String(news.length)} ${news.length === 1 ? 'article is' : 'articles are'} new`]
        : []),
      ...(changed.length > 0 ? [`${String(changed.length)} that you read changed`] : []),
    ]
    if (words.length > 0)
      place.prepend(
        element(
          'details',
          { class: 'furniture since' },
          element('summary', {}, `Since your last visit ${words.join(', and ')}.`),
          element('ul', {}, ...[...changed, ...news].slice(0, MOST_SINCE).flatMap(linkTo)),
        ),
      )
  }
  addEventListener('pagehide', () => {
    if (newest > (readData().seenUntil ?? '')) changeData({ seenUntil: newest })
  })
}

/** An archive of any size made of real news: the articles as they are, then the same with two in five telling words changed. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { findDefaultData } from '#eval/data-folder.ts'
import { readRecords } from '#eval/records.ts'
import { openStore, type Store } from '#store/index.ts'
import { splitSentences } from '#understand/sentences.ts'

const article = z.object({
  title: z.string(),
  body: z.string(),
  publisher: z.string(),
  publishedAt: z.string(),
})
export type NewsArticle = z.infer<typeof article>

const IN_ONE_TRANSACTION = 500

/** @throws when there are no measured articles: their texts are not part of this project */
export function readNews(): readonly NewsArticle[] {
  const root = findDefaultData()
  if (root === undefined) throw new Error('read documents: ../shared/data is not there')
  return z.array(article).parse(readRecords(join(root, 'wire'), ['months']))
}

/** Makes the store once; whole or not at all. */
export async function makeArchive(path: string, news: readonly NewsArticle[], size: number) {
  if (existsSync(path)) return
  mkdirSync(dirname(path), { recursive: true })
  const unfinished = `${path}.unfinished`
  for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true })
  const store = await openStore({ kind: 'sqlite', path: unfinished })
  const publishers = await savePublishers(store, news)
  for (let from = 0; from < size; from += IN_ONE_TRANSACTION)
    await store.transaction(async (tx) => {
      for (let at = from; at < Math.min(size, from + IN_ONE_TRANSACTION); at += 1)
        await saveOne(tx, publishers, madeOver(news, at))
    })
  await store.close()
  renameSync(unfinished, path)
}

type MadeArticle = NewsArticle & { readonly at: number }

function madeOver(news: readonly NewsArticle[], at: number): MadeArticle {
  const given = news[at % news.length]
  if (!given) throw new Error('no articles')
  const turn = Math.floor(at / news.length)
  const change = (text: string) => (turn === 0 ? text : perturb(text, turn))
  return { ...given, title: change(given.title), body: change(given.body), at }
}

/** Long words, names and numbers become others, two in five of them; everyday words stay. */
function perturb(text: string, turn: number): string {
  const mark = String.fromCharCode(
    ...String(turn)
      .split('')
      .map((digit) => 107 + Number(digit)),
  )
  return text.replace(/[\p{L}\p{N}]{6,}|\p{Lu}\p{L}+|\p{N}+/gu, (word) =>
    hashOf(word, turn) % 5 < 2 ? `${word}${mark}` : word,
  )
}

function hashOf(word: string, seed: number): number {
  let hash = seed * 31 + 7
  for (let at = 0; at < word.length; at += 1) hash = (hash * 33 + word.charCodeAt(at)) >>> 0
  return hash
}

type Publishers = ReadonlyMap<string, Awaited<ReturnType<Store['publishers']['save']>>>

async function savePublishers(store: Store, news: readonly NewsArticle[]): Promise<Publishers> {
  const names = [...new Set(news.map(({ publisher }) => publisher))]
  const saved = new Map()
  for (const [at, name] of names.entries()) {
    const homeUrl = `https://publisher-${at}.example/`
    const now = '2026-03-01T00:00:00.000Z'
    saved.set(name, await store.publishers.save({ name, homeUrl, isSample: false, now }))
  }
  return saved
}

async function saveOne(store: Store, publishers: Publishers, made: MadeArticle): Promise<void> {
  const { title, body: text, at } = made
  const publisher = publishers.get(made.publisher)
  if (!publisher) throw new Error(`no publisher ${made.publisher}`)
  const publishedAt = new Date(made.publishedAt).toISOString()
  const saved = await store.documents.save({
    publisherId: publisher.id,
    url: `${publisher.homeUrl}${at}`,
    page: {
      title,
      author: null,
      publishedAt,
      language: 'en',
      canonicalUrl: null,
      text,
      method: 'feed',
    },
    publishedAt,
    fetchedAt: publishedAt,
    feedSection: null,
    isSample: false,
  })
  const understanding = {
    language: 'en',
    section: 'news',
    topic: null,
    sentences: splitSentences(text, 'en'),
    names: [],
    quotes: [],
    dates: [],
    quantities: [],
  } as const
  await store.documents.saveUnderstanding(saved, understanding, publishedAt)
  await store.search.save({
    kind: 'document',
    ref: saved.documentId,
    storyId: null,
    section: 'news',
    publishedAt,
    title,
    body: text,
  })
}

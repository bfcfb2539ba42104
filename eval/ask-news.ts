/** RealTime QA: does one of the sentences shown hold the answer, where the archive holds it at all? */
import { readdirSync } from 'node:fs'
import { z } from 'zod'
import { openArchive, type ArchiveText } from './ask-archive.ts'
import type { AskMeasure } from './ask.ts'
import { readRecords } from './records.ts'

const question = z.object({
  id: z.string(),
  question: z.string(),
  answer: z.array(z.string()),
  date: z.string(),
  retrieved_with_answer_string: z.array(z.string()).default([]),
})
type Question = z.infer<typeof question>

const goldArticles = z.object({
  id: z.string(),
  articles: z.array(z.object({ url: z.string(), text: z.string() })),
})
const page = z.object({ url: z.string(), text: z.string(), title: z.string(), outlet: z.string() })

/** Texts by address, and the questions that some of them should answer. */
type News = {
  readonly texts: ReadonlyMap<string, ArchiveText>
  readonly urlsOf: (question: Question) => readonly string[]
}

/** Archive of all gold articles (or, where the part has none, of all pages found); one question each. */
export const measureNews: AskMeasure = async (folder, part) => {
  const { texts, questions } = readNewsQuestions(
    folder,
    part,
    findGold(folder, part) ? 'gold' : 'pages',
  )
  const archive = await openArchive(texts)
  let shown = 0
  let answered = 0
  for (const { question: text, isIn } of questions) {
    const { answer } = await archive.ask(text)
    if (answer.kind === 'abstention') continue
    answered += 1
    if (answer.sentences.some((sentence) => isIn(sentence.text))) shown += 1
  }
  await archive.close()
  const count = questions.length
  return {
    count,
    metrics: { newsShown: shown / Math.max(1, count), newsAnswered: answered / Math.max(1, count) },
  }
}

export type NewsQuestion = {
  readonly question: string
  /** Whether that sentence holds the answer. */
  readonly isIn: (text: string) => boolean
}

/** The archive of one set, and the questions that one of its own texts answers. */
export function readNewsQuestions(
  folder: string,
  part: string,
  set: 'gold' | 'pages',
): { readonly texts: readonly ArchiveText[]; readonly questions: readonly NewsQuestion[] } {
  const all = z.array(question).parse(readRecords(folder, [`${part}.questions`]))
  const file = set === 'gold' ? findGold(folder, part) : findFile(folder, `${part}.docs`)
  if (file === undefined)
    throw new Error(`read ${folder}: no ${part}.gold_articles* or docs* in it`)
  const news = set === 'gold' ? readGold(folder, file, all) : readPages(folder, file)
  const questions = all
    .filter((one) => holdsAnswer(news, one))
    .map((one) => ({ question: one.question, isIn: (text: string) => isIn(one.answer, text) }))
  return { texts: [...news.texts.values()], questions }
}

function findGold(folder: string, part: string): string | undefined {
  return findFile(folder, `${part}.gold_articles`)
}

function findFile(folder: string, start: string): string | undefined {
  const name = readdirSync(folder).find((one) => one.startsWith(start))
  return name?.replace(/[.]jsonl?([.]gz)?$/, '')
}

function readGold(folder: string, file: string, questions: readonly Question[]): News {
  const records = z.array(goldArticles).parse(readRecords(folder, [file]))
  const dates = new Map(questions.map(({ id, date }) => [id, date]))
  const texts = new Map<string, ArchiveText>()
  for (const { id, articles } of records)
    for (const { url, text } of articles)
      texts.set(url, {
        // The set gives no titles: the last part of the address has its words.
        title: (/([^/]+?)(?:\/index\.html)?$/.exec(url)?.[1] ?? '').replaceAll('-', ' '),
        text,
        publisherName: 'CNN',
        publishedAt: `${dates.get(id) ?? '2022-06-01'}T00:00:00.000Z`,
      })
  const urls = new Map(records.map(({ id, articles }) => [id, articles.map(({ url }) => url)]))
  return { texts, urlsOf: ({ id }) => urls.get(id) ?? [] }
}

function readPages(folder: string, file: string): News {
  const texts = z
    .array(page)
    .parse(readRecords(folder, [file]))
    .map(({ url, text, title, outlet }) => {
      const known = { text, title, publisherName: outlet || 'Unknown' }
      return [url, { ...known, publishedAt: '2026-01-01T00:00:00.000Z' }] as const
    })
  return { texts: new Map(texts), urlsOf: (one) => one.retrieved_with_answer_string }
}

function holdsAnswer({ texts, urlsOf }: News, one: Question): boolean {
  return urlsOf(one).some((url) => isIn(one.answer, texts.get(url)?.text ?? ''))
}

/** By letters and digits only: quotation marks around a title are the quiz's own. */
function isIn(answers: readonly string[], text: string): boolean {
  const words = ` ${plain(text)} `
  return answers.some((answer) => plain(answer) !== '' && words.includes(` ${plain(answer)} `))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

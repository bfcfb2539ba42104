/** How long Ask takes to answer or refuse, in archives of two sizes. */
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { answerQuestion } from '#ask/index.ts'
import { systemClock } from '#base/clock.ts'
import { openStore } from '#store/index.ts'
import { makeArchive, readNews, type NewsArticle } from './made-archive.ts'

export const ARCHIVE_SIZES = [3_345, 100_000] as const

const QUESTIONS = 200
const OPENINGS = ['Who', 'When did', 'Where did', 'How many', 'Why did', 'What about'] as const

export type AskFigures = {
  readonly documents: number
  readonly questions: number
  readonly answered: number
  /** Milliseconds an answer: half of them, 95 and 99 in a hundred take no longer. */
  readonly processor: Percentiles
  readonly wall: Percentiles
}
type Percentiles = { readonly p50: number; readonly p95: number; readonly p99: number }

/**
 * Asks 200 questions made of headlines, each once in a store that has just been opened and asked 20 others.
 *
 * @param folder  where the archives are made, once; several gigabytes
 */
export async function benchAsk(
  documents: number,
  folder = join(tmpdir(), 'onix-bench-ask'),
): Promise<AskFigures> {
  const news = readNews()
  const path = join(folder, `${documents}.sqlite`)
  await makeArchive(path, news, documents)
  const store = await openStore({ kind: 'sqlite', path })
  const ask = (question: string) =>
    answerQuestion({ store, clock: systemClock }, { question, scope: { kind: 'archive' } })
  for (const question of questionsOf(news, 20, 7)) await ask(question)
  const processor: number[] = []
  const wall: number[] = []
  let answered = 0
  for (const question of questionsOf(news, QUESTIONS, 0)) {
    const start = process.cpuUsage()
    const startMs = performance.now()
    const { answer } = await ask(question)
    wall.push(performance.now() - startMs)
    const { user, system } = process.cpuUsage(start)
    processor.push((user + system) / 1000)
    if (answer.kind === 'answer') answered += 1
  }
  await store.close()
  return {
    documents,
    questions: QUESTIONS,
    answered,
    processor: percentilesOf(processor),
    wall: percentilesOf(wall),
  }
}

/** Headlines from all over the archive, each behind a word of asking; half of them cut to their first six words. */
function questionsOf(news: readonly NewsArticle[], count: number, skip: number): readonly string[] {
  const step = Math.floor(news.length / count)
  return Array.from({ length: count }, (_, at) => {
    const words = (news[at * step + skip]?.title ?? '').split(/\s+/)
    const asked = at % 2 === 0 ? words : words.slice(0, 6)
    return `${OPENINGS[at % OPENINGS.length]} ${asked.join(' ')}?`
  })
}

function percentilesOf(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

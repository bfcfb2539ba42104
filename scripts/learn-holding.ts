/** Learns which sentence holds the answer, from RealTime QA and SQuAD 2.0, and says what that reaches on questions not learned from. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { listFigures, type FiguredSentence } from '#ask/index.ts'
import { openArchive, type ArchiveText } from '../eval/ask-archive.ts'
import { readNewsQuestions } from '../eval/ask-news.ts'
import { findDefaultData } from '../eval/data-folder.ts'
import { readRecords } from '../eval/records.ts'
import { fitLogistic, type Row, type Weights } from './fit-logistic.ts'

const OUT = new URL('../src/ask/holding-weights.ts', import.meta.url)
const FOLDS = 5

/** One question: the sentences found for it, and whether each holds the answer. */
type Case = {
  readonly id: string
  readonly set: string
  readonly found: readonly (FiguredSentence & { readonly isTrue: boolean })[]
}

async function listNewsCases(folder: string): Promise<readonly Case[]> {
  const cases: Case[] = []
  for (const set of ['gold', 'pages'] as const) {
    const { texts, questions } = readNewsQuestions(folder, 'dev', set)
    const archive = await openArchive(texts)
    for (const { question, isIn } of questions) {
      const found = await listFigures(archive.store, question)
      cases.push({
        id: question,
        set,
        found: found.map((one) => ({ ...one, isTrue: isIn(one.text) })),
      })
    }
    await archive.close()
  }
  return cases
}

const asked = z.object({
  context_id: z.string(),
  title: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  answers: z.array(z.string()),
})
const context = z.object({ context_id: z.string(), text: z.string() })

async function listPassageCases(folder: string): Promise<readonly Case[]> {
  const cases: Case[] = []
  const questions = z.array(asked).parse(readRecords(folder, ['dev.questions']))
  for (const { context_id, text } of z
    .array(context)
    .parse(readRecords(folder, ['dev.contexts']))) {
    const own = questions.filter((one) => one.context_id === context_id && one.answerable)
    const [first] = own
    if (!first) continue
    const archive = await openArchive([passageOf(first.title, text)])
    for (const { question, answers, title } of own) {
      const found = await listFigures(archive.store, question)
      const holds = (sentence: string) => answers.some((answer) => sentence.includes(answer))
      const marked = found.map((one) => ({ ...one, isTrue: holds(one.text) }))
      cases.push({ id: title, set: 'passages', found: marked })
    }
    await archive.close()
  }
  return cases
}

function passageOf(title: string, text: string): ArchiveText {
  const publishedAt = '2020-01-01T00:00:00.000Z'
  return { title: title.replaceAll('_', ' '), text, publisherName: 'Encyclopedia', publishedAt }
}

function learn(cases: readonly Case[]): Weights {
  const rows = cases.flatMap(({ id, found }): readonly Row[] =>
    found.map(({ figures, isTrue }) => ({ group: id, isTrue, features: figures })),
  )
  return fitLogistic(rows)
}

/** Share of questions with the answer among the first three. */
function reach(cases: readonly Case[], weightsOf: (one: Case) => Weights): number {
  const right = cases.filter((one) => {
    const weights = weightsOf(one)
    const sumOf = ({ figures }: FiguredSentence) =>
      Object.entries(figures).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0)
    const best = [...one.found].sort((a, b) => sumOf(b) - sumOf(a)).slice(0, 3)
    return best.some(({ isTrue }) => isTrue)
  })
  return right.length / Math.max(1, cases.length)
}

function foldOf(id: string): number {
  let hash = 7
  for (const letter of id) hash = (hash * 33 + letter.charCodeAt(0)) >>> 0
  return hash % FOLDS
}

const data = findDefaultData()
if (data === undefined) throw new Error('find data to learn from: the default folder is not there')
const cases = [
  ...(await listNewsCases(join(data, 'realtimeqa'))),
  ...(await listPassageCases(join(data, 'squad2_iid'))),
]
const folds = Array.from({ length: FOLDS }, (_, fold) =>
  learn(cases.filter(({ id }) => foldOf(id) !== fold)),
)
for (const set of ['gold', 'pages', 'passages']) {
  const some = cases.filter((one) => one.set === set)
  const inOrder = reach(some, () => ({ logScore: 1 }))
  const learned = reach(some, ({ id }) => folds[foldOf(id)] ?? {})
  console.log(
    `${set}: ${some.length} questions, the answer among the first three: as ranked ${inOrder.toFixed(3)}, learned from the others ${learned.toFixed(3)}`,
  )
}
const lines = Object.entries(learn(cases)).map(
  ([name, weight]) => `  ${/^[a-z]\w*$/i.test(name) ? name : `'${name}'`}: ${weight.toFixed(2)},`,
)
writeFileSync(
  OUT,
  `/** Learned by \`npm run learn:holding\` from RealTime QA and SQuAD 2.0 (CC BY-SA 4.0): figures only, none of their text. */
export const HOLDING_WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('\n')}
}
`,
)

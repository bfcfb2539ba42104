/** Learns the weights of Ask's evidence gate from SQuAD 2.0's development part, and says what they reach on articles not learned from. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { featuresOf, parseQuestion, rankPassages } from '#ask/index.ts'
import { tokenize } from '#base/tokens.ts'
import { splitSentences } from '#understand/sentences.ts'
import { z } from 'zod'
import { findDefaultData } from '../eval/data-folder.ts'
import { readRecords } from '../eval/records.ts'
import { balancedAccuracy, fitLogistic, type Row } from './fit-logistic.ts'

const OUT = new URL('../src/ask/answerable-weights.ts', import.meta.url)

const question = z.object({
  title: z.string(),
  context_id: z.string(),
  question: z.string(),
  answerable: z.boolean(),
})
const context = z.object({ context_id: z.string(), text: z.string() })

function readRows(folder: string): readonly Row[] {
  const texts = new Map(
    z
      .array(context)
      .parse(readRecords(folder, ['dev.contexts']))
      .map(({ context_id, text }) => [context_id, text]),
  )
  return z
    .array(question)
    .parse(readRecords(folder, ['dev.questions']))
    .map((asked) => {
      const text = texts.get(asked.context_id) ?? ''
      return {
        group: asked.title,
        isTrue: asked.answerable,
        features: rowOf(asked.question, asked.title.replaceAll('_', ' '), text),
      }
    })
}

function rowOf(asked: string, title: string, document: string): Readonly<Record<string, number>> {
  const parsed = parseQuestion(asked)
  const sentences = splitSentences(document, 'en').map(({ start, end }) =>
    document.slice(start, end),
  )
  const contextOf = (at: number) => `${sentences[at - 1] ?? ''} ${sentences[at + 1] ?? ''}`
  const passages = sentences.map((text, at) => ({
    text,
    title,
    publisherName: '',
    context: contextOf(at),
  }))
  const best = rankPassages(parsed, passages, 1)[0]?.index ?? 0
  return featuresOf(parsed, {
    sentence: sentences[best] ?? '',
    context: `${title} ${contextOf(best)}`,
    document,
    whole: new Set(tokenize(`${title} ${document}`)),
  })
}

const data = findDefaultData()
if (data === undefined) throw new Error('find data to learn from: the default folder is not there')
const rows = readRows(join(data, 'squad2_iid'))
const groups = [...new Set(rows.map(({ group }) => group))]
const judged = groups.flatMap((group) => {
  const weights = fitLogistic(rows.filter((row) => row.group !== group))
  return rows.filter((row) => row.group === group).map((row) => ({ row, weights }))
})
const weights = fitLogistic(rows)
const lines = Object.entries(weights).map(
  ([name, weight]) => `  ${/^[a-z]\w*$/i.test(name) ? name : `'${name}'`}: ${weight.toFixed(2)},`,
)
writeFileSync(
  OUT,
  `/** Learned by \`npm run learn:answerable\` from SQuAD 2.0 (CC BY-SA 4.0): figures only, none of its text. */
export const ANSWERABLE_WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('\n')}
}
`,
)
console.log(`${rows.length} questions, ${groups.length} articles`)
console.log(
  `balanced accuracy, each article by weights learned from the others: ${balancedAccuracy(judged).toFixed(3)}`,
)
console.log(
  `on what it learned from: ${balancedAccuracy(rows.map((row) => ({ row, weights }))).toFixed(3)}`,
)

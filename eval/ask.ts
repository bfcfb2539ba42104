/** Ask's retrieval on MultiHop-RAG: are a question's evidence sentences among the ten first? */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseQuestion, rankPassages } from '#ask/index.ts'
import { z } from 'zod'
import type { Evaluation } from './evaluation.ts'

const Question = z.object({
  type: z.string(),
  question: z.string(),
  evidence: z.array(z.string()),
})
const Fact = z.object({
  fact_id: z.string(),
  text: z.string(),
  title: z.string(),
  outlet: z.string(),
})

function readLines<T>(path: string, schema: z.ZodType<T>): readonly T[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => schema.parse(JSON.parse(line)))
}

export const ask: Evaluation = {
  name: 'ask',
  folder: 'multihop_rag_500',
  run({ folder, part }) {
    const facts = readLines(join(folder, 'facts.jsonl'), Fact)
    const passages = facts.map(({ text, title, outlet }) => ({
      text,
      title,
      publisherName: outlet,
    }))
    const questions = readLines(join(folder, `${part}.jsonl`), Question)
    const answerable = questions.filter(({ evidence }) => evidence.length > 0)
    const recall = { 4: 0, 10: 0 }
    for (const { question, evidence } of answerable) {
      const { terms } = parseQuestion(question)
      const found = rankPassages(terms, passages, 10).map(({ index }) => facts[index]?.fact_id)
      for (const depth of [4, 10] as const) {
        const first = new Set(found.slice(0, depth))
        recall[depth] += evidence.filter((id) => first.has(id)).length / evidence.length
      }
    }
    const count = answerable.length
    return Promise.resolve({
      count,
      metrics: { recallAt10: recall[10] / count, recallAt4: recall[4] / count },
    })
  },
}

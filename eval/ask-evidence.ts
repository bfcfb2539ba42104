/** MultiHop-RAG: are a question's evidence sentences among the first, and is one without evidence refused? */
import { listRead, parseQuestion, rankPassages } from '#ask/index.ts'
import { z } from 'zod'
import { openArchive } from './ask-archive.ts'
import type { AskMeasure } from './ask.ts'
import { readRecords } from './records.ts'

const question = z.object({ question: z.string(), evidence: z.array(z.string()) })
const fact = z.object({
  fact_id: z.string(),
  text: z.string(),
  title: z.string(),
  outlet: z.string(),
  published_at: z.string(),
})

export const measureEvidence: AskMeasure = async (folder, part) => {
  const facts = z.array(fact).parse(readRecords(folder, ['facts']))
  const questions = z.array(question).parse(readRecords(folder, [part]))
  const answerable = questions.filter(({ evidence }) => evidence.length > 0)
  const nulls = questions.filter(({ evidence }) => evidence.length === 0)
  const archive = await openArchive(
    facts.map(({ text, title, outlet, published_at }) => ({
      text,
      title,
      publisherName: outlet,
      publishedAt: new Date(published_at).toISOString(),
    })),
  )
  const textOf = new Map(facts.map(({ fact_id, text }) => [fact_id, text]))
  let nullRefused = 0
  for (const { question: text } of nulls)
    if ((await archive.ask(text)).answer.kind === 'abstention') nullRefused += 1
  let evidenceRead = 0
  const multihop = { answered: 0, shown: 0, evident: 0 }
  for (const { question: text, evidence } of answerable) {
    const read = (await listRead(archive.store, text)).map(({ document }) => document.text)
    const isRead = (id: string) => read.some((one) => one.includes(textOf.get(id)?.trim() ?? id))
    evidenceRead += evidence.filter(isRead).length / evidence.length
    const { answer } = await archive.ask(text)
    if (answer.kind === 'abstention') continue
    multihop.answered += 1
    for (const sentence of answer.sentences) {
      multihop.shown += 1
      const isEvident = evidence.some((id) => textOf.get(id)?.includes(sentence.text))
      if (isEvident) multihop.evident += 1
    }
  }
  const metrics = {
    recallAt10: recallAt(10, facts, answerable),
    recallAt4: recallAt(4, facts, answerable),
    evidenceRead: evidenceRead / Math.max(1, answerable.length),
    nullRefused: nullRefused / Math.max(1, nulls.length),
    multihopAnswered: multihop.answered / Math.max(1, answerable.length),
    multihopEvident: multihop.evident / Math.max(1, multihop.shown),
  }
  await archive.close()
  return { count: questions.length, metrics }
}

/** By `rankPassages` over all passages, which the learning of the gate uses too; Ask's own answers go through `evidenceRead`. */
function recallAt(
  depth: number,
  facts: readonly z.infer<typeof fact>[],
  questions: readonly z.infer<typeof question>[],
): number {
  const passages = facts.map(({ text, title, outlet }) => ({ text, title, publisherName: outlet }))
  let sum = 0
  for (const { question: text, evidence } of questions) {
    const ranked = rankPassages(parseQuestion(text), passages, 10).slice(0, depth)
    const found = new Set(ranked.map(({ index }) => facts[index]?.fact_id))
    sum += evidence.filter((id) => found.has(id)).length / evidence.length
  }
  return sum / Math.max(1, questions.length)
}

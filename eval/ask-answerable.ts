/** SQuAD 2.0: is a question that its passage does not answer told from one that it does? */
import { z } from 'zod'
import { openArchive } from './ask-archive.ts'
import type { AskMeasure } from './ask.ts'
import { readRecords } from './records.ts'

const question = z.object({
  context_id: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  answers: z.array(z.string()),
})
const context = z.object({ context_id: z.string(), title: z.string(), text: z.string() })

/** One passage is the whole archive of its questions; `answerableBalanced` is the mean of the two shares right. */
export const measureAnswerable: AskMeasure = async (folder, part) => {
  const contexts = z.array(context).parse(readRecords(folder, [`${part}.contexts`]))
  const questions = z.array(question).parse(readRecords(folder, [`${part}.questions`]))
  const right = { answerable: 0, not: 0, shown: 0 }
  for (const { context_id, title, text } of contexts) {
    const archive = await openArchive([
      {
        title: title.replaceAll('_', ' '),
        text,
        publisherName: 'Encyclopedia',
        publishedAt: '2020-01-01T00:00:00.000Z',
      },
    ])
    for (const one of questions.filter((asked) => asked.context_id === context_id)) {
      const { answer } = await archive.ask(one.question)
      const isAnswered = answer.kind === 'answer'
      const shown = isAnswered ? answer.sentences.map((sentence) => sentence.text).join(' ') : ''
      if (one.answerable) {
        right.answerable += isAnswered ? 1 : 0
        right.shown += one.answers.some((words) => shown.includes(words)) ? 1 : 0
      } else right.not += isAnswered ? 0 : 1
    }
    await archive.close()
  }
  const answerable = Math.max(1, questions.filter((one) => one.answerable).length)
  const not = Math.max(1, questions.length - answerable)
  return {
    count: questions.length,
    metrics: {
      answerableBalanced: (right.answerable / answerable + right.not / not) / 2,
      answerableAnswered: right.answerable / answerable,
      unanswerableRefused: right.not / not,
      answerableShown: right.shown / answerable,
    },
  }
}

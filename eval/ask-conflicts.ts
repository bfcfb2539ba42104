/** RGB's counterfactual part: answered from true sources, refused from others, and a conflict noticed. */
import { z } from 'zod'
import { openArchive, type Archive, type ArchiveText } from './ask-archive.ts'
import type { AskMeasure } from './ask.ts'
import { readRecords } from './records.ts'

// Some answers have several wordings.
const wording = z.union([z.string(), z.array(z.string())])
const wordings = z.union([wording, z.array(wording)]).transform((given) => [given].flat(2))

const record = z.object({
  question: z.string(),
  answer: wordings,
  fake_answer: wordings,
  positive: z.array(z.string()),
  positive_falsified: z.array(z.string()),
  negative: z.array(z.string()),
})

type Asked = Awaited<ReturnType<Archive['ask']>>['answer']

/**
 * Shares of questions: `conflictAnswered` with the answer from its true snippets, `conflictRefused` of those with irrelevant
 * snippets only, `conflictNoticed` with both answers in positions side by side where true and falsified snippets meet, and
 * `conflictInvented` with positions where all snippets are true.
 */
export const measureConflicts: AskMeasure = async (folder, part) => {
  const records = z.array(record).parse(readRecords(folder, [part]))
  const sums = { answered: 0, shown: 0, refused: 0, noticed: 0, invented: 0 }
  for (const { question, answer, fake_answer, ...given } of records) {
    const fromTrue = await askOf(given.positive, [], question)
    if (fromTrue.kind === 'answer') sums.answered += 1
    if (holds(fromTrue, answer)) sums.shown += 1
    if (fromTrue.kind === 'answer' && fromTrue.positions) sums.invented += 1
    if ((await askOf(given.negative, [], question)).kind === 'abstention') sums.refused += 1
    const fromBoth = await askOf(given.positive, given.positive_falsified, question)
    if (isNoticed(fromBoth, answer, fake_answer)) sums.noticed += 1
  }
  const shares = Object.entries(sums).map(([name, sum]) => [
    name,
    sum / Math.max(1, records.length),
  ])
  const by = new Map(shares.map(([name, share]) => [String(name), Number(share)]))
  return {
    count: records.length,
    metrics: {
      conflictAnswered: by.get('answered') ?? 0,
      conflictShown: by.get('shown') ?? 0,
      conflictRefused: by.get('refused') ?? 0,
      conflictNoticed: by.get('noticed') ?? 0,
      conflictInvented: by.get('invented') ?? 0,
    },
  }
}

/** Each snippet is a document of a publisher of its own. */
async function askOf(
  some: readonly string[],
  others: readonly string[],
  question: string,
): Promise<Asked> {
  const texts = [...some, ...others].map((text, at): ArchiveText => {
    // A search engine's snippet breaks off; what is left is a sentence all the same.
    const whole = text.replace(/\s*\.{3,}\s*$/, '').replace(/([^.!?"”])$/, '$1.')
    return {
      title: '',
      text: whole.replace(/^\w{3} \d{1,2}, \d{4}\s*\.{3}\s*/, ''),
      publisherName: `Publisher ${at}`,
      publishedAt: '2023-06-01T00:00:00.000Z',
    }
  })
  const archive = await openArchive(texts)
  const { answer } = await archive.ask(question)
  await archive.close()
  return answer
}

function holds(answer: Asked, words: readonly string[]): boolean {
  return answer.kind === 'answer' && answer.sentences.some(({ text }) => isIn(words, text))
}

function isNoticed(answer: Asked, one: readonly string[], other: readonly string[]): boolean {
  if (answer.kind === 'abstention' || !answer.positions) return false
  const said = answer.positions.map(({ value }) => value)
  return said.some((text) => isIn(one, text)) && said.some((text) => isIn(other, text))
}

function isIn(wordings: readonly string[], text: string): boolean {
  const given = plain(text)
  return wordings.map(plain).some((wanted) => {
    return given !== '' && (given.includes(wanted) || wanted.includes(given))
  })
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

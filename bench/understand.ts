/** Documents a second through the room `understand` on one core, and what each reader in it takes. */
import { join } from 'node:path'
import { z } from 'zod'
import { findDefaultData } from '#eval/data-folder.ts'
import { readRecords } from '#eval/records.ts'
import { findDates } from '#understand/dates.ts'
import { understandText } from '#understand/index.ts'
import { detectLanguage } from '#understand/language.ts'
import { findNames } from '#understand/names.ts'
import { signText } from '#understand/near-copies.ts'
import { findQuantities } from '#understand/quantities.ts'
import { findQuotes } from '#understand/quotes.ts'
import { classifySection } from '#understand/section.ts'
import { splitSentences } from '#understand/sentences.ts'

const DOCUMENTS = 400

const article = z.object({ title: z.string(), body: z.string(), publishedAt: z.string() })

const WARM_UP = 3

export type UnderstandFigures = {
  readonly documents: number
  readonly charactersEach: number
  /** By processor time, so that a busy machine says the same. */
  readonly documentsPerSecond: number
  /** Milliseconds a document. */
  readonly parts: Readonly<Record<string, number>>
}

/** @throws when there are no measured documents: their texts are not part of this project */
export function benchUnderstand(): UnderstandFigures {
  const root = findDefaultData()
  if (root === undefined) throw new Error('read documents: ../shared/data is not there')
  const all = readRecords(join(root, 'wire'), ['months'])
  const step = Math.max(1, Math.floor(all.length / DOCUMENTS))
  const documents = z.array(article).parse(all.filter((_, at) => at % step === 0))
  const read = documents.map(({ title, body, publishedAt }) => {
    const sentences = splitSentences(body, 'en')
    const names = findNames(body, sentences)
    return { title, text: body, publishedAt, sentences, names, language: 'en', feedSection: null }
  })
  const time = (run: (document: (typeof read)[number]) => unknown) => {
    // A paper runs for days: what is measured is the code once it is compiled, which takes more than one round.
    for (let round = 0; round < WARM_UP; round += 1) for (const document of read) run(document)
    const start = process.cpuUsage()
    for (const document of read) run(document)
    return process.cpuUsage(start).user / 1000 / read.length
  }
  const whole = time((document) => {
    signText(document.text)
    return understandText(document.text, document)
  })
  return {
    documents: read.length,
    charactersEach: read.reduce((sum, { text }) => sum + text.length, 0) / read.length,
    documentsPerSecond: 1000 / whole,
    parts: {
      whole,
      language: time(({ text }) => detectLanguage(text, null)),
      sentences: time(({ text }) => splitSentences(text, 'en')),
      names: time(({ text, sentences }) => findNames(text, sentences)),
      quotes: time((document) => findQuotes(document.text, document)),
      section: time(classifySection),
      dates: time((document) => findDates(document.text, document)),
      quantities: time(({ text }) => findQuantities(text, [])),
      copies: time(({ text }) => signText(text)),
    },
  }
}

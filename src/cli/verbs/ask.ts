import type { AnsweredQuestion } from '#domain/ask.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { EXIT, type Verb } from '../verb.ts'
import { withNewsroom } from '../with-newsroom.ts'

export const ask: Verb = {
  options: { json: { type: 'boolean' } },
  run: ({ words, flag, terminal }) => {
    const question = words.join(' ').trim()
    if (question === '')
      throw new UsageError(
        'ask: there is no question',
        'Write it as onix ask "What did the mayor say?"',
      )
    return withNewsroom(async (newsroom) => {
      const answered = await newsroom.ask(question, { kind: 'archive' })
      if (flag('json')) terminal.sayJson(answered)
      else sayAnswer(answered, terminal)
      return EXIT.ok
    })
  },
}

function sayAnswer({ answer, newestDocumentAt }: AnsweredQuestion, terminal: Terminal): void {
  if (answer.kind === 'abstention') {
    terminal.say(answer.reason)
    if (answer.nearestStories.length > 0) terminal.say('\nNearest stories:')
    for (const { title } of answer.nearestStories) terminal.say(`  ${title}`)
    return
  }
  const urls = [...new Set(answer.sentences.map(({ url }) => url))]
  for (const { text, url } of answer.sentences) terminal.say(`${text} [${urls.indexOf(url) + 1}]`)
  terminal.say()
  urls.forEach((url, index) => {
    const source = answer.sentences.find((sentence) => sentence.url === url)
    if (!source) return
    const { publisherName, publishedAt, title } = source
    terminal.say(`[${index + 1}] ${publisherName}, ${publishedAt.slice(0, 10)}: ${title}`)
    terminal.say(`    ${url}`)
  })
  if (newestDocumentAt !== null)
    terminal.say(`\nThe archive reaches to ${newestDocumentAt.slice(0, 16).replace('T', ' ')} UTC.`)
}

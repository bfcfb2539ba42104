import { countOf } from '#base/count.ts'
import { UsageError } from '../usage-error.ts'
import { EXIT, type Verb } from '../verb.ts'
import { withNewsroom } from '../with-newsroom.ts'

export const learn: Verb = {
  options: { json: { type: 'boolean' } },
  run: ({ words, flag, terminal }) => {
    if (words.length !== 1 || words[0] !== 'grouping')
      throw new UsageError('learn: say what to learn', 'Write it as onix learn grouping.')
    return withNewsroom(async (newsroom) => {
      const lesson = await newsroom.learnGrouping()
      if (flag('json')) terminal.sayJson(lesson)
      else if (lesson.pairs === 0)
        terminal.say('Nobody has merged or split a story yet: there is nothing to learn from.')
      else
        terminal.say(
          `Learned from ${countOf(lesson.pairs, 'pair')} of documents, ${String(lesson.same)} of them of one happening. In force from the next start.`,
        )
      return EXIT.ok
    })
  },
}

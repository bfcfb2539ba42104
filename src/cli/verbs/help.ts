import { helpText, verbHelpText } from '../help-text.ts'
import { UsageError } from '../usage-error.ts'
import { EXIT, type Verb } from '../verb.ts'
import { findVerb } from '../verbs.ts'

export const help: Verb = {
  options: {},
  run: ({ words, terminal }) => {
    const [name] = words
    const verb = name === undefined ? undefined : findVerb(name)
    if (name !== undefined && !verb)
      throw new UsageError(`there is no verb "${name}"`, 'See `onix help`.')
    terminal.say(verb ? verbHelpText(verb) : helpText())
    return Promise.resolve(EXIT.ok)
  },
}

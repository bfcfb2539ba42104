import { basename } from 'node:path'
import type { Rule } from 'eslint'

const NOBODY_KNOWS_WHAT = /^(utils?|helpers?|common|shared|manager|service|impl|types)$/
const KEBAB_CASE = /^\+?[a-z0-9]+(-[a-z0-9]+)*$/

/** A file says in its name what it holds. */
export const namedForWhatItIs: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      vague:
        'A file called `{{name}}` collects whatever has no home. Name it for the one thing it exports, and put what does not fit beside its user.',
      notKebab: 'File names are kebab-case (`{{name}}` is not): one spelling on every file system.',
    },
  },
  create(context) {
    return {
      Program(node) {
        const [name = ''] = basename(context.filename).split('.')
        const words = name.split('-')
        const isVague = NOBODY_KNOWS_WHAT.test(name) || NOBODY_KNOWS_WHAT.test(words.at(-1) ?? '')
        if (isVague) context.report({ node, messageId: 'vague', data: { name } })
        else if (!KEBAB_CASE.test(name) && !context.filename.endsWith('.svelte'))
          context.report({ node, messageId: 'notKebab', data: { name } })
      },
    }
  },
}

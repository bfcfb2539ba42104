import type { Rule } from 'eslint'

/** Time is an input: only `base/clock.ts` asks the machine for it. */
export const clockOnly: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      clock:
        'Ask the `Clock` you were given (`#base/clock.ts`): code that reads the machine’s time itself cannot be replayed, and its tests depend on the day they run.',
    },
  },
  create(context) {
    const report = (node: Rule.Node): void => {
      context.report({ node, messageId: 'clock' })
    }
    return {
      'CallExpression[callee.object.name="Date"][callee.property.name="now"]': report,
      'NewExpression[callee.name="Date"][arguments.length=0]': report,
      'CallExpression[callee.name="Date"]': report,
    }
  },
}

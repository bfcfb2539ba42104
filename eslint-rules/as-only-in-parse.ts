import type { Rule } from 'eslint'
import { childOf, enclosingFunctionNames, nameOf, parseNode } from './syntax.ts'

/** `as` asserts what nobody checked, so only a `parse…` function, which checks, may say it. */
export const asOnlyInParse: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unchecked:
        '`as` tells the compiler what nobody checked. Narrow the value, or read it in a function named `parse…` that checks it (`as const` and `satisfies` are always fine).',
    },
  },
  create(context) {
    return {
      TSAsExpression(node: Rule.Node) {
        const loose = parseNode(node)
        if (nameOf(childOf(childOf(loose, 'typeAnnotation'), 'typeName')) === 'const') return
        if (enclosingFunctionNames(loose).some((name) => /^parse([A-Z]|$)/.test(name))) return
        context.report({ node, messageId: 'unchecked' })
      },
    }
  },
}

import type { Rule } from 'eslint'

/** The environment is read once, in `config`, and travels from there as one typed, frozen value. */
export const configReadsEnvironment: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      environment:
        'Only `src/config` reads the environment. Add a setting there (name, check, description: it then appears in docs/reference/settings.md) and take it from the `Config` you were given.',
    },
  },
  create(context) {
    const report = (node: Rule.Node): void => {
      context.report({ node, messageId: 'environment' })
    }
    return {
      'MemberExpression[object.name="process"][property.name="env"]': report,
      'MemberExpression[object.type="MetaProperty"][property.name="env"]': report,
      'ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name="env"]':
        report,
      'ImportDeclaration[source.value=/^\\$(env|app.env)\\b/]': report,
    }
  },
}

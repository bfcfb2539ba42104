import type { Rule } from 'eslint'
import { childOf, nameOf, parentOf, parseNode, type LooseNode } from './syntax.ts'

type Options = { readonly readers?: readonly string[] }
type Seen = { readonly name: string; readonly node: Rule.Node; asks: boolean }

function parseOptions(options: readonly unknown[]): ReadonlySet<string> {
  const [first] = options as readonly [Options?]
  return new Set(first?.readers ?? [])
}

/** Every exported function of the desk asks `requireEditor`, but for the few that readers may call. */
export const deskRequiresEditor: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: { readers: { type: 'array', items: { type: 'string' } } },
      },
    ],
    messages: {
      unguarded:
        '`{{name}}` acts at the desk without calling `requireEditor(…)`, so anybody who reaches it could change what is published. Call it first; a function meant for readers is named in eslint.config.mjs (`readers`).',
    },
  },
  create(context) {
    const readers = parseOptions(context.options)
    const open: Seen[] = []
    const enter = (node: Rule.Node): void => {
      const name = exportedNameOf(parseNode(node))
      if (name !== undefined && !readers.has(name)) open.push({ name, node, asks: false })
    }
    const leave = (node: Rule.Node): void => {
      const last = open.at(-1)
      if (last?.node !== node) return
      open.pop()
      if (!last.asks) context.report({ node, messageId: 'unguarded', data: { name: last.name } })
    }
    return {
      FunctionDeclaration: enter,
      ArrowFunctionExpression: enter,
      FunctionExpression: enter,
      'CallExpression[callee.name="requireEditor"]': () => {
        const last = open.at(-1)
        if (last) last.asks = true
      },
      'FunctionDeclaration:exit': leave,
      'ArrowFunctionExpression:exit': leave,
      'FunctionExpression:exit': leave,
    }
  },
}

function exportedNameOf(node: LooseNode): string | undefined {
  const parent = parentOf(node)
  if (node.type === 'FunctionDeclaration')
    return parent?.type === 'ExportNamedDeclaration' ? nameOf(childOf(node, 'id')) : undefined
  if (parent?.type !== 'VariableDeclarator') return undefined
  const declaration = parentOf(parent)
  const isExported = declaration && parentOf(declaration)?.type === 'ExportNamedDeclaration'
  return isExported ? nameOf(childOf(parent, 'id')) : undefined
}

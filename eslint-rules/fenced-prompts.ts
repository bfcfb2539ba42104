import type { Rule, Scope, SourceCode } from 'eslint'
import { childOf, childrenOf, isNode, nameOf, parseNode, type LooseNode } from './syntax.ts'

/** In a file of prompts, text that is not ours enters only through a `fence…` function. */
export const fencedPrompts: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unfenced:
        'This puts `{{text}}` into a prompt as it is, and whoever wrote it could give the model orders. Pass it through a `fence…(…)` function, which marks it as data. Our own words are literals or UPPER_CASE constants.',
    },
  },
  create(context) {
    const scopes = context.sourceCode.scopeManager
    const check = (part: LooseNode | undefined, node: Rule.Node): void => {
      if (!part || isOurs(part, scopes, 0)) return
      const text = textOf(part, context.sourceCode)
      context.report({ node, messageId: 'unfenced', data: { text } })
    }
    return {
      TemplateLiteral(node) {
        for (const part of childrenOf(parseNode(node), 'expressions')) check(part, node)
      },
      'BinaryExpression[operator="+"]'(node: Rule.Node) {
        for (const key of ['left', 'right']) {
          const side = childOf(parseNode(node), key)
          if (side?.type !== 'BinaryExpression') check(side, node)
        }
      },
    }
  },
}

function textOf(node: LooseNode, source: SourceCode): string {
  const [start, end] = Array.isArray(node['range']) ? node['range'].map(Number) : [0, 0]
  return source.text.slice(start, end)
}

const CONSTANT = /^[A-Z][A-Z0-9_]*$/
// Chains of local constants and functions longer than this are not followed: fence nearer to the prompt.
const MAX_STEPS = 6

/** True when nothing in the expression comes from outside unfenced. */
function isOurs(node: LooseNode | undefined, scopes: Scope.ScopeManager, steps: number): boolean {
  if (!node || steps > MAX_STEPS) return false
  const follow = (next: LooseNode | undefined): boolean => isOurs(next, scopes, steps + 1)
  switch (node.type) {
    case 'Literal':
      return true
    case 'TemplateLiteral':
      return childrenOf(node, 'expressions').every(follow)
    case 'BinaryExpression':
      return follow(childOf(node, 'left')) && follow(childOf(node, 'right'))
    case 'ConditionalExpression':
      return follow(childOf(node, 'consequent')) && follow(childOf(node, 'alternate'))
    case 'ArrayExpression':
      return childrenOf(node, 'elements').every(follow)
    case 'ArrowFunctionExpression':
      return childOf(node, 'body')?.type !== 'BlockStatement' && follow(childOf(node, 'body'))
    case 'MemberExpression':
      return isCount(node) || follow(childOf(node, 'object'))
    case 'Identifier':
      return isOurName(node, scopes, steps)
    case 'CallExpression':
      return isOurCall(node, follow)
    default:
      return false
  }
}

function isCount(node: LooseNode): boolean {
  return nameOf(childOf(node, 'property')) === 'length'
}

function isOurName(node: LooseNode, scopes: Scope.ScopeManager, steps: number): boolean {
  const name = nameOf(node) ?? ''
  if (CONSTANT.test(name)) return true
  const variable = scopes.scopes
    .flatMap((scope) => scope.references)
    .find((reference) => parseNode(reference.identifier) === node)?.resolved
  const definition: unknown = variable?.defs[0]?.node
  const declarator = isNode(definition) ? definition : undefined
  if (declarator?.type !== 'VariableDeclarator') return false
  return isOurs(childOf(declarator, 'init'), scopes, steps + 1)
}

function isOurCall(node: LooseNode, follow: (next: LooseNode | undefined) => boolean): boolean {
  const callee = childOf(node, 'callee')
  if (/^fence([A-Z]|$)/.test(nameOf(callee) ?? '')) return true
  if (callee?.type !== 'MemberExpression') return false
  const method = nameOf(childOf(callee, 'property'))
  if (method === 'join') return follow(childOf(callee, 'object'))
  // `things.map((thing) => fence(thing))`: what the list holds does not matter, what is made of it does.
  return method === 'map' && follow(childrenOf(node, 'arguments')[0])
}

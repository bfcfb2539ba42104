/** A syntax node read by property, for the TypeScript kinds that ESLint's own types do not know. */
export type LooseNode = { readonly type: string } & Readonly<Record<string, unknown>>

/** Reads a node that ESLint hands to a rule. */
export function parseNode(node: unknown): LooseNode {
  if (!isNode(node)) throw new TypeError('not a syntax node')
  return node
}

/** True for what looks like a syntax node. */
export function isNode(value: unknown): value is LooseNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  )
}

/** The node under `key`, or undefined where there is none. */
export function childOf(node: LooseNode | undefined, key: string): LooseNode | undefined {
  const value = node?.[key]
  return isNode(value) ? value : undefined
}

/** The nodes under `key`, empty where there are none. */
export function childrenOf(node: LooseNode, key: string): readonly LooseNode[] {
  const value = node[key]
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** The name of an identifier, or undefined for any other node. */
export function nameOf(node: LooseNode | undefined): string | undefined {
  const name = node?.type === 'Identifier' ? node['name'] : undefined
  return typeof name === 'string' ? name : undefined
}

/** Names of the functions around `node`, innermost first; a nameless one takes the name it is assigned to. */
export function enclosingFunctionNames(node: LooseNode): readonly string[] {
  const names: string[] = []
  for (let at = parentOf(node); at; at = parentOf(at)) {
    const name = functionNameOf(at)
    if (name !== undefined) names.push(name)
  }
  return names
}

function functionNameOf(node: LooseNode): string | undefined {
  if (node.type === 'FunctionDeclaration') return nameOf(childOf(node, 'id'))
  if (node.type !== 'FunctionExpression' && node.type !== 'ArrowFunctionExpression')
    return undefined
  const parent = parentOf(node)
  return parent && nameOf(childOf(parent, 'id') ?? childOf(parent, 'key'))
}

/** The node that holds this one. */
export function parentOf(node: LooseNode): LooseNode | undefined {
  return childOf(node, 'parent')
}

/** What is remembered of a document in as little room as can be read back quickly: there may be a hundred thousand of them. */
import type { GroupingName } from './features.ts'
import type { Vector } from './memory.ts'

/** The same vector over one piece of memory in place of three. */
export function packVector({ terms, weights, facets }: Vector): Vector {
  const { length } = terms
  const memory = new ArrayBuffer(length * 7)
  const packed = {
    terms: new Uint32Array(memory, 0, length),
    weights: new Uint16Array(memory, length * 4, length),
    facets: new Uint8Array(memory, length * 6, length),
  }
  packed.terms.set(terms)
  packed.weights.set(weights)
  packed.facets.set(facets)
  return packed
}

/** Names as one string; they are asked for only to explain a join. */
export function packNames(names: readonly GroupingName[]): string {
  return JSON.stringify(names.map(({ name, kind, count }) => [name, kind, count]))
}

export function unpackNames(packed: string): readonly GroupingName[] {
  return parseNames(packed).map(([name, kind, count]) => ({ name, kind, count }))
}

type Packed = readonly [GroupingName['name'], GroupingName['kind'], GroupingName['count']]

function parseNames(packed: string): readonly Packed[] {
  return JSON.parse(packed) as readonly Packed[]
}

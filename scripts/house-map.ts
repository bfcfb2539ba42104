import { cruise, type IModule } from 'dependency-cruiser'
import rules from '../.dependency-cruiser.mjs'

// Every room stands on these two; drawing the arrows would hide all the others.
const FLOOR = new Set(['domain', 'base'])

/** Draws the rooms of src and which imports which, as Mermaid text; rooms and arrows in alphabetical order. */
export async function drawMap(): Promise<string> {
  const { output } = await cruise(['src'], { ...rules.options, exclude: { path: '[.]test[.]ts$' } })
  if (typeof output === 'string') throw new Error('no result from dependency-cruiser')
  const arrows = new Set(output.modules.flatMap(arrowsOf))
  const rooms = new Set(output.modules.flatMap(({ source }) => roomOf(source) ?? []))
  const lines = [...rooms].sort().map((room) => `  ${room}`)
  return ['```mermaid', 'flowchart TD', ...lines, ...[...arrows].sort(), '```'].join('\n')
}

function arrowsOf(module: IModule): readonly string[] {
  const from = roomOf(module.source)
  if (from === undefined) return []
  return module.dependencies
    .map(({ resolved }) => roomOf(resolved))
    .filter((to) => to !== undefined && to !== from && !FLOOR.has(to))
    .map((to) => `  ${from} --> ${to}`)
}

function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1]
}

import { readFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { drawMap } from './house-map.ts'
import { replaceBlock } from './marked-block.ts'
import { drawVerbs } from './verbs-table.ts'
import { drawSettings } from './settings-table.ts'

/** A page with its text as it stands, and as the code says it should. */
export type DrawnPage = { readonly path: string; readonly text: string; readonly drawn: string }

/** Draws every part of the docs that is taken from the code. Run from the top of the checkout. */
export async function drawDocs(): Promise<readonly DrawnPage[]> {
  return Promise.all([
    drawPage('ARCHITECTURE.md', 'map', await drawMap()),
    drawPage('docs/reference/settings.md', 'settings', drawSettings()),
    drawPage('docs/reference/cli.md', 'verbs', drawVerbs()),
  ])
}

async function drawPage(path: string, name: string, block: string): Promise<DrawnPage> {
  const text = await readFile(path, 'utf8')
  const options = { ...(await resolveConfig(path)), parser: 'markdown' }
  return { path, text, drawn: await format(replaceBlock(text, name, block), options) }
}

import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawDocs } from '#scripts/drawn-docs.ts'
import { listDocumented, NAMED_THINGS } from './named-things.ts'

const top = await readdir('.')
const below = await readdir('docs', { recursive: true })
const pages = [...top, ...below.map((path) => join('docs', path))]
  .filter((path) => path.endsWith('.md'))
  .sort()

describe('the reference', () => {
  it.each(NAMED_THINGS)('tells of each of them, and of nothing else, in $page', async (things) => {
    expect(await listDocumented(things.page)).toEqual(await things.list())
  })

  it('shows the map and the settings as the code has them', async () => {
    const stale = (await drawDocs()).filter(({ text, drawn }) => text !== drawn)
    expect(stale.map(({ path }) => `${path}: run npm run map`)).toEqual([])
  })
})

describe('the pages', () => {
  it.each(pages)('%s points only to files that are there', async (page) => {
    const text = await readFile(page, 'utf8')
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(
      ([, to = '']) => to,
    )
    const lost = await Promise.all(links.map((to) => isLost(join(dirname(page), to))))
    expect(links.filter((_, index) => lost[index])).toEqual([])
  })

  it('names only npm scripts that exist', async () => {
    const scripts = Object.keys(await readScripts())
    const texts = await Promise.all(pages.map((page) => readFile(page, 'utf8')))
    const named = texts.flatMap((text) => [...text.matchAll(/npm run ([a-z][a-z0-9:]*)/g)])
    expect(named.map(([, name = '']) => name).filter((name) => !scripts.includes(name))).toEqual([])
  })
})

async function isLost(path: string): Promise<boolean> {
  return stat(path).then(
    () => false,
    () => true,
  )
}

async function readScripts(): Promise<Readonly<Record<string, string>>> {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>
  }
  return scripts
}

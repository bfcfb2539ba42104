import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import rules from '../../.dependency-cruiser.mjs'

/** One planted file for each arrow: who imports what, and which rule must refuse it. */
const PLANTED = [
  ['floor-imports-nobody', 'src/domain/planted.ts', '#store/index.ts'],
  ['floor-imports-nobody', 'src/base/planted.ts', 'zod'],
  ['stages-meet-in-the-store', 'src/write/planted.ts', '#group/index.ts'],
  ['stages-stand-on-the-floor', 'src/gather/planted.ts', '#config/index.ts'],
  ['only-newsroom-knows-the-line', 'src/cli/planted.ts', '#gather/index.ts'],
  ['only-doors-open-the-newsroom', 'src/check/planted.ts', '#newsroom/index.ts'],
  ['nobody-imports-a-door', 'src/newsroom/planted.ts', '#cli/index.ts'],
  ['nobody-imports-a-door', 'src/web/server/planted.ts', '#cli/index.ts'],
  ['web-looks-inward-from-its-server', 'src/web/routes/planted.ts', '#store/index.ts'],
  ['middle-rooms-stay-low', 'src/store/planted.ts', '#models/index.ts'],
  ['one-owner-store', 'src/ask/planted.ts', 'kysely'],
  ['one-owner-models', 'src/write/planted-model.ts', 'ai'],
  ['one-owner-gather', 'src/understand/planted.ts', 'linkedom'],
  ['one-owner-publish', 'src/write/planted-feed.ts', 'feedsmith'],
  ['one-owner-web', 'src/publish/planted.ts', 'svelte'],
  ['one-owner-sqlite', 'src/group/planted.ts', 'node:sqlite'],
  ['product-does-not-lean-on-its-tests', 'src/desk/planted.ts', '#eval/planted.ts'],
  ['no-rings', 'src/ask/planted-ring.ts', './planted-ring-back.ts'],
  ['everything-resolves', 'src/check/planted-lost.ts', './nowhere.ts'],
  ['tests-only-in-tests', 'src/group/planted-lean.ts', './planted.testing.ts'],
  ['a-test-is-the-end', 'src/group/planted-two.test.ts', './planted.test.ts'],
  ['no-development-library-in-the-product', 'src/ask/planted-dev.ts', 'prettier'],
] as const

/** What must stay allowed, so that the walls have their doors. */
const ALLOWED = [
  ['src/newsroom/line.ts', '#gather/index.ts'],
  ['src/cli/start.ts', '#newsroom/index.ts'],
  ['src/cli/verb.ts', './index.ts'],
  ['src/publish/feed.ts', 'feedsmith'],
  ['src/web/server/paper.ts', '#newsroom/index.ts'],
  ['src/web/routes/page.ts', '#domain/index.ts'],
  ['src/gather/entry.ts', '#store/index.ts'],
  ['src/write/writer.ts', '#models/index.ts'],
  ['src/store/rows.ts', 'kysely'],
  ['src/group/allowed.test.ts', './planted.testing.ts'],
  ['bench/speed.ts', '#gather/index.ts'],
] as const

const ROOMS =
  'domain base config store models gather understand group write check publish ask desk newsroom web cli'.split(
    ' ',
  )

let folder = ''
let violations: ICruiseResult['summary']['violations'] = []

async function plant(path: string, text: string): Promise<void> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

async function plantHouse(): Promise<void> {
  const imports = { '#eval/*': './eval/*', '#*': './src/*' }
  const libraries = ['zod', 'kysely', 'ai', 'linkedom', 'feedsmith', 'svelte']
  const dependencies = Object.fromEntries(libraries.map((name) => [name, '1.0.0']))
  const devDependencies = { prettier: '1.0.0' }
  const manifest = { name: 'house', type: 'module', imports, dependencies, devDependencies }
  await plant('package.json', JSON.stringify(manifest))
  await plant('tsconfig.json', '{"compilerOptions":{"module":"nodenext"}}')
  for (const name of [...libraries, 'prettier']) {
    await plant(`node_modules/${name}/package.json`, `{"name":"${name}","main":"index.js"}`)
    await plant(`node_modules/${name}/index.js`, 'module.exports = 1')
  }
  for (const room of ROOMS) await plant(`src/${room}/index.ts`, 'export const room = 1\n')
  await plant('eval/planted.ts', 'export const planted = 1\n')
  await plant('src/ask/planted-ring-back.ts', "import './planted-ring.ts'\n")
  await plant('src/group/planted.test.ts', 'export const planted = 1\n')
  await plant('src/group/planted.testing.ts', 'export const planted = 1\n')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onix-arrows-'))
  await plantHouse()
  for (const [, file, imported] of PLANTED) await plant(file, `import '${imported}'\n`)
  for (const [file, imported] of ALLOWED) await plant(file, `import '${imported}'\n`)
  const { output } = await cruise(['src', 'bench', 'eval'], {
    ...rules.options,
    tsConfig: { fileName: join(folder, 'tsconfig.json') },
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: rules.forbidden ?? [] },
  })
  if (typeof output === 'string') throw new Error('no result from dependency-cruiser')
  violations = output.summary.violations
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('the arrows between rooms', () => {
  it.each(PLANTED)('%s refuses %s -> %s, and says why', (rule, file) => {
    // A ring is told once, from whichever of its files comes first.
    const found = violations.filter(
      ({ from, cycle, rule: { name } }) =>
        name === rule && (from === file || cycle?.some((step) => step.name === file)),
    )
    expect(found).not.toHaveLength(0)
    expect(found[0]?.rule.severity).toBe('error')
    const comment = rules.forbidden?.find(({ name }) => name === rule)?.comment ?? ''
    expect(comment.length).toBeGreaterThan(60)
  })

  it.each(ALLOWED)('%s may import %s', (file) => {
    expect(violations.filter(({ from }) => from === file)).toEqual([])
  })

  it('has a planted violation for every rule', () => {
    const planted = new Set<string | undefined>(PLANTED.map(([rule]) => rule))
    expect((rules.forbidden ?? []).map(({ name }) => name).filter((n) => !planted.has(n))).toEqual(
      [],
    )
  })
})

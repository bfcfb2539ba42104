import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { onixRules } from '../../eslint-rules/index.ts'

const lines = (count: number, line: string): string => `${line}\n`.repeat(count)

/** Rule, file it is planted in, code, and a word of the message that teaches why. */
const PLANTED = [
  ['onix/clock-only', 'src/group/planted.ts', 'export const at = Date.now()', /Clock/],
  ['onix/clock-only', 'src/group/planted.ts', 'export const at = new Date()', /replayed/],
  [
    'onix/config-reads-environment',
    'src/gather/planted.ts',
    "export const key = process.env['KEY']",
    /src\/config/,
  ],
  [
    'onix/config-reads-environment',
    'src/gather/planted.ts',
    "import { env } from 'node:process'\nexport const key = env",
    /src\/config/,
  ],
  [
    'onix/fenced-prompts',
    'src/write/prompt.ts',
    'export const ask = (title: string) => `Write about ${title}`',
    /give the model orders/,
  ],
  [
    'onix/fenced-prompts',
    'src/ask/question-prompt.ts',
    "export const ask = (title: string) => 'Write about ' + title",
    /fence/,
  ],
  [
    'onix/fenced-prompts',
    'src/write/prompt.ts',
    "export const ask = (titles: string[]) => `Write about ${titles.map((title) => title.trim()).join(' ')}`",
    /fence/,
  ],
  [
    'onix/desk-requires-editor',
    'src/desk/planted.ts',
    'export async function withdraw(id: number) { await Promise.resolve(id) }',
    /requireEditor/,
  ],
  [
    'onix/desk-requires-editor',
    'src/desk/planted.ts',
    'export const hold = (id: number) => Promise.resolve(id)',
    /requireEditor/,
  ],
  ['onix/named-for-what-it-is', 'src/write/utils.ts', 'export const x = 1', /no home/],
  ['onix/named-for-what-it-is', 'src/write/draft-helpers.ts', 'export const x = 1', /no home/],
  ['onix/named-for-what-it-is', 'src/write/DraftWriter.ts', 'export const x = 1', /kebab-case/],
  [
    'onix/as-only-in-parse',
    'src/store/planted.ts',
    'export const id = (row: unknown) => row as string',
    /parse/,
  ],
  ['max-lines', 'src/write/planted.ts', lines(401, 'export {}'), /400/],
  [
    'max-lines-per-function',
    'src/write/planted.ts',
    `export function long() {\n${lines(60, '  void 0')}}`,
    /60/,
  ],
  ['max-params', 'src/write/planted.ts', 'export function f(a: 1, b: 1, c: 1, d: 1) {}', /3/],
  [
    'max-depth',
    'src/write/planted.ts',
    'export function f(a: boolean) { if (a) { if (a) { if (a) { if (a) { f(a) } } } } }',
    /3/,
  ],
  ['@typescript-eslint/no-explicit-any', 'src/write/planted.ts', 'export const x: any = 1', /any/],
  [
    '@typescript-eslint/no-non-null-assertion',
    'src/write/planted.ts',
    'export const f = (x: string | null) => x!',
    /non-null/,
  ],
  ['no-restricted-syntax', 'src/write/planted.ts', 'export default 1', /by name/],
  [
    'svelte/no-at-html-tags',
    'src/web/routes/Planted.svelte',
    '<script lang="ts">let text = \'<b>\'</script>\n{@html text}',
    /XSS/,
  ],
  [
    'svelte/require-each-key',
    'src/web/routes/Planted.svelte',
    '{#each [1, 2] as number}<p>{number}</p>{/each}',
    /key/,
  ],
] as const

/** The same rules used as they are meant to be. */
const ALLOWED = [
  ['src/base/clock.ts', 'export const at = () => Date.now()'],
  ['src/group/planted.ts', 'export const at = (iso: string) => new Date(iso)'],
  ['src/config/planted.ts', "export const key = process.env['KEY']"],
  [
    'src/write/prompt.ts',
    `const RULES = 'Cite.'
export function buildPrompt(titles: readonly string[], fence: (text: string) => string): string {
  const list = titles.map((title, index) => \`\${fence(title)} \`).join(' ')
  return \`\${RULES} \${titles.length} titles: \${list}\`
}`,
  ],
  [
    'src/desk/planted.ts',
    'export async function hold(editor: unknown) { requireEditor(editor); await Promise.resolve() }',
  ],
  ['src/desk/planted.ts', 'function quiet() { return 1 }\nexport const LIMIT = quiet()'],
  [
    'src/store/planted.ts',
    'export function parseId(row: unknown): string { return row as string }',
  ],
  ['src/store/planted.ts', "export const KINDS = ['a', 'b'] as const"],
] as const

/** The project's own configuration, but for the rules that need types: they want files that exist. */
const eslint = new ESLint({
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
})

async function lint(filePath: string, code: string): Promise<readonly Message[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).map(({ ruleId, message }) => ({ rule: ruleId, message }))
}

type Message = { readonly rule: string | null; readonly message: string }

describe('the linter', () => {
  it.each(PLANTED)('%s refuses what is planted in %s', async (rule, file, code, teaching) => {
    const messages = await lint(file, code)
    expect(messages).toContainEqual({ rule, message: expect.stringMatching(teaching) as string })
  })

  it.each(ALLOWED)('lets %s say %s', async (file, code) => {
    const own = (await lint(file, code)).filter(({ rule }) => rule === null || /^onix/.test(rule))
    expect(own).toEqual([])
  })

  it('has a planted violation for each rule of our own', () => {
    const planted = new Set<string>(PLANTED.map(([rule]) => rule))
    const own = Object.keys(onixRules.rules).map((name) => `onix/${name}`)
    expect(own.filter((rule) => !planted.has(rule))).toEqual([])
  })

  it('refuses a promise that nobody waits for', async () => {
    const typed = new ESLint({
      overrideConfig: {
        languageOptions: {
          parserOptions: {
            projectService: { allowDefaultProject: ['src/base/planted.ts'] },
          },
        },
      },
    })
    const code = 'export function f(): void {\n  Promise.resolve(1)\n}\n'
    const [result] = await typed.lintText(code, { filePath: 'src/base/planted.ts' })
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual([
      '@typescript-eslint/no-floating-promises',
    ])
  })
})

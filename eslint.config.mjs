import globals from 'globals'
import svelte from 'eslint-plugin-svelte'
import tseslint from 'typescript-eslint'
import { onixRules } from './eslint-rules/index.ts'

const TESTS = ['**/*.test.ts', '**/*.testing.ts', '**/*.e2e.ts', 'tests/**/*.ts']

/** Functions of the desk that readers may call: each takes nothing but what a reader sends. */
const READERS_AT_THE_DESK = []

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'build/',
      '.svelte-kit/',
      'src/web/.svelte-kit/',
      'data/',
      'tmp/',
      'coverage/',
      'test-results/',
      '**/fixtures/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { onix: onixRules },
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: false }],
      'max-lines-per-function': ['error', { max: 60 }],
      'max-params': ['error', 3],
      'max-depth': ['error', 3],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['fixme', 'xxx', 'hack'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // Spreading a text gives its code points, which is what is meant where it is done.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      'onix/named-for-what-it-is': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    rules: {
      'onix/as-only-in-parse': 'error',
      'onix/clock-only': 'error',
      'onix/config-reads-environment': 'error',
    },
  },
  { files: ['src/base/clock.ts'], rules: { 'onix/clock-only': 'off' } },
  { files: ['src/config/**/*.ts'], rules: { 'onix/config-reads-environment': 'off' } },
  { files: ['src/**/prompt.ts', 'src/**/*-prompt.ts'], rules: { 'onix/fenced-prompts': 'error' } },
  {
    files: ['src/desk/**/*.ts'],
    ignores: TESTS,
    rules: { 'onix/desk-requires-editor': ['error', { readers: READERS_AT_THE_DESK }] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/web/**/*.config.ts', ...TESTS],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message:
            'Export by name: a default export has as many names as importers, and cannot be searched for.',
        },
        {
          selector: 'ExportAllDeclaration',
          message:
            'Name what is exported: only a room’s index.ts is a front door, and it lists what stands in it.',
        },
      ],
    },
  },
  {
    files: TESTS,
    rules: {
      // A describe() holds its sentences; the caps are for what they test.
      'max-lines-per-function': 'off',
      'max-params': 'off',
      'onix/as-only-in-parse': 'off',
      'onix/clock-only': 'off',
      'onix/config-reads-environment': 'off',
    },
  },
  {
    files: ['src/cli/**', 'bench/**', 'eval/**', 'scripts/**', '**/*.config.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Kit would rather have the site in a package of its own; docs/adr/0001 says why it is a room.
    files: ['vite.config.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  ...svelte.configs.recommended.map((config) => ({
    ...config,
    files: config.files ?? ['**/*.svelte'],
  })),
  {
    files: ['**/*.svelte'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: tseslint.parser },
    },
    rules: {
      'max-lines': ['error', { max: 200 }],
      // Svelte's $props() are let by nature.
      'prefer-const': 'off',
      // `{' '}` is how a space survives Prettier between two components.
      'svelte/no-useless-mustaches': 'off',
      // The site stands at the root of its address, and addresses are made in one place.
      'svelte/no-navigation-without-resolve': 'off',
      // The types of a page's data are known to svelte-check, which holds them, but not here.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
    },
  },
  {
    files: ['bin/*.mjs', '*.mjs', '*.cjs'],
    languageOptions: { globals: globals.node },
    rules: { eqeqeq: 'error', 'no-undef': 'error' },
  },
)

// The arrows of the house (ARCHITECTURE.md). Each message says why, because a wall that only says no gets climbed.

const STAGES = 'gather|understand|group|write|check|publish|ask|desk'
const DOORS = 'web|cli'
// `x.testing.ts` holds what the tests of several rooms share.
const TESTS = '[.](test|e2e|testing)[.]ts$'

/** A library and the only room that may import it; everybody else asks that room. */
const OWNERS = [
  ['store', 'kysely|pg|pg-boss', 'SQL and the queue stay behind the store’s own functions'],
  ['models', 'ai|@ai-sdk/[^/]+', 'budget, time limits and bounded replies are kept in one place'],
  [
    'gather',
    'linkedom|@mozilla/readability|htmlparser2',
    'hostile markup is parsed in one place, and leaves it as plain typed values',
  ],
  ['publish', 'feedsmith', 'our own feeds are written in one place, all formats alike'],
  [
    'web',
    'svelte|@sveltejs/[^/]+|@napi-rs/canvas',
    'the framework, and what draws pictures, can be changed without touching the paper',
  ],
]

const owners = OWNERS.map(([room, libraries, reason]) => ({
  name: `one-owner-${room.replace('|', '-and-')}`,
  severity: 'error',
  comment: `Only \`${room}\` imports this library: ${reason}. Ask there for what you need, or add it there.`,
  from: { path: '^src/', pathNot: `^src/(${room})/` },
  to: { path: `^node_modules/(@types/)?(${libraries})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'floor-imports-nobody',
      severity: 'error',
      comment:
        'domain and base are the floor: they import nobody but each its own files, so that every room can stand on them. Move what you need down, or the code that needs it up.',
      from: { path: '^src/(domain|base)/', pathNot: TESTS },
      to: { path: '^(src/(?!$1/)|node_modules/)' },
    },
    {
      name: 'stages-meet-in-the-store',
      severity: 'error',
      comment:
        'A stage never imports another stage: they meet in the store, so that each can be killed, run again, replaced and tested alone. Save what the other needs, or move the shared noun to domain.',
      // A test may bring two stages together: that is what it shows.
      from: { path: `^src/(${STAGES})/`, pathNot: TESTS },
      to: { path: `^src/(${STAGES})/`, pathNot: '^src/$1/' },
    },
    {
      name: 'stages-stand-on-the-floor',
      severity: 'error',
      comment:
        'A stage imports only domain, base, store and models. Settings reach it as arguments, and nobody below calls upwards.',
      from: { path: `^src/(${STAGES})/`, pathNot: TESTS },
      to: { path: '^src/', pathNot: `^src/(domain|base|store|models|${STAGES})/` },
    },
    {
      name: 'only-newsroom-knows-the-line',
      severity: 'error',
      comment:
        'Only newsroom knows the stages and their order. Ask newsroom for what you need: it is the one place where the line is read and changed.',
      from: { path: '^src/', pathNot: `^src/(newsroom|${STAGES})/` },
      to: { path: `^src/(${STAGES})/` },
    },
    {
      name: 'only-doors-open-the-newsroom',
      severity: 'error',
      comment:
        'Only the doors (web, cli) import newsroom: a room that calls its conductor makes a ring of the whole house.',
      from: { path: '^src/', pathNot: `^src/(newsroom|${DOORS})/` },
      to: { path: '^src/newsroom/' },
    },
    {
      name: 'nobody-imports-a-door',
      severity: 'error',
      comment:
        'Nobody imports a door: people come in by it, code does not. What both doors need belongs to newsroom.',
      from: { path: '^src/([^/]+)/' },
      to: { path: `^src/(${DOORS})/`, pathNot: '^src/$1/' },
    },
    {
      name: 'web-looks-inward-from-its-server',
      severity: 'error',
      comment:
        'In web only src/web/server/ looks inward: pages get plain data from it, so that nothing of the house reaches a browser by accident. (Types and pure nouns of domain and base are free.)',
      from: { path: '^src/web/', pathNot: ['^src/web/server/', TESTS] },
      to: { path: '^src/', pathNot: '^src/(web|domain|base)/' },
    },
    {
      name: 'middle-rooms-stay-low',
      severity: 'error',
      comment:
        'store and models stand on domain and base only, and config on base only: what they need to know is given to them.',
      from: { path: '^src/(store|models|config)/', pathNot: TESTS },
      to: { path: '^src/', pathNot: '^src/($1|domain|base)/' },
    },
    ...owners,
    {
      name: 'one-owner-sqlite',
      severity: 'error',
      comment:
        'Only `store` opens SQLite: SQL and the queue stay behind the store’s own functions. Ask store for what you need, or add it there.',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: '^(node:)?sqlite$', dependencyTypes: ['core'] },
    },
    {
      name: 'product-does-not-lean-on-its-tests',
      severity: 'error',
      comment:
        'The product runs without bench, eval, tests and scripts: they look at it, it does not look at them.',
      from: { path: '^src/', pathNot: [TESTS, '^src/cli/verbs/eval'] },
      to: { path: '^(bench|eval|tests|scripts)/' },
    },
    {
      name: 'no-rings',
      severity: 'error',
      comment:
        'These files import each other in a ring, so none of them can be read, tested or moved alone. Take out what both need into a third.',
      from: {},
      // A ring of types vanishes when it runs, and one through a late import() has no first; both stay inside a room,
      // because the arrows above hold for them too.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      comment:
        'This import leads nowhere: check its spelling, and the `imports` map in package.json.',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: '^(\\$app|\\$env|\\$lib|[.]{1,2}/\\$types|\\$service-worker)',
      },
    },
    {
      name: 'tests-only-in-tests',
      severity: 'error',
      comment:
        'The product does not lean on what is made for its tests: it would ship, and could not be changed freely. Move what is shared to a file of its own.',
      from: { pathNot: [TESTS, '^(tests|bench|eval)/'] },
      to: { path: TESTS },
    },
    {
      name: 'a-test-is-the-end',
      severity: 'error',
      comment:
        'A test file is the end of a line: not even another test imports it. Move what both need to `x.testing.ts`.',
      from: {},
      to: { path: '[.](test|e2e)[.]ts$' },
    },
    {
      name: 'no-development-library-in-the-product',
      severity: 'error',
      comment:
        'The product imports a library that is only installed for development; move it to `dependencies`, with a line in docs/adr/0007.',
      from: { path: '^src/', pathNot: [TESTS, '[.]config[.]ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)([.]svelte-kit|build|fixtures)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'svelte', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.svelte', '.d.ts'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
}

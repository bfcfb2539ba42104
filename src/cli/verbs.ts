/** Every verb of `onix`, in the order of its help; each is loaded only when it is called. */
import type { Verb } from './verb.ts'

export type VerbEntry = {
  readonly name: string
  /** What stands behind the verb, as its usage line shows it. */
  readonly usage: string
  readonly summary: string
  /** One line an option: how it is written, what it does. */
  readonly options: readonly (readonly [string, string])[]
  readonly load: () => Promise<Verb>
}

const JSON_OPTION = ['--json', 'print one JSON value in place of text'] as const

export const VERBS: readonly VerbEntry[] = [
  {
    name: 'start',
    usage: '',
    summary: 'Start the paper: its site and its worker, until Ctrl-C.',
    options: [],
    load: async () => (await import('./verbs/start.ts')).start,
  },
  {
    name: 'add',
    usage: '<address…>',
    summary: 'Add feeds, or the feeds that web sites name.',
    options: [JSON_OPTION],
    load: async () => (await import('./verbs/add.ts')).add,
  },
  {
    name: 'import',
    usage: '<file | address | ->',
    summary: 'Add all feeds of an OPML list; - reads it from standard input.',
    options: [JSON_OPTION],
    load: async () => (await import('./verbs/import.ts')).importList,
  },
  {
    name: 'export',
    usage: '',
    summary: 'Print all feeds as an OPML list.',
    options: [],
    load: async () => (await import('./verbs/export.ts')).exportList,
  },
  {
    name: 'gather',
    usage: '[--once]',
    summary: 'Read the feeds and bring the paper up to date, in the foreground.',
    options: [
      ['--once', 'read every feed now, work until nothing is left, sum up and end'],
      ['--json', 'print the summary as one JSON value (with --once)'],
    ],
    load: async () => (await import('./verbs/gather.ts')).gather,
  },
  {
    name: 'work',
    usage: '',
    summary: 'Work on what is waiting, for ever; on PostgreSQL as many as wanted side by side.',
    options: [],
    load: async () => (await import('./verbs/work.ts')).work,
  },
  {
    name: 'ask',
    usage: '"<question>"',
    summary: 'Answer a question from the archive with citations, or say that it cannot.',
    options: [JSON_OPTION],
    load: async () => (await import('./verbs/ask.ts')).ask,
  },
  {
    name: 'status',
    usage: '',
    summary: 'Count what is there; name the feeds in trouble and what publishers ask for.',
    options: [['--feeds', 'list every feed, not only those in trouble'], JSON_OPTION],
    load: async () => (await import('./verbs/status.ts')).status,
  },
  {
    name: 'model',
    usage: 'test',
    summary: 'Ask the model one tiny question, and say in plain words what it can do.',
    options: [JSON_OPTION],
    load: async () => (await import('./verbs/model.ts')).model,
  },
  {
    name: 'stories',
    usage: 'merge <story> <story> | split <story> <document…>',
    summary: 'Make one story of two, or two of one; the paper learns from it.',
    options: [
      ['--reason TEXT', 'why, in a sentence that readers see; needed'],
      ['--by NAME', 'who decides (the desk)'],
      JSON_OPTION,
    ],
    load: async () => (await import('./verbs/stories.ts')).stories,
  },
  {
    name: 'learn',
    usage: 'grouping',
    summary: 'Fit how documents are grouped to the merges and splits that people made.',
    options: [JSON_OPTION],
    load: async () => (await import('./verbs/learn.ts')).learn,
  },
  {
    name: 'eval',
    usage: '[name…]',
    summary: 'Measure quality against people’s work; all evaluations without a name.',
    options: [
      ['--data FOLDER', 'data set folder, or the folder that holds them all'],
      ['--part dev|heldout', 'part of a set that is split (dev)'],
      ['--json', 'print the figures as JSON'],
    ],
    load: async () => (await import('./verbs/eval.ts')).evaluate,
  },
  {
    name: 'help',
    usage: '[verb]',
    summary: 'Print this, or what a verb takes.',
    options: [],
    load: async () => (await import('./verbs/help.ts')).help,
  },
  {
    name: 'version',
    usage: '',
    summary: 'Print the version of Onix and of Node.',
    options: [JSON_OPTION],
    load: async () => (await import('./verbs/version.ts')).version,
  },
]

export function findVerb(name: string): VerbEntry | undefined {
  return VERBS.find((verb) => verb.name === name)
}

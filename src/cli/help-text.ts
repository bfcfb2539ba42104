import { VERBS, type VerbEntry } from './verbs.ts'

const WIDTH = 24

/** All verbs, a line each. */
export function helpText(): string {
  const rows = VERBS.map((verb) => row(callOf(verb), verb.summary))
  return [
    'Onix: a newspaper that makes itself and can be checked.',
    '',
    'Usage: onix <verb> [options]',
    '',
    ...rows,
    '',
    'Run `onix help <verb>` for its options. Settings come from the environment (ONIX_PORT, ONIX_DATA_DIR, …)',
    'or from onix.config.json; docs/reference/settings.md lists them.',
  ].join('\n')
}

/** What one verb does and takes. */
export function verbHelpText(verb: VerbEntry): string {
  const options = verb.options.map(([option, effect]) => row(option, effect))
  const usage = `Usage: onix ${callOf(verb)}${options.length > 0 ? ' [options]' : ''}`
  return [usage, '', verb.summary, ...(options.length > 0 ? ['', ...options] : [])].join('\n')
}

export function callOf(verb: VerbEntry): string {
  return [verb.name, verb.usage].filter(Boolean).join(' ')
}

function row(left: string, right: string): string {
  return `  ${left.padEnd(WIDTH)}  ${right}`
}

/** From the command line to a verb and back to an exit code; every fault is told in plain words. */
import { parseArgs } from 'node:util'
import { messageOf, OnixError } from '#base/errors.ts'
import { readConfig } from '#config/index.ts'
import { verbHelpText } from './help-text.ts'
import { listenForInterruption } from './interruption.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { EXIT, type ExitCode, type Verb, type VerbInput } from './verb.ts'
import { findVerb, VERBS } from './verbs.ts'

/** Runs the verb that the arguments name; never throws. */
export async function runVerb(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal)
  } catch (error) {
    return tell(error, terminal)
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first = 'help', ...rest] = args
  const name = ALIASES[first] ?? first
  const entry = findVerb(name)
  if (!entry) {
    const names = VERBS.map((verb) => verb.name).join(', ')
    throw new UsageError(
      `there is no verb "${first}"`,
      `The verbs are ${names}; see \`onix help\`.`,
    )
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.say(verbHelpText(entry))
    return EXIT.ok
  }
  const verb = await entry.load()
  const { values, positionals } = parse(name, verb, rest)
  const interruption = listenForInterruption()
  try {
    return await verb.run({ ...inputOf(values), words: positionals, terminal, ...interruption })
  } finally {
    interruption.stopListening()
  }
}

const ALIASES: Readonly<Record<string, string>> = {
  '--help': 'help',
  '-h': 'help',
  '--version': 'version',
  '-v': 'version',
}

type Values = Readonly<Record<string, unknown>>

function parse(
  name: string,
  verb: Verb,
  args: readonly string[],
): { readonly values: Values; readonly positionals: readonly string[] } {
  try {
    return parseArgs({
      args: [...args],
      options: verb.options,
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    const message = messageOf(error).split(/[.;] /)[0] ?? ''
    const said = message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '')
    throw new UsageError(`${name}: ${said}`, `See \`onix help ${name}\`.`, { cause: error })
  }
}

function inputOf(values: Values): Pick<VerbInput, 'flag' | 'text'> {
  return {
    flag: (name) => values[name] === true,
    text: (name) => {
      const value = values[name]
      return typeof value === 'string' ? value : undefined
    },
  }
}

function tell(error: unknown, terminal: Terminal): ExitCode {
  const nextStep =
    error instanceof OnixError
      ? error.nextStep
      : 'This is a fault of Onix itself. Run it again with ONIX_LOG_LEVEL=debug to see where it arose, and report it.'
  terminal.note(`onix: ${messageOf(error)}`)
  terminal.note(`  ${nextStep}`)
  if (isDebugging() && error instanceof Error) terminal.note(traceOf(error))
  return error instanceof UsageError ? EXIT.usage : EXIT.failed
}

function isDebugging(): boolean {
  try {
    return readConfig().logLevel === 'debug'
  } catch {
    // Settings that cannot be read are told by the verb itself.
    return false
  }
}

function traceOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${traceOf(error.cause)}` : ''
  return `${error.stack ?? error.message}${cause}`
}

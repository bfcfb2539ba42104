import type * as Evaluations from '#eval/run.ts'
import type { EvaluationName, EvaluationRun } from '#eval/run.ts'
import { formatFigure, peerTable } from '../peer-table.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { EXIT, type ExitCode, type Verb, type VerbInput } from '../verb.ts'

type Part = 'dev' | 'heldout'

export const evaluate: Verb = {
  options: { data: { type: 'string' }, part: { type: 'string' }, json: { type: 'boolean' } },
  run: async (input) => {
    const { words, text, flag, terminal } = input
    const part = partOf(text('part') ?? 'dev')
    // Loaded here so that the paper itself never needs the folder.
    const evaluations = await import('#eval/run.ts')
    for (const name of words) refuseUnknown(name, evaluations)
    const names = evaluations.EVALUATION_NAMES.filter(
      (known) => words.length === 0 || words.includes(known),
    )
    const isAlone = names.length === 1
    const { runs, hasFailed } = await runAll(input, names, { part, isAlone })
    if (flag('json')) terminal.sayJson(isAlone ? runs[0]?.report : runs.map(({ report }) => report))
    const code = tellShortfalls(runs, terminal)
    return hasFailed ? EXIT.failed : code
  },
}

function partOf(part: string): Part {
  if (part === 'dev' || part === 'heldout') return part
  throw new UsageError(`eval: --part is "${part}"`, 'It is dev or heldout.')
}

function refuseUnknown(name: string, evaluations: typeof Evaluations): void {
  const { EVALUATION_NAMES, isEvaluationName } = evaluations
  if (!isEvaluationName(name))
    throw new UsageError(
      `eval: there is no evaluation "${name}"`,
      `The names are ${EVALUATION_NAMES.join(', ')}.`,
    )
}

async function runAll(
  { text, flag, terminal, signal }: VerbInput,
  names: readonly EvaluationName[],
  options: { readonly part: Part; readonly isAlone: boolean },
): Promise<{ readonly runs: readonly EvaluationRun[]; readonly hasFailed: boolean }> {
  const { EvaluationFailed, runEvaluation } = await import('#eval/run.ts')
  const runs: EvaluationRun[] = []
  let hasFailed = false
  for (const name of names) {
    if (signal.aborted) break
    terminal.redraw(`  measuring ${name} …`)
    const startedMs = performance.now()
    try {
      const run = await runEvaluation({ name, data: text('data'), ...options })
      runs.push(run)
      if (!flag('json')) sayRun(run, (performance.now() - startedMs) / 1000, terminal)
    } catch (error) {
      // One that cannot be measured is told, and does not keep the others from being measured.
      if (options.isAlone || !(error instanceof EvaluationFailed)) throw error
      terminal.note(`onix: ${error.message}`)
      hasFailed = true
    }
  }
  return { runs, hasFailed }
}

function sayRun({ report, peers }: EvaluationRun, seconds: number, terminal: Terminal): void {
  terminal.say(
    `${report.name} (${report.part}): ${report.count} measured in ${seconds.toFixed(1)} s`,
  )
  for (const [metric, value] of Object.entries(report.metrics))
    terminal.say(`  ${metric.padEnd(24)} ${formatFigure(value)}`)
  for (const line of peerTable(report.metrics, peers)) terminal.say(`  ${line}`)
}

function tellShortfalls(runs: readonly EvaluationRun[], terminal: Terminal): ExitCode {
  for (const { report, shortfalls } of runs)
    for (const { metric, value, floor } of shortfalls)
      terminal.note(
        `onix: ${report.name}: ${metric} is ${value.toFixed(4)}, ${(floor - value).toFixed(4)} below its floor of ${floor}`,
      )
  return runs.some(({ shortfalls }) => shortfalls.length > 0) ? EXIT.failed : EXIT.ok
}

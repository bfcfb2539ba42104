/** Runs evaluations by name, on the development sets or on a folder of the same form; what ships never learns here. */
import { resolve } from 'node:path'
import { messageOf } from '#base/errors.ts'
import { z } from 'zod'
import { findDataFolder, findDefaultData } from './data-folder.ts'
import { EvaluationFailed } from './evaluation-failed.ts'
import type { Evaluation, Peer } from './evaluation.ts'
import { listShortfalls, type Shortfall } from './floors.ts'
import { LOADERS, type EvaluationName } from './registry.ts'

export { EVALUATION_NAMES, isEvaluationName } from './registry.ts'
export type { EvaluationName } from './registry.ts'
export type { Shortfall } from './floors.ts'
export type { Peer } from './evaluation.ts'
export { EvaluationFailed } from './evaluation-failed.ts'

export type EvaluationReport = {
  readonly name: EvaluationName
  readonly part: 'dev' | 'heldout'
  /** Things measured: pages, documents, questions, … */
  readonly count: number
  readonly metrics: Readonly<Record<string, number>>
}

export type EvaluationRun = {
  readonly report: EvaluationReport
  /** Empty unless the development part of the default set was measured. */
  readonly shortfalls: readonly Shortfall[]
  /** Plain methods' figures on the same data; other libraries' too, where it is the development part of the default set. */
  readonly peers: readonly Peer[]
}

export type RunInput = {
  readonly name: EvaluationName
  readonly part: 'dev' | 'heldout'
  /** Folder of all sets or, for one evaluation alone, its data set; the default folder when undefined. */
  readonly data: string | undefined
  /** True when one evaluation was asked for by name. */
  readonly isAlone: boolean
}

function getDataRoot(data: string | undefined): string {
  const root = data === undefined ? findDefaultData() : resolve(data)
  if (root !== undefined) return root
  throw new EvaluationFailed(
    'find data to measure on: the default folder ../shared/data is not there',
    'Say where it is with --data FOLDER.',
  )
}

/**
 * Runs one evaluation.
 *
 * @throws EvaluationFailed when there is no data, or data of another form
 */
export async function runEvaluation(input: RunInput): Promise<EvaluationRun> {
  const { name, part, isAlone } = input
  const evaluation = await LOADERS[name]()
  const root = getDataRoot(input.data)
  const folder = findDataFolder(root, evaluation.folder, isAlone)
  if (folder === undefined) {
    throw new EvaluationFailed(
      isAlone
        ? `run ${name}: ${root} is neither its data set nor a folder that holds ${evaluation.folder}/`
        : `run ${name}: ${root} does not hold ${evaluation.folder}/`,
      'Point --data at the folder with the data files, or at the folder that holds all data sets.',
    )
  }
  const { count, metrics, peers = [] } = await measure(evaluation, folder, part)
  const isFloored = part === 'dev' && input.data === undefined
  return {
    report: { name, part, count, metrics },
    shortfalls: isFloored ? listShortfalls(name, metrics) : [],
    peers: [...peers, ...(isFloored ? (evaluation.peers ?? []) : [])],
  }
}

async function measure(
  evaluation: Evaluation,
  folder: string,
  part: 'dev' | 'heldout',
): ReturnType<Evaluation['run']> {
  try {
    return await evaluation.run({ folder, part })
  } catch (cause) {
    const reason =
      cause instanceof z.ZodError ? (z.prettifyError(cause).split('\n')[0] ?? '') : messageOf(cause)
    throw new EvaluationFailed(
      `run ${evaluation.name}: ${reason}`,
      `Check that ${folder} holds files of this set’s form.`,
      { cause },
    )
  }
}

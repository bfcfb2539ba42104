/** What every evaluation is: a name, the folder of its data set, and a run that gives figures. */
export type Evaluation = {
  readonly name: string
  /** Folder under the data root, unless the caller points elsewhere. */
  readonly folder: string
  /** @throws when the folder has no files of the set's form; never learns from what it reads */
  run(input: {
    readonly folder: string
    readonly part: 'dev' | 'heldout'
  }): Promise<{ readonly count: number; readonly metrics: Readonly<Record<string, number>> }>
}

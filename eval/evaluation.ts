/** What every evaluation is: a name, the folder of its data set, and a run that gives figures. */
export type Evaluation = {
  readonly name: string
  /** Folder under the data root, unless the caller points elsewhere. */
  readonly folder: string
  /** Others on the same development part, by the same measures; best first. */
  readonly peers?: readonly Peer[]
  /** @throws when the folder has no files of the set's form; nothing learned from what it reads outlives the run (`check` cross-validates) */
  run(input: { readonly folder: string; readonly part: 'dev' | 'heldout' }): Promise<{
    readonly count: number
    readonly metrics: Readonly<Record<string, number>>
    /** Plain methods measured on the very same data, whatever its part. */
    readonly peers?: readonly Peer[]
  }>
}

/** A library's figures under our names of metrics; measured on 2026-11-23 unless its evaluation says otherwise. */
export type Peer = {
  /** With its version: `trafilatura 2.2.0`. */
  readonly name: string
  readonly metrics: Readonly<Record<string, number>>
}

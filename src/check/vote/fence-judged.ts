import { fence } from '#models/index.ts'

export type Judged = {
  readonly text: string
  /** The words that it cites, as `Northern Post, 2026-11-23: The bridge …`. */
  readonly lines: readonly string[]
}

/** Each sentence under its number, with its evidence after it. */
export function fenceJudged(sentences: readonly Judged[]): string {
  return sentences
    .flatMap(({ text, lines }, place) => [
      fence('sentence', [`${place + 1}. ${text}`]),
      fence('evidence', lines),
    ])
    .join('\n')
}

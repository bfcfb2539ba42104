/** What a prompt offers to write from: numbered sentences, each with its publisher and day, read back from its text. */

export type OfferedLine = {
  readonly number: number
  readonly publisher: string
  readonly day: string
  readonly text: string
}

const LINE = /^\[(\d+)\] (.+?), (\d{4}-\d\d-\d\d): (.+)$/gmu

export function readOffered(prompt: string): readonly OfferedLine[] {
  return [...prompt.matchAll(LINE)].map(([, number, publisher = '', day = '', text = '']) => ({
    number: Number(number),
    publisher,
    day,
    text,
  }))
}

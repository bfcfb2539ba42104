/** What the person at the keyboard sees: results on standard output, everything else on standard error. */
import { stripVTControlCharacters } from 'node:util'

export type Terminal = {
  /** A line of the result. */
  readonly say: (line?: string) => void
  readonly sayJson: (value: unknown) => void
  /** A line on the way, apart from the result. */
  readonly note: (line: string) => void
  /** Redraws the last line on a terminal; does nothing where there is none. */
  readonly redraw: (line: string) => void
  /** True when a person watches, so that a line may be redrawn. */
  readonly isWatched: boolean
}

type Streams = {
  readonly out: Pick<NodeJS.WriteStream, 'write'>
  readonly err: Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean; columns?: number }
}

export function createTerminal({ out, err }: Streams): Terminal {
  const isWatched = err.isTTY === true
  let isDrawn = false
  const clear = () => {
    if (isDrawn) err.write('\r\u001b[2K')
    isDrawn = false
  }
  return {
    isWatched,
    say: (line = '') => {
      clear()
      out.write(`${plain(line)}\n`)
    },
    sayJson: (value) => {
      clear()
      out.write(`${JSON.stringify(value, undefined, 2)}\n`)
    },
    note: (line) => {
      clear()
      err.write(`${plain(line)}\n`)
    },
    redraw: (line) => {
      if (!isWatched) return
      clear()
      err.write(plain(line).slice(0, (err.columns || 80) - 1))
      isDrawn = true
    },
  }
}

// Titles and messages come from outside: what would move the cursor or recolour the screen is taken out.
function plain(text: string): string {
  return stripVTControlCharacters(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
}

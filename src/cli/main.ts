/** `onix`: the paper's command line. */
import { runVerb } from './run-verb.ts'
import { createTerminal } from './terminal.ts'

// `onix export | head` closes our output early: that is its right, and no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const terminal = createTerminal({ out: process.stdout, err: process.stderr })
process.exitCode = await runVerb(process.argv.slice(2), terminal)

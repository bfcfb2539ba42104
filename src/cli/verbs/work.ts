import { createRoundReport } from '../round-report.ts'
import { EXIT, type Verb } from '../verb.ts'
import { withNewsroom } from '../with-newsroom.ts'

export const work: Verb = {
  options: {},
  run: ({ terminal, signal }) =>
    withNewsroom(async (newsroom, config) => {
      const report = createRoundReport(terminal, config.logLevel)
      await newsroom.work({ signal, onProgress: report.onProgress })
      report.end()
      return EXIT.ok
    }),
}

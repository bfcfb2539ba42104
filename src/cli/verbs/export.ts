import { EXIT, type Verb } from '../verb.ts'
import { withNewsroom } from '../with-newsroom.ts'

export const exportList: Verb = {
  options: {},
  run: ({ terminal }) =>
    withNewsroom(async (newsroom) => {
      terminal.say((await newsroom.exportOpml()).trimEnd())
      return EXIT.ok
    }),
}

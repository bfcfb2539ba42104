import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { EXIT, type Verb } from '../verb.ts'

const packageSchema = z.object({ version: z.string() })

export const version: Verb = {
  options: { json: { type: 'boolean' } },
  run: ({ flag, terminal }) => {
    const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
    const onix = packageSchema.parse(JSON.parse(text)).version
    const node = process.versions.node
    if (flag('json')) terminal.sayJson({ onix, node })
    else terminal.say(`Onix ${onix} on Node ${node}`)
    return Promise.resolve(EXIT.ok)
  },
}

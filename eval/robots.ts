import { allowsUrl, parseRobots } from '#gather/robots-rules.ts'
import { z } from 'zod'
import type { Evaluation } from './evaluation.ts'
import { readRecords } from './records.ts'

const assertion = z.object({
  robots: z.string(),
  agent: z.string(),
  url: z.string(),
  allowed: z.boolean(),
})

/** What the reader of robots.txt says against what Google's own does: `agreed` is the share of its assertions that hold. */
export const robots: Evaluation = {
  name: 'robots',
  folder: 'hostile-robots',
  run({ folder, part }) {
    const files = part === 'dev' ? ['google', 'dev', 'all'] : ['heldout', 'test', 'all']
    const assertions = z.array(assertion).parse(readRecords(folder, files))
    const held = assertions.filter(
      (one) => allowsUrl(parseRobots(one.robots, one.agent), one.url) === one.allowed,
    )
    return Promise.resolve({
      count: assertions.length,
      metrics: { agreed: held.length / assertions.length, held: held.length },
    })
  },
}

import type { Newsroom } from '#newsroom/index.ts'
import { UsageError } from '../usage-error.ts'
import { EXIT, type Verb } from '../verb.ts'
import { withNewsroom } from '../with-newsroom.ts'

type Added = { readonly address: string } & Awaited<ReturnType<Newsroom['addFeed']>>

export const add: Verb = {
  options: { json: { type: 'boolean' } },
  run: ({ words, flag, terminal, signal }) => {
    if (words.length === 0)
      throw new UsageError(
        'add: there is no address',
        'Write it as onix add https://example.org (a feed, or a site that has one).',
      )
    return withNewsroom(async (newsroom) => {
      const results: Added[] = []
      for (const address of words) {
        if (signal.aborted) return EXIT.stopped
        terminal.redraw(`  looking at ${address} …`)
        const result = { address, ...(await newsroom.addFeed(address)) }
        results.push(result)
        if (!flag('json')) terminal.say(lineOf(result))
      }
      if (flag('json')) terminal.sayJson(results)
      else if (results.some(({ kind }) => kind === 'added'))
        terminal.note('`onix gather --once` reads it now; a running paper does so by itself.')
      return results.some(({ kind }) => kind === 'failed') ? EXIT.failed : EXIT.ok
    })
  },
}

function lineOf(result: Added): string {
  switch (result.kind) {
    case 'added':
      return result.as === 'feed'
        ? `added: ${result.title} (${result.url})`
        : `added: ${result.title} (${result.url})\n  It has no feed, so the links to articles on this page are followed.`
    case 'already':
      return `already there: ${result.title} (${result.url})`
    case 'failed':
      return `not added: ${result.address}\n  ${result.failure.message}`
  }
}

import { text as readAll } from 'node:stream/consumers'
import { readFile } from 'node:fs/promises'
import { messageOf, OnixError } from '#base/errors.ts'
import type { Newsroom } from '#newsroom/index.ts'
import { countOf } from '#base/count.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { EXIT, type Verb } from '../verb.ts'
import { withNewsroom } from '../with-newsroom.ts'

// More are counted only: a list that is wrong throughout should not roll everything else off the screen.
const NAMED_BROKEN_LINES = 10

export class ListUnreadable extends OnixError {
  readonly code = 'list-unreadable'
  readonly nextStep: string

  constructor(place: string, reason: string, nextStep: string) {
    super(`read the list ${place}: ${reason}`)
    this.nextStep = nextStep
  }
}

export const importList: Verb = {
  options: { json: { type: 'boolean' } },
  run: ({ words, flag, terminal }) => {
    const [place] = words
    if (place === undefined || words.length > 1)
      throw new UsageError(
        'import: one list is needed',
        'Give the path of an OPML file, an address, or - for standard input.',
      )
    return withNewsroom(async (newsroom) => {
      const result = await newsroom.importOpml(await readList(place, newsroom))
      if (flag('json')) terminal.sayJson(result)
      else sayImport(result, terminal)
      return result.added + result.already === 0 ? EXIT.failed : EXIT.ok
    })
  },
}

async function readList(place: string, newsroom: Newsroom): Promise<string> {
  if (place === '-') return readAll(process.stdin)
  if (/^https?:\/\//i.test(place)) {
    const list = await newsroom.fetchList(place)
    if (list.kind === 'fetched') return list.text
    throw new ListUnreadable(place, 'it cannot be fetched', list.failure.message)
  }
  try {
    return await readFile(place, 'utf8')
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    const reason = isAbsent ? 'there is no such file' : messageOf(error)
    throw new ListUnreadable(place, reason, 'Check the path, or give an address with http://.')
  }
}

type Imported = Awaited<ReturnType<Newsroom['importOpml']>>

function sayImport({ added, already, broken }: Imported, terminal: Terminal): void {
  terminal.say(`${countOf(added, 'feed')} added, ${already.toLocaleString('en-GB')} already there`)
  if (broken.length > 0) {
    terminal.say(`${countOf(broken.length, 'line')} could not be used:`)
    for (const { line, reason } of broken.slice(0, NAMED_BROKEN_LINES))
      terminal.say(`  line ${line}: ${reason}`)
    const rest = broken.length - NAMED_BROKEN_LINES
    if (rest > 0) terminal.say(`  and ${rest} more; --json names them all`)
  }
  if (added > 0)
    terminal.note('`onix gather --once` reads them now; a running paper does so by itself.')
}

/** Who did what to whom. */
import { tokenize } from '#base/tokens.ts'
import type { Evidence } from '../archive.ts'
import type { Finding } from '../judgement.ts'

const NAME = /\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:(?:of|the) ){0,2}\p{Lu}[\p{L}\p{M}.’'-]*)*/gu
const PASSIVE = /\b(?:by|was|were|been|being|be|is|are|got)\b/i
// Letters between two names of one deed. Set by hand; `onix eval liar` counts what it lets through.
const MOST_BETWEEN = 90

type Deed = {
  readonly by: string
  readonly verbs: readonly string[]
  readonly to: string
  readonly isPassive: boolean
}

/** Two names around a deed, the other way round than in the evidence. */
export function findReversedDeed(text: string, evidence: readonly Evidence[]): Finding {
  const cited = evidence.flatMap((one) => listDeeds(one.text))
  const turned = listDeeds(text).find(
    (deed) =>
      cited.some((other) => isReverse(deed, other)) && !cited.some((other) => isSame(deed, other)),
  )
  if (!turned) return null
  const reason = `The cited documents have it the other way round between “${turned.by}” and “${turned.to}”.`
  return { outcome: 'refuted', reason, method: 'order/1' }
}

function listDeeds(text: string): readonly Deed[] {
  const names = [...text.matchAll(NAME)].map(({ 0: name, index }) => ({
    last: lastWord(name),
    start: index,
    end: index + name.length,
  }))
  return names.flatMap((by, place) => {
    const to = names[place + 1]
    if (!to) return []
    const between = text.slice(by.end, to.start)
    const verbs = verbsIn(between)
    if (between.length > MOST_BETWEEN || verbs.length === 0 || /[.;“”"]/.test(between)) return []
    return [{ by: by.last, verbs, to: to.last, isPassive: PASSIVE.test(between) }]
  })
}

/** Content words, and "told", which is none to a search and turns a speaker into a hearer here. */
function verbsIn(between: string): readonly string[] {
  return /\btold\b/i.test(between) ? [...tokenize(between), 'told'] : tokenize(between)
}

function lastWord(name: string): string {
  return (name.split(' ').at(-1) ?? name).replace(/[’']s$|[.’'-]+$/gu, '').toLowerCase()
}

function isReverse(a: Deed, b: Deed): boolean {
  return (
    a.by === b.to && a.to === b.by && a.by !== a.to && a.isPassive === b.isPassive && share(a, b)
  )
}

function isSame(a: Deed, b: Deed): boolean {
  return a.by === b.by && a.to === b.to && share(a, b)
}

function share(a: Deed, b: Deed): boolean {
  return a.verbs.some((verb) => b.verbs.includes(verb))
}

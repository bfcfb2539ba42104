/** A name told twice where the evidence has it once and another one beside it: one stands in the place of the other. */
import { tokenize } from '#base/tokens.ts'
import type { Evidence } from '../archive.ts'
import type { Finding } from '../judgement.ts'
import { OFFICES } from './roles.ts'

const NAME = /(?<![\p{L}\p{N}'’])\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*(?: \p{Lu}\p{Ll}[\p{L}\p{M}’'-]*)*/gu

export function findRepeatedName(text: string, evidence: readonly Evidence[]): Finding {
  const spans = evidence.map((one) => one.text).join('\n')
  const said = listNames(text)
  const cited = listNames(spans)
  const repeated = said
    .flatMap(wordsOf)
    .find(
      (name) => countOf(text, name) > Math.max(1, countOf(spans, name)) && countOf(spans, name) > 0,
    )
  // Somebody or something that the evidence names, and the sentence does not any more.
  const isLeftOut = cited.some((name) => name.split(' ').every((word) => !text.includes(word)))
  if (repeated === undefined || !isLeftOut) return null
  const reason = `It says “${repeated}” where the cited documents have another name.`
  return { outcome: 'refuted', reason, method: 'names/2' }
}

/** What tells one name from another: no title and no small word. */
function wordsOf(name: string): readonly string[] {
  return name
    .split(' ')
    .filter((word) => tokenize(word).length > 0 && !OFFICES.some((office) => office.test(word)))
}

/** Names inside of sentences: an opening word has its capital from its place. */
function listNames(text: string): readonly string[] {
  return [...text.matchAll(NAME)]
    .filter(
      ({ index, 0: name }) =>
        name.includes(' ') ||
        !/(?:^|[.!?:\n“"] ?)$/u.test(text.slice(Math.max(0, index - 2), index)),
    )
    .map(([name]) => name.replace(/[’']s$/u, ''))
}

function countOf(text: string, name: string): number {
  return text.split(name).length - 1
}

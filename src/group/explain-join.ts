import { tokenize } from '#base/tokens.ts'
import type { JoinReason } from '#domain/story.ts'
import type { Comparison } from './compare.ts'
import { leadOf, type GroupingDocument, type GroupingName } from './features.ts'
import type { Member } from './memory.ts'
import { similarityOf } from './join-features.ts'
import type { RankedStory } from './rank-stories.ts'
import type { GroupSettings } from './settings.ts'
import type { Vocabulary } from './vocabulary.ts'

const HOUR_MS = 3_600_000
const MAX_SHARED = 8

type Join = {
  readonly document: GroupingDocument
  readonly comparison: Comparison
  readonly best: RankedStory
  readonly vocabulary: Vocabulary
  readonly settings: GroupSettings
}

/** Why a document joins the story found best: names and words it shares with the story's nearest documents. */
export function explainJoin({
  document,
  comparison,
  best,
  vocabulary,
  settings,
}: Join): JoinReason {
  const apart = [...best.story.members].map((member) =>
    Math.abs(member.publishedAtMs - document.publishedAtMs),
  )
  const names = listSharedNames(document, best.nearest)
  const nameTerms = new Set(names.flatMap((name) => tokenize(name)))
  const held = new Set(best.nearest.flatMap(({ vector }) => [...vector.terms]))
  const terms = comparison.ranked
    .filter((term) => held.has(term))
    .map((term) => vocabulary.termOf(term))
    .filter((term) => term.length > 1 && !nameTerms.has(term))
  return {
    similarity: Math.round(similarityOf(best.features) * 1000) / 1000,
    hoursApart: Math.round((Math.min(...apart) / HOUR_MS) * 10) / 10,
    sharedNames: names.slice(0, MAX_SHARED),
    sharedTerms: wordsOf(
      terms.slice(0, MAX_SHARED),
      `${document.title} ${leadOf(document, settings)}`,
    ),
  }
}

/** Names of the document that a near one has too, most mentioned first; a surname stands for its person. */
function listSharedNames(
  document: GroupingDocument,
  nearest: readonly Member[],
): readonly string[] {
  const theirs = new Set(nearest.flatMap(({ names }) => names.flatMap(keysOf)))
  return document.names
    .filter((name) => keysOf(name).some((key) => theirs.has(key)))
    .toSorted((a, b) => b.count - a.count)
    .map(({ name }) => name)
}

function keysOf({ name, kind }: GroupingName): readonly string[] {
  const whole = name.toLowerCase()
  const last = whole.split(/\s+/).at(-1) ?? whole
  return kind === 'person' && last !== whole ? [whole, last] : [whole]
}

/** The words of the text that the terms were made of, in the order of the terms. */
function wordsOf(terms: readonly string[], text: string): readonly string[] {
  const wanted = new Set(terms)
  const words = new Map<string, string>()
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu)) {
    if (words.size === wanted.size) break
    for (const part of word.split('-')) {
      const [term] = tokenize(part)
      if (term !== undefined && wanted.has(term) && !words.has(term)) {
        words.set(term, part.replace(/['’]s$/, ''))
      }
    }
  }
  return terms.map((term) => words.get(term) ?? term)
}

/** What a reader may be typing: names, headlines and sections, in memory, because each key asks anew. */
import { systemClock } from '#base/clock.ts'
import { SECTIONS } from '#domain/section.ts'
import type { Store } from '#store/index.ts'
import { findEditionKind } from '../edition.ts'
import { namePathOf } from '../name-path.ts'
import { listKnownNames } from './known-names.ts'
import { perEdition } from './per-edition.ts'

export type Suggestion = {
  readonly kind: 'article' | 'name' | 'section'
  readonly label: string
  readonly href: string
}

type Kept = Suggestion & {
  /** Lower case without marks, each word with a space before it. */
  readonly words: string
}

// With the names in memory some 3 MB. Older articles are found by the search itself.
const ARTICLES_KEPT = 4000
const SHOWN: Readonly<Record<Suggestion['kind'], number>> = { section: 2, name: 3, article: 5 }
const SHORTEST = 2
const LONGEST = 80
const WORDS_READ = 8

const keptOf = perEdition(systemClock, readKept)

/** At most ten, sections first, then the names told of most, then the newest articles; none for a single letter. */
export async function listSuggestions(store: Store, text: string): Promise<readonly Suggestion[]> {
  const asked = foldWords(text.slice(0, LONGEST)).trim().split(' ').slice(0, WORDS_READ)
  if (asked.join('').length < SHORTEST) return []
  const kept = await keptOf(store)
  const left = { ...SHOWN }
  const found: Suggestion[] = []
  for (const { kind, label, href, words } of kept) {
    if (left[kind] === 0 || !asked.every((word) => words.includes(` ${word}`))) continue
    left[kind] -= 1
    found.push({ kind, label, href })
  }
  return found
}

async function readKept(store: Store): Promise<readonly Kept[]> {
  const isSample = (await findEditionKind(store)) === 'sample'
  const names = await listKnownNames(store)
  const cards = await store.articles.listCards({ isSample, limit: ARTICLES_KEPT })
  return [
    ...SECTIONS.map(({ slug, label }) => keep('section', label, `/sections/${slug}`)),
    ...names.map(({ key, name }) => keep('name', name, namePathOf(key))),
    ...cards.map(({ slug, id, headline }) =>
      keep('article', headline, `/articles/${slug}-${String(id)}`),
    ),
  ]
}

function keep(kind: Suggestion['kind'], label: string, href: string): Kept {
  return { kind, label, href, words: foldWords(label) }
}

function foldWords(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .match(/[\p{L}\p{N}]+/gu)
  return ` ${(words ?? []).join(' ')}`
}

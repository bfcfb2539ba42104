/** One name for what several documents call by different forms. */
import type { Name, NameKind } from './document.ts'
import { nameKeyOf } from './name-key.ts'

export type JoinedName = {
  readonly key: string
  /** The form that most documents use of those with the most words. */
  readonly name: string
  /** What most documents take it for. */
  readonly kind: NameKind
  readonly documentCount: number
  readonly mentionCount: number
  /** Every form used, in the order met. */
  readonly forms: readonly string[]
}

type Group = {
  readonly key: string
  /** Documents by form, and by kind. */
  readonly forms: Map<string, number>
  readonly kinds: Map<NameKind, number>
  readonly documents: Set<number>
  mentionCount: number
}

/**
 * Joins the names of a story's documents: equal keys are one, a surname alone joins the only person of the story who has it,
 * and three capitals or more join the only body whose initials they are. Two people who share a surname stay apart, and so
 * does the surname alone, unless far more documents name one of them.
 *
 * @param documents the names of each document, in any order
 * @returns most documents first, then most mentions, then by name
 */
export function joinNames(documents: readonly (readonly Name[])[]): JoinedName[] {
  const groups = new Map<string, Group>()
  // A form is one name, whatever kind each document takes it for: the first to use it gives its key.
  const keys = new Map<string, string>()
  documents.forEach((names, document) => {
    for (const name of names) {
      const key = keys.get(name.name) ?? nameKeyOf(name.name, name.kind)
      keys.set(name.name, key)
      addTo(groups, { ...name, key }, document)
    }
  })
  for (const [short, owner] of shortForms(groups)) merge(groups, short, owner)
  return [...groups.values()].map(joined).sort(byWeight)
}

function addTo(
  groups: Map<string, Group>,
  { name, kind, mentions, key }: Name & { readonly key: string },
  document: number,
): void {
  const group = groups.get(key) ?? {
    key,
    forms: new Map(),
    kinds: new Map(),
    documents: new Set(),
    mentionCount: 0,
  }
  groups.set(key, group)
  count(group.forms, name, 1)
  count(group.kinds, kind, kind === 'other' ? 0.5 : 1)
  group.documents.add(document)
  group.mentionCount += mentions.length
}

/** Short groups, each with the only group it can be short for. */
function shortForms(groups: ReadonlyMap<string, Group>): [Group, Group][] {
  const owners = new Map<string, Group[]>()
  for (const group of groups.values()) {
    for (const short of shortsOf(group)) {
      const known = owners.get(short)
      if (known) known.push(group)
      else owners.set(short, [group])
    }
  }
  return [...groups.values()].flatMap((group): [Group, Group][] => {
    const owner = onlyOwner(owners.get(group.key) ?? [])
    if (!owner || owner === group || !canBeShort(group, owner)) return []
    return [[group, owner]]
  })
}

// Whom three documents or more name, and four for each that names another of the surname, is who the story is about.
const LEAST_DOCUMENTS = 3
const DOMINANCE = 4

function onlyOwner(owners: readonly Group[]): Group | null {
  const [most, ...others] = [...owners].sort((one, two) => two.documents.size - one.documents.size)
  if (!most || others.length === 0) return most ?? null
  const rest = others.reduce((sum, { documents }) => sum + documents.size, 0)
  return most.documents.size >= Math.max(LEAST_DOCUMENTS, DOMINANCE * rest) ? most : null
}

/** "marrow" of Ilse Marrow; "ahb" of the Aldermoor Harbour Board. */
function shortsOf(group: Group): string[] {
  const words = group.key.split(' ')
  if (words.length < 2) return []
  const kind = kindOf(group)
  if (kind === 'person') return [words.at(-1) ?? '']
  if (kind !== 'organisation') return []
  const telling = words.filter((word) => !/^(?:of|for|and|the|in|on)$/.test(word))
  return telling.length > 1 ? [telling.map((word) => word.charAt(0)).join('')] : []
}

/** A place keeps its name when a person is called like it; letters are short only in capitals. */
function canBeShort(group: Group, owner: Group): boolean {
  if (kindOf(owner) === 'person') return kindOf(group) !== 'place'
  return [...group.forms.keys()].every((form) => /^\p{Lu}{3,}$/u.test(form))
}

function merge(groups: Map<string, Group>, short: Group, owner: Group): void {
  groups.delete(short.key)
  for (const [form, documents] of short.forms) count(owner.forms, form, documents)
  for (const document of short.documents) owner.documents.add(document)
  owner.mentionCount += short.mentionCount
}

function joined(group: Group): JoinedName {
  return {
    key: group.key,
    name: fullestForm(group),
    kind: kindOf(group),
    documentCount: group.documents.size,
    mentionCount: group.mentionCount,
    forms: [...group.forms.keys()],
  }
}

function fullestForm({ key, forms }: Group): string {
  const words = key.split(' ').length
  const [best] = [...forms].sort(
    ([one, ones], [other, others]) =>
      Number(isFull(other, words)) - Number(isFull(one, words)) ||
      others - ones ||
      other.length - one.length,
  )
  return best?.[0] ?? key
}

function isFull(form: string, words: number): boolean {
  return form.split(/\s+/).length >= words
}

function kindOf({ kinds }: Group): NameKind {
  let best: NameKind = 'other'
  for (const [kind, documents] of kinds) if (documents > (kinds.get(best) ?? 0)) best = kind
  return best
}

function byWeight(one: JoinedName, other: JoinedName): number {
  return (
    other.documentCount - one.documentCount ||
    other.mentionCount - one.mentionCount ||
    one.name.localeCompare(other.name)
  )
}

function count<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

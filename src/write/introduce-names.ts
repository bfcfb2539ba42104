/** Gives people their first name in brackets where the article tells of them first by their last name alone. */
import type { Citation, Claim } from '#domain/article.ts'
import type { Name, ReadDocument } from '#domain/document.ts'

// Before "Vale" alone; "Mayor Vale", "Ms. Vale" and "the Vale estate" are told well enough.
const BEFORE = /(?:^|[\s“"(—–-])$/
const TITLED = /(?:\p{Lu}[\p{L}]*\.?|\b(?:the|an?))[ ’']?$/u
// An editor's bracket parts verbatim words; on each side of it as many must stand as `check` asks for.
const LEAST_WORDS = 3

/** Knows whom the article has named so far. Mutable, lives for one article; claims come in reading order. */
export type Introductions = { readonly of: (claim: Claim) => Claim }

export function createIntroductions(documents: readonly ReadDocument[]): Introductions {
  const sources = new Map(documents.map((read) => [read.document.id, read]))
  const shared = listShared(documents)
  let printed = ''
  return {
    of: (claim) => {
      const [own] = claim.citations
      const source = own && sources.get(own.documentId)
      const text =
        source && own.part === 'text'
          ? introduce(claim.text, own, { source, printed, shared })
          : claim.text
      printed += ` ${text.replace(/[[\]]/g, '')}`
      return text === claim.text ? claim : { ...claim, text }
    },
  }
}

function introduce(
  text: string,
  citation: Citation,
  {
    source,
    printed,
    shared,
  }: {
    readonly source: ReadDocument
    readonly printed: string
    readonly shared: ReadonlySet<string>
  },
): string {
  if (text.includes('[') || text.includes('…')) return text
  const known = `${printed} ${text}`
  const unknown = source.understanding.names.flatMap((name) => {
    const bare = bareMention(name, citation, source)
    const isShared = shared.has(name.name.split(' ').at(-1) ?? name.name)
    return bare && !isShared && !known.includes(name.name) && !isTold(name, printed) ? [bare] : []
  })
  for (const { at, given } of unknown.sort((a, b) => a.at - b.at)) {
    const [before, after] = [text.slice(0, at), text.slice(at)]
    if (TITLED.test(before) || !BEFORE.test(before) || isQuoted(before)) continue
    if (countPiece(before) || countPiece(after)) continue
    return `${before}[${given}] ${after}`
  }
  return text
}

/** True for a piece that is there and too short to stand beside a bracket. */
function countPiece(piece: string): boolean {
  const words = piece.trim().split(/\s+/).filter(Boolean).length
  return words > 0 && words < LEAST_WORDS
}

/** What somebody said is left as it is. */
function isQuoted(before: string): boolean {
  const opened = before.split(/[“"]/).length - 1
  const closed = before.split(/[”]/).length - 1
  return before.includes('“') ? opened > closed : opened % 2 === 1
}

function bareMention(
  { name, kind, mentions }: Name,
  citation: Citation,
  { document }: ReadDocument,
): { readonly at: number; readonly given: string } | undefined {
  const words = name.split(' ')
  const last = words.at(-1)
  if (kind !== 'person' || last === undefined || words.length < 2 || words.length > 3)
    return undefined
  const mention = mentions.find(({ start, end }) => start >= citation.start && end <= citation.end)
  if (!mention || document.text.slice(mention.start, mention.end) !== last) return undefined
  // "Democrat Lawmakers" is no person: the last word of a name is not written small elsewhere.
  if (document.text.includes(` ${last.toLowerCase()} `)) return undefined
  return { at: mention.start - citation.start, given: words.slice(0, -1).join(' ') }
}

/** Told already, as this or another document has it: "Joseph Vale" after "Joe Vale", "Vale" after "Mayor Vale". */
function isTold({ name }: Name, printed: string): boolean {
  const last = name.split(' ').at(-1) ?? name
  return new RegExp(
    `(?<![\\p{L}’'-])${last.replace(/[^\p{L}\p{N}’'-]/gu, '.')}(?!\\p{L})`,
    'u',
  ).test(printed)
}

/** Last names that the documents give to more than one person: which of them is meant, none can tell. */
function listShared(documents: readonly ReadDocument[]): ReadonlySet<string> {
  const givens = new Map<string, string>()
  const shared = new Set<string>()
  const people = documents.flatMap(({ understanding }) =>
    understanding.names.filter(({ name, kind }) => kind === 'person' && name.includes(' ')),
  )
  for (const { name } of people) {
    const words = name.split(' ')
    const last = words.at(-1) ?? name
    const initial = words[0]?.charAt(0) ?? ''
    const known = givens.get(last)
    if (known !== undefined && known !== initial) shared.add(last)
    givens.set(last, initial)
  }
  // "Vale Frand" is two people run together.
  for (const { name } of people) {
    const words = name.split(' ')
    if (words.slice(0, -1).some((word) => givens.has(word))) shared.add(words.at(-1) ?? name)
  }
  return shared
}

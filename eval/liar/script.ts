/** What the liar tells: true sentences, honestly reworded, and lies of every way in turn. */
import type { ReadDocument } from '#domain/document.ts'
import { isStale } from '#write/stale.ts'
import type { OfferedLine } from './evidence-lines.ts'
import type { Script, Told } from './liar.ts'
import type { Random } from './random.ts'
import { fuse, reword, rewordLightly } from './rewording.ts'
import type { LiarStory } from './stories.ts'
import { WAYS, type LieContext } from './ways.ts'

export const TRUTH = 'truth'
export const INJECTION = 'injection'

/** What was told of each kind: the sentences, by their words. */
export type Book = Map<string, Set<string>>

/** Key of a sentence with the words that it was told to rest on. */
export function keyOf(text: string, cited: readonly string[]): string {
  return [text, ...[...cited].sort()].join('\n')
}

export type ScriptInput = {
  readonly story: LiarStory
  readonly other: LiarStory
  readonly random: Random
  readonly book: Book
  /** Lies of one way that are enough. */
  readonly most: number
  /** What a planted document orders to be printed. */
  readonly planted: string
}

// Of three sentences one is true.
const TRUE_SHARE = 0.34
const SENTENCES = 30

export function createScript(input: ScriptInput): Script {
  const { random, book, most } = input
  const facts = factsOf(input)
  return (lines) => {
    const context: LieContext = { ...facts, random, lines }
    const told: Told[] = []
    const note = (kind: string, sentence: Told) => {
      const texts = book.get(kind) ?? new Set()
      const cited = lines.flatMap((line) =>
        sentence.evidence.includes(line.number) ? [line.text] : [],
      )
      book.set(kind, texts.add(keyOf(sentence.text, cited)))
      told.push(sentence)
    }
    if ((book.get(INJECTION)?.size ?? 0) < most && lines[0])
      note(INJECTION, { text: input.planted, evidence: [lines[0].number] })
    let isFused = false
    for (const [at, line] of lines.entries()) {
      if (told.length >= SENTENCES) break
      // A question states nothing that could be true or false.
      if (line.text.includes('?')) continue
      if (isFused) isFused = false
      else if (random.next() < TRUE_SHARE) {
        const truth = truthOf(line, lines[at + 1], random)
        isFused = truth.evidence.length > 1
        note(TRUTH, truth)
      } else {
        const found = lieOf(line, context, input)
        if (found) note(found.way, found.told)
      }
    }
    return told
  }
}

function truthOf(line: OfferedLine, next: OfferedLine | undefined, random: Random): Told {
  const text = reword(line.text, random)
  const isSame = next?.publisher === line.publisher && next.day === line.day
  const fused = isSame && random.next() < 0.2 ? fuse(text, reword(next.text, random)) : undefined
  return fused !== undefined && next
    ? { text: fused, evidence: [line.number, next.number] }
    : { text, evidence: [line.number] }
}

/** The lie that was told least so far of those that this line can be bent to. */
function lieOf(line: OfferedLine, context: LieContext, { book, most, random }: ScriptInput) {
  const ways = Object.entries(WAYS)
    .map(([way, make]) => ({ way, make, told: book.get(way)?.size ?? 0, at: random.next() }))
    .filter(({ told }) => told < most)
    .sort((a, b) => a.told - b.told || a.at - b.at)
  for (const { way, make } of ways) {
    const made = make(line, context)
    if (!made) continue
    const isBare = way === 'wrong-citation' || random.next() < 0.5
    const text = isBare ? made.text : rewordLightly(made.text)
    return { way, told: { text, evidence: made.evidence ?? [line.number] } }
  }
  return undefined
}

function factsOf({
  story,
  other,
}: ScriptInput): Pick<LieContext, 'people' | 'places' | 'elsewhere' | 'stale'> {
  const named = (kind: 'person' | 'place') => {
    const names = story.documents.flatMap(({ understanding }) =>
      understanding.names.filter((name) => name.kind === kind).map(({ name }) => name),
    )
    const all = [...new Set(names)].filter((name) => kind === 'place' || name.includes(' '))
    return all.filter((name) => !all.some((one) => one !== name && one.includes(name)))
  }
  return {
    people: named('person'),
    places: named('place'),
    elsewhere: sentencesOf(other.documents[0]),
    stale: listStale(story.documents),
  }
}

function sentencesOf(read: ReadDocument | undefined): readonly string[] {
  if (!read) return []
  const { document, understanding } = read
  return understanding.sentences.map(({ start, end }) => document.text.slice(start, end))
}

function listStale(documents: readonly ReadDocument[]): readonly string[] {
  const newestMs = Math.max(...documents.map(({ document }) => Date.parse(document.publishedAt)))
  return documents.flatMap(({ document, understanding }) =>
    understanding.sentences.flatMap(({ start, end }) => {
      const text = document.text.slice(start, end)
      const dates = understanding.dates.filter((date) => date.start >= start && date.end <= end)
      const isOut = isStale(text, dates, { document, newestMs })
      return isOut && text.length > 50 && text.length < 260 && !/["“”]/.test(text) ? [text] : []
    }),
  )
}

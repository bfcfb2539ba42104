import type { NameKind } from '#domain/document.ts'
import { findNames } from '#understand/names.ts'
import { splitSentences } from '#understand/sentences.ts'
import { z } from 'zod'
import type { Evaluation } from './evaluation.ts'
import { f1Of, hitsOf, sumHits } from './f1.ts'
import { readRecords } from './records.ts'

const sentence = z.object({
  doc: z.number(),
  tokens: z.array(z.string()),
  entities: z.array(z.tuple([z.number(), z.number(), z.string()])),
})
type Marked = z.infer<typeof sentence>

const KINDS: Readonly<Record<string, NameKind>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organisation',
  MISC: 'other',
}

/**
 * Names against people's marks, whole documents at a time: `f1` needs the exact span and, for person, place and
 * organisation, the kind; `spanF1` the exact span of any kind. Kinds have their own: `personF1`, …
 */
export const names: Evaluation = {
  name: 'names',
  folder: 'ner-conll2003',
  // Measured on 2026-11-25, sentence by sentence; wink's web model knows no people, places or bodies: its runs of proper nouns.
  peers: [
    {
      name: 'compromise 14.17.0',
      metrics: { f1: 0.529, spanF1: 0.563, personF1: 0.53, placeF1: 0.687, organisationF1: 0.196 },
    },
    { name: 'wink-nlp 2.4.0', metrics: { spanF1: 0.8 } },
  ],
  run({ folder, part }) {
    const held = ['testb', 'testb-nontabular', 'test']
    const files = part === 'dev' ? ['dev', 'testa', 'all'] : ['heldout', ...held, 'all']
    const marked = z.array(sentence).parse(readRecords(folder, files))
    const documents = [...Map.groupBy(marked, (one) => one.doc).values()].map(scoreDocument)
    const f1 = (choose: (key: string) => boolean) =>
      f1Of(
        sumHits(
          documents.map(({ found, wanted }) => hitsOf(pick(found, choose), pick(wanted, choose))),
        ),
      )
    const kind = (name: NameKind) => f1((key) => key.startsWith(`${name} `)).f1
    const typed = f1((key) => !key.startsWith('span ') && !key.startsWith('other '))
    return Promise.resolve({
      count: marked.length,
      metrics: {
        ...typed,
        spanF1: f1((key) => key.startsWith('span ')).f1,
        spanRecall: f1((key) => key.startsWith('span ')).recall,
        personF1: kind('person'),
        placeF1: kind('place'),
        organisationF1: kind('organisation'),
        otherF1: kind('other'),
      },
    })
  },
}

function pick(keys: ReadonlySet<string>, choose: (key: string) => boolean): ReadonlySet<string> {
  return new Set([...keys].filter(choose))
}

function scoreDocument(marked: readonly Marked[]): {
  found: ReadonlySet<string>
  wanted: ReadonlySet<string>
} {
  const { text, spans } = documentOf(marked)
  const found = new Set<string>()
  for (const { kind, mentions } of findNames(text, splitSentences(text, 'en'))) {
    for (const { start, end } of mentions) addKeys(found, kind, `${start}-${end}`)
  }
  const wanted = new Set<string>()
  for (const { kind, start, end } of spans) addKeys(wanted, kind, `${start}-${end}`)
  return { found, wanted }
}

function addKeys(keys: Set<string>, kind: NameKind, span: string): void {
  keys.add(`span ${span}`)
  keys.add(`${kind} ${span}`)
}

/** Each marked sentence a paragraph, its tokens set as print sets them. */
function documentOf(marked: readonly Marked[]) {
  const spans: { kind: NameKind; start: number; end: number }[] = []
  let text = ''
  for (const { tokens, entities } of marked) {
    if (text) text += '\n\n'
    const starts: number[] = []
    for (const [at, token] of tokens.entries()) {
      if (at > 0 && !isTight(token, tokens[at - 1] ?? '')) text += ' '
      starts.push(text.length)
      text += token
    }
    for (const [from, end, type] of entities) {
      const [start, last] = [starts[from], starts[end - 1]]
      const kind = KINDS[type]
      if (start === undefined || last === undefined || !kind) continue
      spans.push({ kind, start, end: last + (tokens[end - 1] ?? '').length })
    }
  }
  return { text, spans }
}

function isTight(token: string, before: string): boolean {
  return /^(?:['’]s|n't|[.,;:!?)\]%]|['’](?:re|ve|ll|d|m))$/.test(token) || /^[([$£]$/.test(before)
}

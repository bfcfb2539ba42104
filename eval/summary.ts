import { tokenize } from '#base/tokens.ts'
import { chooseGist } from '#write/gist.ts'
import { scoreSentences } from '#write/importance.ts'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Evaluation } from './evaluation.ts'
import { f1Of, hitsOf } from './f1.ts'
import { highlighted, leadOf, type Highlighted } from './highlights.ts'
import { readRecords } from './records.ts'
import { rougeOf } from './rouge.ts'

const extracted = z.object({
  title: z.string(),
  sentences: z.array(z.string()),
  summary: z.string(),
  summary_sentence_ids: z.array(z.number()),
})
type Extracted = z.infer<typeof extracted>

const record = z.union([extracted, highlighted])

// Length of the set's own extracts, by its description.
const SHARE = 0.42
const SENTENCES = 3
const HIGHLIGHTS = 'cnndm_val_1000'

/**
 * The writer's choice of sentences, twice. Against extracts of about 42 % of an article (bbc_news_summary): `sentenceF1`,
 * and `rouge2` against the extract. Three sentences against the highlights that editors wrote (cnndm_val_1000, in the
 * folder beside or in the named folder itself): `highlightRouge1` and `highlightRouge2`. Means over articles; ROUGE is F1
 * in lower case, without stemming. The first sentences, as many, stand beside by the same code.
 */
export const summary: Evaluation = {
  name: 'summary',
  folder: 'bbc_news_summary',
  run({ folder, part }) {
    const records = z.array(record).parse(readBoth(folder, part))
    const extracts = records.filter((one) => 'summary' in one)
    const highlights = records.filter((one) => 'highlights' in one)
    return Promise.resolve({
      count: records.length,
      metrics: {
        ...measureExtracts(extracts, extract),
        ...measureHighlights(highlights, sumUp),
      },
      peers: [
        {
          name: 'the first sentences',
          metrics: {
            ...measureExtracts(extracts, ({ sentences }) =>
              untilShare(sentences, [...sentences.keys()]),
            ),
            ...measureHighlights(highlights, leadOf),
          },
        },
      ],
    })
  },
}

/** The folder's records and, where it is not they already, those of the highlights in the folder beside. */
function readBoth(folder: string, part: 'dev' | 'heldout'): readonly unknown[] {
  const beside = join(folder, '..', HIGHLIGHTS)
  const isAlone = basename(folder) === HIGHLIGHTS || !existsSync(beside)
  return [...readRecords(folder, [part]), ...(isAlone ? [] : readRecords(beside, [part]))]
}

function measureExtracts(
  articles: readonly Extracted[],
  choose: (article: Extracted) => readonly number[],
): Readonly<Record<string, number>> {
  if (articles.length === 0) return {}
  const scores = articles.map((article) => {
    const chosen = choose(article)
    const text = chosen.map((place) => article.sentences[place] ?? '').join(' ')
    return {
      sentenceF1: f1Of(hitsOf(new Set(chosen), new Set(article.summary_sentence_ids))).f1,
      rouge2: rougeOf(text, article.summary, 2),
    }
  })
  return {
    sentenceF1: meanOf(scores.map(({ sentenceF1 }) => sentenceF1)),
    rouge2: meanOf(scores.map(({ rouge2 }) => rouge2)),
  }
}

function measureHighlights(
  articles: readonly Highlighted[],
  choose: (article: Highlighted) => string,
): Readonly<Record<string, number>> {
  if (articles.length === 0) return {}
  const pairs = articles.map((article) => ({ found: choose(article), wanted: article.highlights }))
  return {
    highlightRouge1: meanOf(pairs.map(({ found, wanted }) => rougeOf(found, wanted, 1))),
    highlightRouge2: meanOf(pairs.map(({ found, wanted }) => rougeOf(found, wanted, 2))),
  }
}

function sumUp({ sentences }: Highlighted): string {
  return chooseGist(sentences, SENTENCES)
    .map((place) => sentences[place] ?? '')
    .join(' ')
}

function extract({ title, sentences }: Extracted): readonly number[] {
  const weighable = sentences.map((text, position) => ({
    terms: new Set(tokenize(text)),
    position,
  }))
  const [scores] = scoreSentences([
    { publisherId: 1, title: new Set(tokenize(title)), sentences: weighable },
  ])
  const scoreOf = (place: number) => scores?.[place] ?? 0
  return untilShare(
    sentences,
    [...sentences.keys()].sort((a, b) => scoreOf(b) - scoreOf(a) || a - b),
  )
}

/** Takes places in the order given until they make the share of the text; gives them in reading order. */
function untilShare(sentences: readonly string[], ranked: readonly number[]): readonly number[] {
  const wanted = sentences.reduce((sum, text) => sum + text.length, 0) * SHARE
  const chosen: number[] = []
  let taken = 0
  for (const place of ranked) {
    if (taken >= wanted) break
    chosen.push(place)
    taken += sentences[place]?.length ?? 0
  }
  return chosen.sort((a, b) => a - b)
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

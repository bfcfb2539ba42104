/** Sentences that people marked as borne by a text or not, read from sets of six forms. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { splitSentences } from '#understand/sentences.ts'
import { LIST_MARK } from '#check/support/words.ts'
import { z } from 'zod'
import { readRecords } from './records.ts'

export type SupportItem = {
  /** `ragtruthSummary`, `ragtruthQa`, `wice`, `summedits`, `qags`, `faithbench`, `xsumfaith`. */
  readonly set: string
  /** The text that it is about: what is held out, is held out with all its sentences. */
  readonly source: string
  readonly claim: string
  readonly evidence: readonly string[]
  readonly isSupported: boolean
}

const ragtruthSource = z.object({ source_id: z.string(), task: z.string(), text: z.string() })
const ragtruthResponse = z.object({
  source_id: z.string(),
  task: z.string(),
  sentences: z.array(z.object({ text: z.string(), supported: z.boolean() })),
})
const wiceClaim = z.object({
  id: z.string(),
  label: z.string(),
  claim: z.string(),
  evidence: z.array(z.string()),
})
const summeditsDocument = z.object({ doc_id: z.string(), text: z.string() })
const summeditsRow = z.object({ doc_id: z.string(), summary: z.string(), label: z.number() })
const qagsRow = z.object({
  article: z.string(),
  id: z.string(),
  summary_sentences: z.array(z.object({ sentence: z.string(), supported: z.boolean() })),
})
const faithbenchRow = z.object({ source: z.string(), summary: z.string(), worst_label: z.string() })
const xsumDocument = z.object({ bbcid: z.string(), text: z.string() })
const xsumRow = z.object({ bbcid: z.string(), summary: z.string(), supported: z.boolean() })

/** Reads the set that lies in `folder`, whichever of the six it is. @throws when it is none */
export function readSupportItems(folder: string, part: string): readonly SupportItem[] {
  const has = (name: string) => existsSync(join(folder, `${part}.${name}.jsonl`))
  if (has('responses')) return readRagtruth(folder, part)
  if (has('claims')) return readWice(folder, `${part}.claims`)
  const rows = readRecords(folder, [part])
  if (!has('docs')) return rows.flatMap(readSingle)
  const documents = readRecords(folder, [`${part}.docs`])
  return summeditsRow.safeParse(rows[0]).success
    ? readSummedits(rows, documents)
    : readXsum(rows, documents)
}

/** The development parts that may be learned from; see NOTICE. */
export function readLearnedItems(root: string): readonly SupportItem[] {
  const chunks = readWice(join(root, 'wice'), 'dev.oracle_chunks').map((item) => ({
    ...item,
    set: 'wiceChunks',
  }))
  const whole = ['ragtruth_test', 'wice', 'summedits_news'].flatMap((set) =>
    readSupportItems(join(root, set), 'dev'),
  )
  return [...whole, ...chunks].map((item) => ({
    ...item,
    claim: item.claim.replace(LIST_MARK, ''),
  }))
}

const sentencesOf = (text: string) =>
  splitSentences(text, 'en').map(({ start, end }) => text.slice(start, end))

function readRagtruth(folder: string, part: string): readonly SupportItem[] {
  const sources = new Map(
    z
      .array(ragtruthSource)
      .parse(readRecords(folder, [`${part}.sources`]))
      .filter(({ task }) => task !== 'data2txt')
      .map(({ source_id, text }) => [source_id, sentencesOf(text)]),
  )
  return z
    .array(ragtruthResponse)
    .parse(readRecords(folder, [`${part}.responses`]))
    .flatMap(({ source_id, task, sentences }) => {
      const evidence = sources.get(source_id)
      if (!evidence) return []
      const set = task === 'qa' ? 'ragtruthQa' : 'ragtruthSummary'
      return sentences.map(({ text, supported }) => {
        return { set, source: source_id, claim: text, evidence, isSupported: supported }
      })
    })
}

function readWice(folder: string, name: string): readonly SupportItem[] {
  return z
    .array(wiceClaim)
    .parse(readRecords(folder, [name]))
    .map(({ id, label, claim, evidence }) => {
      return { set: 'wice', source: id, claim, evidence, isSupported: label === 'supported' }
    })
}

function readSummedits(
  rows: readonly unknown[],
  documents: readonly unknown[],
): readonly SupportItem[] {
  const texts = new Map(
    z
      .array(summeditsDocument)
      .parse(documents)
      .map(({ doc_id, text }) => [doc_id, sentencesOf(text)]),
  )
  return z
    .array(summeditsRow)
    .parse(rows)
    .map(({ doc_id, summary, label }) => ({
      set: 'summedits',
      source: doc_id,
      claim: summary,
      evidence: texts.get(doc_id) ?? [],
      isSupported: label === 1,
    }))
}

function readXsum(rows: readonly unknown[], documents: readonly unknown[]): readonly SupportItem[] {
  const texts = new Map(
    z
      .array(xsumDocument)
      .parse(documents)
      .map(({ bbcid, text }) => [bbcid, sentencesOf(text)]),
  )
  return z
    .array(xsumRow)
    .parse(rows)
    .map(({ bbcid, summary, supported }) => ({
      set: 'xsumfaith',
      source: bbcid,
      claim: summary,
      evidence: texts.get(bbcid) ?? [],
      isSupported: supported,
    }))
}

function readSingle(row: unknown): readonly SupportItem[] {
  const faith = faithbenchRow.safeParse(row)
  if (faith.success) {
    const { source, summary, worst_label } = faith.data
    const isSupported = worst_label === 'Consistent' || worst_label === 'Benign'
    return [
      { set: 'faithbench', source, claim: summary, evidence: sentencesOf(source), isSupported },
    ]
  }
  const { id, article, summary_sentences } = qagsRow.parse(row)
  const evidence = sentencesOf(withoutGaps(article))
  return summary_sentences.map(({ sentence, supported }) => {
    return {
      set: 'qags',
      source: id,
      claim: withoutGaps(sentence),
      evidence,
      isSupported: supported,
    }
  })
}

/** The set has gaps inside numbers and addresses: `10, 000`, `1. 3`, `healthgrades. Com`. */
function withoutGaps(text: string): string {
  return text
    .replace(/(\d), (?=\d{3}(?!\d))/g, '$1,')
    .replace(/(\d)\. (?=\d)/g, '$1.')
    .replace(/\. com(?![a-z])/gi, '.com')
    .replace(/([$£€]) (?=\d)/g, '$1')
}

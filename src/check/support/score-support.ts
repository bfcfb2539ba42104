import type { Span } from '#domain/document.ts'
import { readEvidence, type EvidenceIndex } from './evidence-index.ts'
import { probabilityOf } from './forest.ts'
import { FOREST, WEIGH_WORD } from './learned.ts'
import { readSigns } from './signs.ts'
import { LIST_MARK } from './words.ts'

export type Support = {
  /** 0..1: how sure it is that the evidence bears the sentence. See {@link EVEN}. */
  readonly score: number
  /** Content words of the sentence that nothing in the evidence says, as offsets into it, in order. */
  readonly unsaid: readonly Span[]
  /** Places of the evidence sentences that say most of it together, best first, at most three. */
  readonly best: readonly number[]
}

export { readEvidence, type EvidenceIndex }

/** At this score and over it the evidence more likely bears the sentence than not. */
export const EVEN = 0.5

/**
 * A sentence that scores less is cut from an article. Chosen so that of true sentences at most one in ten is: of sentences
 * shortened, joined or reworded from texts not learned from, 10 % are cut when their one best sentence alone is cited.
 */
export const CUT_BELOW = 0.25

/**
 * How far evidence bears a sentence, without a model: words, numbers and names found, how near each other and in which
 * order, denials, doubts and opposites, weighed by a small learned forest (docs/adr/0018-support-without-a-model.md).
 *
 * @param sentence one sentence in English; others get what equal words and numbers tell
 * @param evidence sentences in the order of their document, or the same read by {@link readEvidence} for many sentences
 * @returns score 0 where there is no evidence or nothing to look up; pure, never throws
 * @source learned from RAGTruth, WiCE and SummEdits by scripts/learn-support.ts; measured by `onix eval check`
 */
export function scoreSupport(
  sentence: string,
  evidence: readonly string[] | EvidenceIndex,
): Support {
  const index = 'sentences' in evidence ? evidence : readEvidence(evidence)
  const mark = LIST_MARK.exec(sentence)?.[0].length ?? 0
  const { values, best, unsaid } = readSigns(sentence.slice(mark), index, WEIGH_WORD)
  return {
    score: index.sentences.length === 0 ? 0 : probabilityOf(FOREST, values),
    unsaid: unsaid.map(({ start, end }) => ({ start: start + mark, end: end + mark })),
    best,
  }
}

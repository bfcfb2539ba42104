import type { PullQuote } from '#domain/article.ts'
import type { Archive, Evidence } from './archive.ts'
import { cutWith, supported, type Finding, type Judgement } from './judgement.ts'
import { matchesVerbatim } from './matches-verbatim.ts'
import { isInsideMarks } from './quotation.ts'

const METHOD = 'quotation/1'
// A speaker is named in the sentence of the quotation or close to it.
const NEAR_CHARACTERS = 400

/** Judges a pull quote: its words stand between quotation marks in the document, with the speaker beside them and the role as written. */
export function judgePullQuote(quote: PullQuote, archive: Archive): Judgement {
  const evidence = archive.open(quote.citation)
  const finding = evidence
    ? (judgeWords(quote, evidence) ??
      judgeSpeaker(quote, evidence, archive) ??
      judgeRole(quote, archive))
    : fault('not-enough-evidence', 'Its citation does not open.')
  if (finding) return cutWith(quote.id, finding)
  const reason = 'The document quotes these words, and names this speaker beside them.'
  return {
    verdicts: [supported({ claimId: quote.id, citation: 0, method: METHOD, reason })],
    citations: [quote.citation],
    cutReason: null,
  }
}

function judgeWords(quote: PullQuote, { text, citation, source }: Evidence): Finding {
  if (!matchesVerbatim(quote.text, text)) {
    return fault('refuted', 'Its words are not the words that it cites.')
  }
  const { start, end, part } = citation
  return part === 'text' && isInsideMarks(source.document.text, start, end)
    ? null
    : fault('refuted', 'The document does not have these words between quotation marks.')
}

function judgeSpeaker(quote: PullQuote, { citation, source }: Evidence, archive: Archive): Finding {
  const named = archive.open(quote.speakerCitation)
  const isSameDocument = named?.source === source
  if (!isSameDocument || named.text !== quote.speaker) {
    return fault('refuted', 'The document does not name the speaker like that.')
  }
  const { text } = source.document
  const around = text.slice(
    Math.max(0, citation.start - NEAR_CHARACTERS),
    citation.end + NEAR_CHARACTERS,
  )
  const words = quote.speaker.match(/\p{L}{3,}/gu) ?? []
  const isNear = words.some((word) => around.includes(word)) || hasReader(quote, source)
  return isNear ? null : fault('not-enough-evidence', 'The speaker is not named near these words.')
}

/** `he said`: what reading the document found out about who speaks. */
function hasReader(quote: PullQuote, { understanding }: Evidence['source']): boolean {
  return understanding.quotes.some(
    ({ start, end, speaker }) =>
      speaker === quote.speaker && start <= quote.citation.start && end >= quote.citation.end,
  )
}

function judgeRole(quote: PullQuote, archive: Archive): Finding {
  if (quote.role === null) return null
  const described = quote.roleCitation && archive.open(quote.roleCitation)
  return described?.text === quote.role &&
    described.citation.documentId === quote.citation.documentId
    ? null
    : fault('refuted', 'The document does not give the speaker this role.')
}

function fault(outcome: 'refuted' | 'not-enough-evidence', reason: string): Finding {
  return { outcome, reason, method: METHOD }
}

import { isStale } from '#domain/stale.ts'
import type { Archive, Evidence } from '../archive.ts'
import type { Finding } from '../judgement.ts'

/** A sentence that still expects, on the word of older documents alone, what the story has behind it. */
export function findStale(
  text: string,
  evidence: readonly Evidence[],
  { documents }: Archive,
): Finding {
  const newestMs = Math.max(...documents.map(({ document }) => Date.parse(document.publishedAt)))
  const isOld = evidence.every(({ citation, source }) => {
    const dates = source.understanding.dates.filter(
      ({ start, end }) =>
        citation.part === 'text' && start >= citation.start && end <= citation.end,
    )
    return isStale(text, dates, { document: source.document, newestMs })
  })
  if (!isOld) return null
  const reason = 'It expects what newer documents of the story have behind them.'
  return { outcome: 'refuted', reason, method: 'stale/1' }
}

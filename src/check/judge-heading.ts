import { tokenize } from '#base/tokens.ts'
import type { ArticleSection, Verdict, Writer } from '#domain/article.ts'
import { listUnfoundedTerms } from '#base/heading.ts'
import type { Archive, Evidence } from './archive.ts'
import { findInventedQuotation, findTurnedNegation, findWrongNumber } from './findings.ts'
import { supported } from './judgement.ts'

const METHOD = 'heading/1'

/** What stands over a section whose own heading says more than its documents do. */
const PLAIN_HEADINGS: Readonly<Record<ArticleSection['kind'], string>> = {
  lead: 'What is known',
  development: 'More details',
  voices: 'What was said',
  background: 'Background',
  next: 'What comes next',
}

/**
 * Judges a section's heading by what its sentences cite: a selected heading by the documents, a model's by the cited
 * words alone. One that fails is replaced by a plain one.
 */
export function judgeHeading(
  section: ArticleSection,
  place: number,
  { archive, writer }: { readonly archive: Archive; readonly writer: Writer['kind'] },
): { readonly heading: string; readonly verdict: Verdict } {
  const claimId = `heading.${place}`
  const evidence = section.paragraphs
    .flat()
    .flatMap(({ citations }) => citations.flatMap((citation) => archive.open(citation) ?? []))
  const fault = findFault(section.heading, evidence, writer)
  if (fault === null) {
    const reason = 'Its words are words of the documents below it.'
    return {
      heading: section.heading,
      verdict: supported({ claimId, citation: -1, method: METHOD, reason }),
    }
  }
  const verdict: Verdict = {
    claimId,
    citation: -1,
    outcome: 'not-enough-evidence',
    reason: fault,
    method: METHOD,
  }
  return { heading: PLAIN_HEADINGS[section.kind], verdict }
}

function findFault(
  heading: string,
  evidence: readonly Evidence[],
  writer: Writer['kind'],
): string | null {
  if (tokenize(heading).length === 0 && heading.trim() === '') return 'It is empty.'
  const documents = evidence.map(({ source }) => source.document)
  if (documents.some(({ title }) => title === heading)) return null
  const texts =
    writer === 'model'
      ? evidence.map(({ text }) => text)
      : documents.flatMap(({ title, text }) => [title, text])
  const [unfounded] = listUnfoundedTerms(heading, texts)
  if (unfounded !== undefined) return `The documents below it do not say “${unfounded}”.`
  const finding =
    findInventedQuotation(heading, evidence) ??
    (writer === 'model'
      ? (findWrongNumber(heading, evidence) ?? findTurnedNegation(heading, evidence))
      : null)
  return finding?.reason ?? null
}

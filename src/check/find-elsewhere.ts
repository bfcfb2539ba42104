import type { Claim } from '#domain/article.ts'
import type { Archive, Evidence } from './archive.ts'
import { findForbidden } from './rights.ts'
import { EVEN, readEvidence, scoreSupport, type EvidenceIndex } from './support/score-support.ts'

/**
 * The one sentence of the documents it cites that most likely bears the claim, among those that its writer may use; no other
 * document is looked through, lest one that was planted bears what nobody cited it for. Undefined when none more likely does than not. What is found is yet to be held against the rules.
 */
export function findElsewhere(claim: Claim, archive: Archive): Evidence | undefined {
  const cited = new Set(claim.citations.map(keyOf))
  let found: { readonly evidence: Evidence; readonly score: number } | undefined
  for (const source of archive.documents.filter((one) => isCited(one, claim))) {
    const { index, sentences } = readDocument(source, archive)
    for (const place of scoreSupport(claim.text, index).best.slice(0, 2)) {
      const evidence = sentences[place]
      if (!evidence || cited.has(keyOf(evidence.citation))) continue
      if (findForbidden(claim.kind, evidence.citation, archive) !== null) continue
      const { score } = scoreSupport(claim.text, [evidence.text])
      if (score >= EVEN && score > (found?.score ?? 0)) found = { evidence, score }
    }
  }
  return found?.evidence
}

function isCited(
  { document: { id, version } }: Archive['documents'][number],
  claim: Claim,
): boolean {
  return claim.citations.some((one) => one.documentId === id && one.version === version)
}

type ReadSentences = { readonly index: EvidenceIndex; readonly sentences: readonly Evidence[] }

// An archive lives for one check, in which many sentences are looked for.
const READ = new WeakMap<Archive['documents'][number], ReadSentences>()

function readDocument(source: Archive['documents'][number], archive: Archive): ReadSentences {
  const known = READ.get(source)
  if (known) return known
  const { id: documentId, version } = source.document
  const sentences = source.understanding.sentences.flatMap(
    ({ start, end }) => archive.open({ documentId, version, part: 'text', start, end }) ?? [],
  )
  const read = { index: readEvidence(sentences.map(({ text }) => text)), sentences }
  READ.set(source, read)
  return read
}

function keyOf({ documentId, version, part, start }: Claim['citations'][number]): string {
  return `${documentId}/${version}/${part}/${start}`
}

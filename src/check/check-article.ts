import { isNearSame } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import type {
  ArticleBody,
  ArticleSection,
  CheckedDraft,
  Citation,
  Claim,
  Difference,
  PullQuote,
  Verdict,
} from '#domain/article.ts'
import type { ReadDocument } from '#domain/document.ts'
import { OVER_EXCERPT, type ExcerptSettings } from '#base/excerpt.ts'
import { createArchive, type Archive } from './archive.ts'
import { createExcerptCount, type ExcerptCount } from './excerpt.ts'
import { judgeHeading } from './judge-heading.ts'
import { judgePullQuote } from './judge-pull-quote.ts'
import { judgeVerbatim } from './judge-verbatim.ts'
import { judgeWritten } from './judge-written.ts'
import { findForbidden, RIGHTS } from './rights.ts'
import { findAgainst, NO_VOTES, verdictOf, type Votes } from './vote/votes.ts'

export type CheckResult = Omit<CheckedDraft, 'draft'>

export type CheckSettings = ExcerptSettings & {
  /** A model's votes on claims that the own check lets stand; absent for none. */
  readonly votes?: Votes
}

type Desk = {
  readonly archive: Archive
  readonly count: ExcerptCount
  readonly verdicts: Verdict[]
  readonly cut: { readonly claimId: string; readonly text: string; readonly reason: string }[]
  /** Terms of what stands so far, to find what is said twice. */
  readonly said: ReadonlySet<string>[]
  readonly votes: Votes
}

const LEAST_SENTENCES = 2

/**
 * Checks an article against the documents it cites and cuts what fails; every verdict is kept.
 *
 * @param documents the cited versions; a citation of any other does not open
 * @returns `isPrintable` false when the headline failed or fewer than two sentences are left
 */
export function checkArticle(
  body: ArticleBody,
  documents: readonly ReadDocument[],
  settings: CheckSettings,
): CheckResult {
  const archive = createArchive(documents)
  const desk: Desk = {
    archive,
    count: createExcerptCount(archive, settings),
    verdicts: [],
    cut: [],
    said: [],
    votes: settings.votes ?? NO_VOTES,
  }
  const headline = passClaim(body.headline, desk)
  const dek = body.dek && passNew(body.dek, desk)
  const kept = body.sections.map((section) => passSection(section, desk))
  const pullQuotes = body.pullQuotes.flatMap((quote) => passQuote(quote, desk, kept))
  const sections = kept
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map((section, place) => headed(section, place, { body, desk }))
  const differences = body.differences.flatMap((difference) => passDifference(difference, desk))
  // A timeline tells the article again by days: it may repeat it, but not itself.
  const days: Desk = { ...desk, said: [] }
  const timeline = body.timeline.flatMap((item) => {
    const claim = passNew(item.claim, days)
    return claim ? [{ at: item.at, claim }] : []
  })
  return {
    body: {
      ...body,
      headline: headline ?? body.headline,
      dek,
      sections,
      pullQuotes,
      differences,
      timeline: timeline.length > 1 ? timeline : [],
    },
    verdicts: desk.verdicts,
    cut: desk.cut,
    isPrintable: headline !== null && countSentences(sections) >= LEAST_SENTENCES,
  }
}

export function countSentences(sections: readonly ArticleSection[]): number {
  return sections.reduce((sum, { paragraphs }) => sum + paragraphs.flat().length, 0)
}

/** The claim with the citations that hold, or null when it is cut. */
function passClaim(claim: Claim, desk: Desk): Claim | null {
  const judge = claim.kind === 'verbatim' ? judgeVerbatim : judgeWritten
  const { verdicts, citations, cutReason } = judge(claim, desk.archive)
  desk.verdicts.push(...verdicts)
  if (cutReason !== null) return cutClaim(claim, desk, cutReason)
  const vote = claim.kind === 'written' ? desk.votes.get(claim.id) : undefined
  if (vote) desk.verdicts.push(verdictOf(claim.id, vote))
  const against = findAgainst(vote)
  if (against) return cutClaim(claim, desk, against.reason)
  const [own, ...others] = citations
  const forbidding = (citation: Citation | undefined) =>
    findForbidden(claim.kind, citation, desk.archive)
  const resting = claim.kind === 'verbatim' ? [own] : citations
  const [reason] = resting.flatMap((citation) => forbidding(citation) ?? [])
  if (reason !== undefined) return refuse(claim, desk, { method: RIGHTS, reason })
  if (!own || !desk.count.admit(claim, own))
    return refuse(claim, desk, {
      method: 'excerpt/1',
      reason: OVER_EXCERPT,
    })
  return {
    ...claim,
    citations: [
      own,
      ...others.filter((one) => forbidding(one) === null && desk.count.admit(claim, one)),
    ],
  }
}

/** As `passClaim`, and not said before. */
function passNew(claim: Claim, desk: Desk): Claim | null {
  const terms = new Set(tokenize(claim.text))
  if (desk.said.some((other) => isNearSame(terms, other))) {
    return refuse(claim, desk, { method: 'duplicate/1', reason: 'The article says this already.' })
  }
  const passed = passClaim(claim, desk)
  if (passed) desk.said.push(terms)
  return passed
}

function refuse(
  claim: Pick<Claim, 'id' | 'text'>,
  desk: Desk,
  { method, reason }: { readonly method: string; readonly reason: string },
): null {
  desk.verdicts.push({
    claimId: claim.id,
    citation: -1,
    outcome: 'not-enough-evidence',
    reason,
    method,
  })
  return cutClaim(claim, desk, reason)
}

function cutClaim({ id, text }: Pick<Claim, 'id' | 'text'>, desk: Desk, reason: string): null {
  desk.cut.push({ claimId: id, text, reason })
  return null
}

function passSection(section: ArticleSection, desk: Desk): ArticleSection {
  const paragraphs = section.paragraphs
    .map((paragraph) => paragraph.flatMap((claim) => passNew(claim, desk) ?? []))
    .filter((paragraph) => paragraph.length > 0)
  return { ...section, paragraphs }
}

function headed(
  section: ArticleSection,
  place: number,
  { body, desk }: { readonly body: ArticleBody; readonly desk: Desk },
): ArticleSection {
  const context = { archive: desk.archive, writer: body.writer.kind }
  const { heading, verdict } = judgeHeading(section, place, context)
  desk.verdicts.push(verdict)
  if (heading !== section.heading) {
    desk.cut.push({ claimId: verdict.claimId, text: section.heading, reason: verdict.reason })
  }
  return { ...section, heading }
}

function passQuote(
  quote: PullQuote,
  desk: Desk,
  sections: readonly ArticleSection[],
): readonly PullQuote[] {
  const terms = new Set(tokenize(quote.text))
  const { verdicts, cutReason } = judgePullQuote(quote, desk.archive)
  desk.verdicts.push(...verdicts)
  if (cutReason !== null) {
    cutClaim(quote, desk, cutReason)
    return []
  }
  const forbidden = findForbidden('verbatim', quote.citation, desk.archive)
  if (forbidden !== null) {
    refuse(quote, desk, { method: RIGHTS, reason: forbidden })
    return []
  }
  const shown = { kind: 'verbatim', text: quote.text } as const
  if (!desk.count.admit(shown, quote.citation)) {
    refuse(quote, desk, {
      method: 'excerpt/1',
      reason: OVER_EXCERPT,
    })
    return []
  }
  desk.said.push(terms)
  const before = sections
    .slice(0, quote.afterSection + 1)
    .filter(({ paragraphs }) => paragraphs.length > 0)
  return [{ ...quote, afterSection: Math.max(0, before.length - 1) }]
}

/** A difference needs two sides; sentences of a difference may repeat the article's. */
function passDifference(difference: Difference, desk: Desk): readonly Difference[] {
  const positions = difference.positions.flatMap((position) => {
    const claim = passClaim(position.claim, desk)
    return claim ? [{ ...position, claim }] : []
  })
  return positions.length > 1 ? [{ ...difference, positions }] : []
}

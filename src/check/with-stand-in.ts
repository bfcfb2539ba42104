import type { ArticleBody, ArticleSection, Citation, Claim } from '#domain/article.ts'
import type { ReadDocument } from '#domain/document.ts'
import {
  checkArticle,
  countSentences,
  type CheckResult,
  type CheckSettings,
} from './check-article.ts'

/**
 * Checks a model's article, and puts the extractive stand-in where too little of it is left: its headline and dek where
 * those were cut, its sentence from the same words where it has one, its section where one became empty, the whole of it where the rest cannot be printed. What is put in is
 * checked with the rest. The verdicts on what was cut are kept.
 */
export function checkWithStandIn(
  body: ArticleBody,
  standIn: ArticleBody,
  {
    documents,
    settings,
  }: { readonly documents: readonly ReadDocument[]; readonly settings: CheckSettings },
): CheckResult {
  const first = checkArticle(body, documents, settings)
  if (first.cut.length === 0) return first
  const cut = new Set(first.cut.map(({ claimId }) => claimId))
  const mended = mend(body, standIn, cut)
  const second = checkArticle(mended, documents, settings)
  if (second.isPrintable) return withEarlier(second, first, cut)
  const whole = checkArticle(renamed(standIn), documents, settings)
  return withEarlier(whole, first, cut)
}

function mend(body: ArticleBody, standIn: ArticleBody, cut: ReadonlySet<string>): ArticleBody {
  const other = renamed(standIn)
  const stand = createStandIns(other)
  const kept = body.sections.map((section) => withoutCut(section, cut, stand))
  const sections = kept.map((section, place) =>
    countSentences([section]) > 0 ? section : (other.sections[place] ?? section),
  )
  return {
    ...body,
    headline: cut.has('headline') ? other.headline : body.headline,
    dek: body.dek && cut.has('dek') ? other.dek : body.dek,
    sections: countSentences(sections) > 0 ? sections : other.sections,
  }
}

type StandIns = (claim: Claim) => Claim | undefined

/** For a claim that is cut: the stand-in's sentence from the same words, each once. */
function createStandIns(standIn: ArticleBody): StandIns {
  const free = new Set(standIn.sections.flatMap(({ paragraphs }) => paragraphs.flat()))
  return (claim) => {
    const found = [...free].find(({ citations }) =>
      citations.some((own) => claim.citations.some((cited) => overlap(own, cited))),
    )
    if (found) free.delete(found)
    return found
  }
}

function overlap(a: Citation, b: Citation): boolean {
  return (
    a.documentId === b.documentId &&
    a.version === b.version &&
    a.part === b.part &&
    a.start < b.end &&
    b.start < a.end
  )
}

/** The section with its cut sentences replaced by the stand-in's from the same words, or left out where there is none. */
function withoutCut(
  section: ArticleSection,
  cut: ReadonlySet<string>,
  standInFor: StandIns,
): ArticleSection {
  const paragraphs = section.paragraphs
    .map((paragraph) =>
      paragraph.flatMap((claim) => (cut.has(claim.id) ? (standInFor(claim) ?? []) : claim)),
    )
    .filter((paragraph) => paragraph.length > 0)
  return { ...section, paragraphs }
}

/** The stand-in's claims under ids of their own, so that verdicts on both can be kept side by side. */
function renamed(body: ArticleBody): ArticleBody {
  const rename = (claim: Claim): Claim => ({ ...claim, id: `stand-in.${claim.id}` })
  return {
    ...body,
    headline: rename(body.headline),
    dek: body.dek && rename(body.dek),
    sections: body.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => paragraph.map(rename)),
    })),
  }
}

function withEarlier(
  result: CheckResult,
  first: CheckResult,
  cut: ReadonlySet<string>,
): CheckResult {
  const judged = new Set(result.verdicts.map(({ claimId }) => claimId))
  const earlier = first.verdicts.filter(({ claimId }) => cut.has(claimId) && !judged.has(claimId))
  const gone = first.cut.filter(
    ({ claimId }) => !result.cut.some((other) => other.claimId === claimId),
  )
  return { ...result, verdicts: [...earlier, ...result.verdicts], cut: [...gone, ...result.cut] }
}

/** Chooses what each section of an extractive article prints, and heads it. */
import { countShared, similarityOf } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import type { ArticleSection } from '#domain/article.ts'
import { partOf, speakerOf, type Part } from './cues.ts'
import { arrangeParagraphs, takePicks, type SectionPlan } from './fill-section.ts'
import { isFounded, isFresh, namedHeading, tellingHeading, voicesHeading } from './headings.ts'
import { OPINION } from './opinion.ts'
import type { Candidate, Material, Source } from './material.ts'
import type { Pick, Picker } from './pick.ts'
import { GIST_WEIGHT } from './settings.ts'
import { clauseIn } from './telling.ts'
import { isPlainTitle, titleOverlap } from './titles.ts'

type Desk = {
  readonly material: Material
  readonly picker: Picker
  /** Sources by how well their titles stand for the story; the first gave the headline. */
  readonly ranked: readonly Source[]
  readonly headline: string
  readonly words: number
}
type Runs = readonly (readonly Pick[])[]

const SECTION_WORDS = 110
const MOST_SENTENCES = 4
const MOST_JOINED = 6

/** Lead first, then developments, voices, background and what comes next, as far as the material goes. */
export function planSections(desk: Desk): readonly SectionPlan[] {
  const parts = new Map<number, Part>()
  for (const candidate of desk.material.candidates) {
    const source = desk.material.sources[candidate.source]
    if (source) parts.set(candidate.index, partOf(candidate, source))
  }
  const poolOf = (part: Part) =>
    desk.material.candidates.filter(({ index }) => parts.get(index) === part)
  const taken = [desk.headline]
  const plans: SectionPlan[] = []
  const keep = (plan: SectionPlan | undefined) => {
    if (!plan) return
    // One sentence is no section of its own: it joins the last development, or the lead.
    const place = plans.findLastIndex(({ kind }) => kind === 'development' || kind === 'lead')
    const last = plans[place]
    const isThin = plan.kind !== 'next' && plan.paragraphs.flat().length < 2
    const isUnnamed = plan.heading === ''
    const together = (last?.paragraphs.flat().length ?? 0) + plan.paragraphs.flat().length
    if (last && (isThin || (isUnnamed && together <= MOST_JOINED))) {
      plans[place] = { ...last, paragraphs: [...last.paragraphs, ...plan.paragraphs] }
      return
    }
    const heading = plan.heading || moreHeading(desk, plan, taken)
    plans.push({ ...plan, heading })
    taken.push(heading)
  }
  keep(planLead(desk, taken))
  keep(planDevelopment(desk, poolOf('development'), taken))
  keep(planVoices(desk, poolOf('voices'), taken))
  if (wordsOf(plans) < desk.words) keep(planBackground(desk, poolOf('background'), taken))
  if (wordsOf(plans) < desk.words) keep(planNext(desk, poolOf('next'), taken))
  for (let more = 0; more < 3 && wordsOf(plans) + SECTION_WORDS / 2 < desk.words; more += 1) {
    keep(planDevelopment(desk, poolOf('development'), taken))
  }
  return sortPlans(plans)
}

function planLead(desk: Desk, taken: readonly string[]): SectionPlan | undefined {
  const early = desk.material.candidates.filter(({ position }) => position < 6)
  const score = (candidate: Candidate) =>
    candidate.score +
    0.3 / (1 + candidate.position) +
    (candidate.isGist ? GIST_WEIGHT : 0) +
    0.3 * (desk.material.sources[candidate.source]?.recency ?? 0)
  const some = takePicks(desk.picker, early, {
    most: 3,
    words: 90,
    score,
    noveltyWeight: 0.6,
  })
  const runs =
    some.length > 0
      ? some
      : takePicks(desk.picker, desk.material.candidates, { most: 3, words: 90 })
  if (runs.length === 0) return undefined
  const picks = runs.flat()
  const { sources, candidates } = desk.material
  const heading =
    tellingHeading({ picks, sources, taken, candidates }) ??
    desk.ranked.find(
      (source) =>
        isHeadingTitle(source, desk) &&
        isFounded(source.document.title, picks, desk.material.sources),
    )?.document.title ??
    'What happened'
  return { kind: 'lead', heading, paragraphs: arrangeParagraphs(runs) }
}

/** A title that says something else than the headline. */
function isHeadingTitle({ document, opinion, isPast }: Source, { headline }: Desk): boolean {
  if (opinion >= OPINION || isPast || !isPlainTitle(document.title)) return false
  const terms = new Set(tokenize(document.title))
  return similarityOf(terms, new Set(tokenize(headline))) < MOST_ALIKE
}

// Two titles of one happening may share words; say the same twice they may not.
const MOST_ALIKE = 0.5

function planVoices(
  desk: Desk,
  pool: readonly Candidate[],
  taken: readonly string[],
): SectionPlan | undefined {
  const heard = new Set<string>()
  const runs: (readonly Pick[])[] = []
  while (runs.length < MOST_SENTENCES) {
    const fresh = pool.filter((candidate) => !heard.has(speakerOf(candidate) ?? ''))
    const [run] = takePicks(desk.picker, fresh.length > 0 ? fresh : pool, { most: 1, words: 1 })
    if (!run) break
    runs.push(run)
    for (const { candidate } of run) heard.add(speakerOf(candidate) ?? '')
  }
  return finish({
    kind: 'voices',
    runs,
    heading: (picks) => {
      const { sources, candidates } = desk.material
      return (
        tellingHeading({ picks, sources, taken, candidates }, true) ?? voicesHeading(picks, sources)
      )
    },
  })
}

function planBackground(
  desk: Desk,
  pool: readonly Candidate[],
  taken: readonly string[],
): SectionPlan | undefined {
  const runs = takePicks(desk.picker, pool, { most: 3, words: SECTION_WORDS })
  const { sources, candidates } = desk.material
  const heading = (picks: readonly Pick[]) =>
    tellingHeading({ picks, sources, taken, candidates }) ??
    namedHeading('Background:', 'Background', { picks, sources, taken })
  return finish({ kind: 'background', runs, heading })
}

function planNext(
  desk: Desk,
  pool: readonly Candidate[],
  taken: readonly string[],
): SectionPlan | undefined {
  const runs = takePicks(desk.picker, pool, { most: 3, words: SECTION_WORDS * 0.8 })
  const { sources, candidates } = desk.material
  const heading = (picks: readonly Pick[]) =>
    tellingHeading({ picks, sources, taken, candidates }) ?? 'What comes next'
  return finish({ kind: 'next', runs, heading, least: 1 })
}

function finish(section: {
  readonly kind: ArticleSection['kind']
  readonly runs: Runs
  readonly heading: (picks: readonly Pick[]) => string
  readonly least?: number
}): SectionPlan | undefined {
  const picks = section.runs.flat()
  if (picks.length < (section.least ?? 1)) return undefined
  return {
    kind: section.kind,
    heading: section.heading(picks),
    paragraphs: arrangeParagraphs(section.runs),
  }
}

/**
 * A section about one side of the story: what its best sentence with a clause for a heading tells, else what another
 * publisher's title names, else what goes with the best sentence left; the last has no heading of its own (empty).
 */
function planDevelopment(
  desk: Desk,
  pool: readonly Candidate[],
  taken: readonly string[],
): SectionPlan | undefined {
  const free = pool.filter(
    (candidate) => candidate.standing === 'alone' && desk.picker.isFree(candidate),
  )
  const seed = findSeed(free, taken) ?? findTitleSeed(desk, free, taken)
  const centre = seed?.terms ?? topOf(free)?.terms
  if (!centre) return undefined
  const score = (candidate: Candidate) =>
    (candidate.index === seed?.index ? 2 : 0) +
    candidate.score *
      (0.3 + nearness(candidate, centre) + (candidate.source === seed?.source ? 0.3 : 0))
  const runs = takePicks(desk.picker, free, { most: MOST_SENTENCES, words: SECTION_WORDS, score })
  const picks = runs.flat()
  if (picks.length === 0) return undefined
  return {
    kind: 'development',
    heading:
      seed && isCited(seed, picks)
        ? seed.heading
        : (tellingHeading({ picks, ...desk.material, taken }) ?? ''),
    paragraphs: arrangeParagraphs(runs),
  }
}

/** What a section grows from: a sentence, or a document by its title. */
type Seed = {
  readonly heading: string
  readonly terms: ReadonlySet<string>
  readonly source: number
  /** Place of the sentence in the material; -1 where it is a title. */
  readonly index: number
}

function findSeed(free: readonly Candidate[], taken: readonly string[]): Seed | undefined {
  const ranked = [...free].sort((a, b) => b.score - a.score)
  for (const { text, terms, source, index, score } of ranked) {
    const heading = clauseIn(text)
    const isGood = heading !== undefined && isFresh(heading, taken)
    // Its second half: a heading that is all of its sentence says nothing by itself.
    if (isGood && score >= LEAST_SEED && text.length > heading.length * 1.3)
      return { heading, terms, source, index }
  }
  return undefined
}

// Weaker sentences are there to fill a section, not to open one.
const LEAST_SEED = 0.35

/** True when the seed's own sentence is there, or half of the section rests on its document. */
function isCited(seed: Seed, picks: readonly Pick[]): boolean {
  if (seed.index >= 0) return picks.some(({ candidate }) => candidate.index === seed.index)
  return (
    picks.filter(({ candidate }) => candidate.source === seed.source).length * 2 >= picks.length
  )
}

function findTitleSeed(
  desk: Desk,
  free: readonly Candidate[],
  taken: readonly string[],
): Seed | undefined {
  const valued = desk.ranked
    .filter((source) => isFresh(source.document.title, taken) && isHeadingTitle(source, desk))
    .map((source) => {
      const own = free.filter((candidate) => candidate.source === source.index)
      const values = own.map(({ score, terms }) => score * titleOverlap(terms, source.titleTerms))
      const best = values.sort((a, b) => b - a).slice(0, 3)
      return { source, count: own.length, value: best.reduce((sum, value) => sum + value, 0) }
    })
  const [best] = valued.filter(({ count }) => count >= 2).sort((a, b) => b.value - a.value)
  if (!best) return undefined
  const { titleTerms, index, document } = best.source
  return { heading: document.title, terms: titleTerms, source: index, index: -1 }
}

function moreHeading(desk: Desk, { paragraphs }: SectionPlan, taken: readonly string[]): string {
  const input = { picks: paragraphs.flat(), sources: desk.material.sources, taken }
  return namedHeading('More on', 'More details', input)
}

function nearness(candidate: Candidate, centre: ReadonlySet<string>): number {
  return (
    countShared(candidate.terms, centre) / Math.max(1, Math.min(centre.size, candidate.terms.size))
  )
}

function topOf(pool: readonly Candidate[]): Candidate | undefined {
  return [...pool].sort((a, b) => b.score - a.score)[0]
}

function wordsOf(plans: readonly SectionPlan[]): number {
  return plans
    .flatMap(({ paragraphs }) => paragraphs.flat())
    .reduce((sum, { candidate }) => sum + candidate.words, 0)
}

const ORDER: readonly ArticleSection['kind'][] = [
  'lead',
  'development',
  'voices',
  'background',
  'next',
]

function sortPlans(plans: readonly SectionPlan[]): readonly SectionPlan[] {
  return [...plans].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

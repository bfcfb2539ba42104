/** Chooses what each section of an extractive article prints, and heads it. */
import { countShared, similarityOf } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import type { ArticleSection } from '#domain/article.ts'
import { partOf, speakerOf, type Part } from './cues.ts'
import { arrangeParagraphs, takePicks, type SectionPlan } from './fill-section.ts'
import { clauseHeading, isFounded, isFresh, namedHeading, voicesHeading } from './headings.ts'
import type { Candidate, Material, Source } from './material.ts'
import type { Pick, Picker } from './pick.ts'
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
    const last = plans.at(-1)
    // One sentence is no section of its own: it joins the last development.
    if (
      plan.kind === 'development' &&
      plan.paragraphs.flat().length < 2 &&
      last?.kind === plan.kind
    ) {
      plans[plans.length - 1] = { ...last, paragraphs: [...last.paragraphs, ...plan.paragraphs] }
      return
    }
    plans.push(plan)
    taken.push(plan.heading)
  }
  keep(planLead(desk, taken))
  keep(planDevelopment(desk, poolOf('development'), taken))
  keep(planVoices(desk, poolOf('voices')))
  if (wordsOf(plans) < desk.words) keep(planBackground(desk, poolOf('background'), taken))
  if (wordsOf(plans) < desk.words) keep(planNext(desk, poolOf('next'), taken))
  for (let more = 0; more < 2 && wordsOf(plans) + SECTION_WORDS / 2 < desk.words; more += 1) {
    keep(planDevelopment(desk, poolOf('development'), taken))
  }
  return sortPlans(plans)
}

function planLead(desk: Desk, taken: readonly string[]): SectionPlan | undefined {
  const { candidates } = desk.material
  const early = candidates.filter(({ position }) => position < 6)
  const score = (candidate: Candidate) =>
    candidate.score +
    0.3 / (1 + candidate.position) +
    0.2 * (desk.material.sources[candidate.source]?.recency ?? 0)
  const some = takePicks(desk.picker, early, {
    most: 3,
    words: 90,
    score,
    noveltyWeight: 0.5,
  })
  const runs = some.length > 0 ? some : takePicks(desk.picker, candidates, { most: 3, words: 90 })
  if (runs.length === 0) return undefined
  const picks = runs.flat()
  const titles = desk.ranked.map(({ document }) => document.title)
  const heading =
    titles.find(
      (title) =>
        isPlainTitle(title) &&
        isNewTitle(title, desk) &&
        isFounded(title, picks, desk.material.sources),
    ) ??
    clauseHeading(picks, taken) ??
    namedHeading('What is known about', 'What is known', {
      picks,
      sources: desk.material.sources,
      taken,
    })
  return { kind: 'lead', heading, paragraphs: arrangeParagraphs(runs) }
}

// Two titles of one happening may say nearly the same; word for word the same they may not.
function isNewTitle(title: string, { headline }: Desk): boolean {
  return similarityOf(new Set(tokenize(title)), new Set(tokenize(headline))) < 0.8
}

function planVoices(desk: Desk, pool: readonly Candidate[]): SectionPlan | undefined {
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
    heading: (picks) => voicesHeading(picks, desk.material.sources),
  })
}

function planBackground(
  desk: Desk,
  pool: readonly Candidate[],
  taken: readonly string[],
): SectionPlan | undefined {
  const runs = takePicks(desk.picker, pool, { most: 3, words: SECTION_WORDS })
  const heading = (picks: readonly Pick[]) =>
    namedHeading('Background:', 'Background', { picks, sources: desk.material.sources, taken })
  return finish({ kind: 'background', runs, heading })
}

function planNext(
  desk: Desk,
  pool: readonly Candidate[],
  taken: readonly string[],
): SectionPlan | undefined {
  const runs = takePicks(desk.picker, pool, { most: 3, words: SECTION_WORDS * 0.8 })
  const heading = (picks: readonly Pick[]) =>
    namedHeading('What comes next for', 'What comes next', {
      picks,
      sources: desk.material.sources,
      taken,
    })
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

/** A section about one side of the story: what another publisher's title names, or what goes with the best sentence left. */
function planDevelopment(
  desk: Desk,
  pool: readonly Candidate[],
  taken: readonly string[],
): SectionPlan | undefined {
  const free = pool.filter(
    (candidate) => candidate.standing === 'alone' && desk.picker.isFree(candidate),
  )
  const seed = findSeed(desk, free, taken)
  const centre = seed?.titleTerms ?? topOf(free)?.terms
  if (!centre) return undefined
  const score = (candidate: Candidate) =>
    candidate.score *
    (0.3 + nearness(candidate, centre) + (candidate.source === seed?.index ? 0.3 : 0))
  const runs = takePicks(desk.picker, free, { most: MOST_SENTENCES, words: SECTION_WORDS, score })
  const picks = runs.flat()
  if (picks.length === 0) return undefined
  const heading =
    (seed && isDominant(seed, picks) ? seed.document.title : undefined) ??
    clauseHeading(picks, taken) ??
    namedHeading('More on', 'More details', { picks, sources: desk.material.sources, taken })
  return { kind: 'development', heading, paragraphs: arrangeParagraphs(runs) }
}

function findSeed(
  { ranked }: Desk,
  free: readonly Candidate[],
  taken: readonly string[],
): Source | undefined {
  const seeds = ranked.filter(
    ({ document }) => isPlainTitle(document.title) && isFresh(document.title, taken),
  )
  const valued = seeds.map((seed) => {
    const own = free.filter(({ source }) => source === seed.index)
    const values = own.map(({ score, terms }) => score * titleOverlap(terms, seed.titleTerms))
    const best = values.sort((a, b) => b - a).slice(0, 3)
    return { seed, count: own.length, value: best.reduce((sum, value) => sum + value, 0) }
  })
  return valued.filter(({ count }) => count >= 2).sort((a, b) => b.value - a.value)[0]?.seed
}

function isDominant(seed: Source, picks: readonly Pick[]): boolean {
  const own = picks.filter(({ citations }) =>
    citations.some(({ documentId }) => documentId === seed.document.id),
  )
  return own.length * 2 >= picks.length
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

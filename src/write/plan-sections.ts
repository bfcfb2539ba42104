/** Chooses what each section of an extractive article prints, and heads it. */
import { tokenize } from '#base/tokens.ts'
import type { Nearness } from './about.ts'
import { partOf, type Part } from './cues.ts'
import { arrangeParagraphs, takePicks, type SectionPlan } from './fill-section.ts'
import { isFresh, tellingHeading } from './headings.ts'
import type { Candidate, Material, Source } from './material.ts'
import type { Nouns } from './phrases.ts'
import type { Pick, Picker } from './pick.ts'
import { planLead } from './plan-lead.ts'
import { listSeeds, type Seed } from './seeds.ts'
import { clauseIn } from './telling.ts'

export type Desk = {
  readonly material: Material
  readonly picker: Picker
  /** Sources by how well their titles stand for the story; the first gave the headline. */
  readonly ranked: readonly Source[]
  readonly headline: string
  readonly near: Nearness
  readonly isNoun: Nouns
  readonly words: number
}

const SECTION_WORDS = 110
const MOST_SENTENCES = 4
const MOST_JOINED = 8
const LEAST_SENTENCES = 2
// With fewer than these the rest of the material is looked through once more.
const FEW_SECTIONS = 3
// Beside the lead; four minutes' reading has room for no more.
const MOST_SECTIONS = 5
const MOST_OF: Readonly<Record<Part, number>> = {
  development: 4,
  voices: 2,
  background: 1,
  next: 1,
}
// What a second section of one kind is worth beside the first of another.
const REPEATED_WORTH = 0.85
// Two sentences about one thing share this much of what tells them apart from others, or stand side by side.
const LEAST_NEAR = 0.3
const BESIDE = { near: 0.5, lessPerParagraph: 0.1 }
// Two sentences that share this much of a heading show that the section tells of it.
const LEAST_BORNE = 0.35
/** What may stand in a section of each kind. */
const HOLDS: Readonly<Record<Part, readonly Part[]>> = {
  development: ['development', 'voices'],
  voices: ['voices', 'development'],
  background: ['background', 'development'],
  next: ['next', 'development'],
}

/**
 * Lead first, then developments, voices, background and what comes next: as many as have a heading of their own and
 * sentences to stand below it.
 */
export function planSections(desk: Desk): readonly SectionPlan[] {
  const taken = [desk.headline]
  const plans: SectionPlan[] = []
  const keep = (plan: SectionPlan) => {
    const isThin = plans.length > 0 && plan.paragraphs.flat().length < LEAST_SENTENCES
    const place = isThin ? findNearest(plans, plan, desk.near) : -1
    const home = plans[place]
    if (home) {
      plans[place] = { ...home, paragraphs: [...home.paragraphs, ...plan.paragraphs] }
      return
    }
    plans.push(plan)
    taken.push(plan.heading)
  }
  const lead = planLead(desk, taken)
  if (!lead) return []
  keep(lead)
  const parts = listParts(desk.material)
  const counts: Record<Part, number> = { development: 0, voices: 0, background: 0, next: 0 }
  const seeds = new Set(listSeeds(desk.material, desk))
  while (plans.length <= MOST_SECTIONS && wordsOf(plans) + SECTION_WORDS / 2 < desk.words) {
    const seed = bestOf(
      [...seeds],
      (one) => counts[one.kind] < MOST_OF[one.kind] && isFresh(one.heading, taken),
      counts,
    )
    if (!seed) break
    seeds.delete(seed)
    const plan = growSection(desk, seed, { parts, taken })
    if (!plan) continue
    counts[seed.kind] += 1
    keep(plan)
  }
  if (plans.length < FEW_SECTIONS) {
    const rest = planRest(desk, taken)
    if (rest) keep(rest)
  }
  return sortPlans(headLead(plans, desk), desk.material)
}

/** What is left where nothing grew, if one of its sentences gives it a heading. */
function planRest(
  { material, picker, near, isNoun }: Desk,
  taken: readonly string[],
): SectionPlan | undefined {
  const free = material.candidates.filter((candidate) => picker.isFree(candidate))
  const score = ({ score: own, terms }: Candidate) => own + near.about(terms)
  const headed = free.filter(
    ({ text, standing }) => standing === 'alone' && clauseIn(text) !== undefined,
  )
  const [seed] = headed
    .filter(({ text }) => isFresh(clauseIn(text) ?? '', taken))
    .sort((a, b) => score(b) - score(a))
  if (!seed) return undefined
  const runs = takePicks(picker, free, {
    most: MOST_SENTENCES,
    words: SECTION_WORDS,
    score: (candidate) => (candidate === seed ? 2 : 0) + score(candidate),
  })
  const picks = runs.flat()
  const heading = tellingHeading({ picks, ...material, taken, isNoun })
  if (picks.length < 2 || heading === undefined) return undefined
  return { kind: 'development', heading, paragraphs: arrangeParagraphs(runs) }
}

/** The section that speaks most of what a single sentence tells: alone it is no section. */
function findNearest(plans: readonly SectionPlan[], thin: SectionPlan, near: Nearness): number {
  const own = termsOf(thin)
  const values = plans.map((plan) =>
    plan.paragraphs.flat().length < MOST_JOINED ? near.between(own, termsOf(plan)) : -1,
  )
  return values.indexOf(Math.max(...values))
}

function bestOf(
  seeds: readonly Seed[],
  isOpen: (seed: Seed) => boolean,
  counts: Readonly<Record<Part, number>>,
): Seed | undefined {
  const valueOf = ({ kind, value }: Seed) => value * REPEATED_WORTH ** counts[kind]
  return seeds
    .filter(isOpen)
    .reduce<Seed | undefined>(
      (best, seed) => (best && valueOf(best) >= valueOf(seed) ? best : seed),
      undefined,
    )
}

/** A section around the seed; undefined where too little of its matter is left to print. */
function growSection(
  desk: Desk,
  seed: Seed,
  { parts, taken }: { readonly parts: readonly Part[]; readonly taken: readonly string[] },
): SectionPlan | undefined {
  const { material, picker, near, isNoun } = desk
  const nearness = (candidate: Candidate) => {
    const steps = Math.max(seed.from - candidate.paragraph, candidate.paragraph - seed.to, 0)
    const beside =
      candidate.source === seed.source ? BESIDE.near - BESIDE.lessPerParagraph * steps : 0
    return near.between(candidate.terms, seed.terms) + Math.max(0, beside)
  }
  const told = material.candidates[seed.stands]
  // What another section prints already heads none.
  if (told && !picker.isFree(told)) return undefined
  const pool = material.candidates.filter(
    (candidate) =>
      candidate.standing === 'alone' &&
      candidate.index !== seed.stands &&
      (candidate.index === seed.index ||
        HOLDS[seed.kind].includes(parts[candidate.index] ?? 'development')) &&
      picker.isFree(candidate) &&
      picker.hasRoom(candidate) &&
      (candidate.index === seed.index || nearness(candidate) >= LEAST_NEAR),
  )
  const hasOwn = pool.some(({ index, source }) =>
    seed.index < 0 ? source === seed.source : index === seed.index,
  )
  if (!hasOwn || !isBorne(seed, pool, near)) return undefined
  const score = (candidate: Candidate) =>
    (candidate.index === seed.index ? 2 : 0) + candidate.score * (0.3 + nearness(candidate))
  if (told) picker.exclude(told)
  const runs = [...takePicks(picker, pool, { most: MOST_SENTENCES, words: SECTION_WORDS, score })]
  if (runs.flat().length === 1) runs.push(...topUp(desk, seed))
  const picks = runs.flat()
  if (picks.length === 0) return undefined
  const heading = isCited(seed, picks)
    ? seed.heading
    : tellingHeading({ picks, ...material, taken, isNoun })
  if (heading === undefined) return undefined
  return { kind: seed.kind, heading, paragraphs: arrangeParagraphs(runs) }
}

/** A sentence alone is given company: what else the same report tells. */
function topUp({ material, picker, near }: Desk, seed: Seed): readonly (readonly Pick[])[] {
  const pool = material.candidates.filter(
    (candidate) => candidate.source === seed.source && candidate.index !== seed.stands,
  )
  const score = ({ score: own, terms, paragraph }: Candidate) =>
    own + near.between(terms, seed.terms) - 0.05 * Math.abs(paragraph - seed.from)
  return takePicks(picker, pool, { most: 2, words: SECTION_WORDS / 2, score })
}

/** True where the heading's own sentence is printed, or enough others speak of its matter. */
function isBorne(seed: Seed, pool: readonly Candidate[], near: Nearness): boolean {
  if (seed.stands < 0) return true
  const words = new Set(tokenize(seed.heading))
  const isBeside = ({ source, paragraph }: Candidate) =>
    source === seed.source && Math.abs(paragraph - seed.from) <= 1
  const bearing = pool.filter(
    (candidate) => isBeside(candidate) || near.between(candidate.terms, words) >= LEAST_BORNE,
  )
  return bearing.length >= 2
}

/** True when the seed's own sentence is there, or half of the section stands below its line. */
function isCited(seed: Seed, picks: readonly Pick[]): boolean {
  if (seed.index >= 0) return picks.some(({ candidate }) => candidate.index === seed.index)
  const below = picks.filter(({ candidate }) => candidate.source === seed.source)
  return below.length * 2 >= picks.length
}

function listParts({ candidates, sources }: Material): readonly Part[] {
  return candidates.map((candidate) => {
    const source = sources[candidate.source]
    return source ? partOf(candidate, source) : 'development'
  })
}

/** The development nearest to the lead, by its words and by when it was reported. */
function findAlike(
  lead: SectionPlan,
  rest: readonly SectionPlan[],
  { material: { sources }, near }: Desk,
): SectionPlan | undefined {
  const recencyOf = ({ paragraphs }: SectionPlan) => {
    const picks = paragraphs.flat()
    const sum = picks.reduce(
      (all, { candidate }) => all + (sources[candidate.source]?.recency ?? 1),
      0,
    )
    return sum / Math.max(1, picks.length)
  }
  const [best] = rest
    .filter(({ kind }) => kind === 'development')
    .map((plan) => ({
      plan,
      value:
        near.between(termsOf(lead), termsOf(plan)) - Math.abs(recencyOf(lead) - recencyOf(plan)),
    }))
    .sort((a, b) => b.value - a.value)
  return best?.plan
}

/** A lead without a heading of its own goes under that of the first development; where that is long, it names its matter. */
function headLead(plans: readonly SectionPlan[], desk: Desk): readonly SectionPlan[] {
  const [lead, ...rest] = plans
  if (!lead || lead.heading !== '') return plans
  const joined = findAlike(lead, rest, desk)
  const paragraphs = [...lead.paragraphs, ...(joined?.paragraphs ?? [])]
  if (joined && paragraphs.flat().length <= MOST_JOINED) {
    const others = rest.filter((plan) => plan !== joined)
    return [{ ...lead, heading: joined.heading, paragraphs }, ...others]
  }
  const taken = [desk.headline, ...rest.map(({ heading }) => heading)]
  const picks = lead.paragraphs.flat()
  const named = tellingHeading({ picks, ...desk.material, taken, isNoun: desk.isNoun })
  return [{ ...lead, heading: named ?? 'What happened' }, ...rest]
}

function termsOf({ paragraphs }: SectionPlan): ReadonlySet<string> {
  return new Set(paragraphs.flat().flatMap(({ candidate }) => [...candidate.terms]))
}

function wordsOf(plans: readonly SectionPlan[]): number {
  return plans
    .flatMap(({ paragraphs }) => paragraphs.flat())
    .reduce((sum, { candidate }) => sum + candidate.words, 0)
}

const ORDER: readonly SectionPlan['kind'][] = [
  'lead',
  'development',
  'voices',
  'background',
  'next',
]

/** By kind; developments by the time of their reports, those of the story's later half first. */
function sortPlans(plans: readonly SectionPlan[], { sources }: Material): readonly SectionPlan[] {
  const isEarlier = ({ kind, paragraphs }: SectionPlan) => {
    const picks = paragraphs.flat()
    const sum = picks.reduce(
      (all, { candidate }) => all + (sources[candidate.source]?.recency ?? 1),
      0,
    )
    return kind === 'development' && sum / picks.length < 0.5 ? 1 : 0
  }
  return [...plans].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || isEarlier(a) - isEarlier(b),
  )
}

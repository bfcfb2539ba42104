import { countWords } from '#base/text.ts'
import type { Candidate, Material, Source } from './material.ts'
import { isOpinionated, OPINION } from './opinion.ts'

const TEASER =
  /^(?:opinion|editorial|op-ed|live|watch|video|listen|photos?|gallery|podcast|letters?|analysis|review|fact.?check|explainer|explained|quiz|poll|commentary|column|perspective|transcript|exclusive|breaking|update|factbox|timeline|in pictures|the latest)\s*[:|–—-]|^(?:here['’]?s|here (?:are|is)|what|why|how|when|who|where|meet|\d+ (?:things|ways|reasons|takeaways|questions|facts)|(?:five|six|seven|ten|three|four) (?:things|ways|reasons|takeaways|questions|facts))\b|^\d+ (?:\p{L}+ ){1,2}(?:that|to|we|you|from|about)\b|\*{2}|\bhere['’]s\b|^(?:yep|wow|oops|sorry|surprise)\b|\b(?:what (?:to|you|we)|things to know|need to know|live updates?|live blog|takeaways)\b/iu
const PREACHING =
  /\b(?:should|must|ought|deserves?|the (?:case (?:for|against)|death of|end of|trouble with|problem with|truth about|myth of|lesson of|return of)|(?:is|are) (?:wrong|right|not enough)|(?:still|just) (?:doesn|don|didn|isn|wasn|can)['’]t|how to|would have|even (?:without|if|less|more)|than you think|in the age of|more than ever|genuine|fake news|may have (?:more|less)|exposes|is (?:just|only|really))\b/i
const PERSONAL = /(?<![\p{L}.’'])(?:I|you|your|my|we|our|I['’]m|let['’]s|us)(?![\p{L}’'])/iu

/** A title that reports, as a headline should: no teaser, no question, no shout, nothing personal, not cut off. */
export function isPlainTitle(title: string): boolean {
  const words = countWords(title)
  const letters = title.match(/\p{L}/gu)?.length ?? 0
  const capitals = title.match(/\p{Lu}/gu)?.length ?? 0
  if (words < 4 || words > 20 || title.length > 130 || capitals > letters * 0.6) return false
  if (/\p{Ll}{2}[.] \p{Lu}/u.test(title)) return false
  if (/\p{L}:\p{L}/u.test(title)) return false
  if (/[?!？！…]|\.\.\.|https?:|[|]/.test(title) || TEASER.test(title)) return false
  if (PREACHING.test(title) || isOpinionated(title)) return false
  const personal = PERSONAL.exec(title)
  return personal === null || personal[0] === 'US'
}

const PART_END =
  /(?<=\p{L}{4})[.!] (?=\p{Lu})|\s[|–—]\s|: (?=(?:live|video|photos?|poll|report|report[s]?|opinion|analysis)\b)/iu

/** The title, or as much of its start as reports and is whole: "The ferry is free. What comes next?" tells its first half. */
export function plainPartOf(title: string): string {
  if (isPlainTitle(title)) return title
  const end = PART_END.exec(title)?.index
  const part = end === undefined ? title : title.slice(0, end)
  return isPlainTitle(part) ? part : title
}

/** Documents by how well their titles stand for the whole story, best first; plain titles before all others. */
export function rankTitles({ sources, candidates, publisherCount }: Material): readonly Source[] {
  const users = countUsers(sources, candidates)
  const leads = new Map<number, number>()
  for (const { source, position, score } of candidates) {
    if (position < LEAD_SENTENCES) leads.set(source, Math.max(leads.get(source) ?? 0, score))
  }
  const valueOf = (source: Source) => {
    const others = (term: string) => (users.get(term)?.size ?? 1) - 1
    const shares = [...source.titleTerms].map(
      (term) => others(term) / Math.max(1, publisherCount - 1),
    )
    const agreement = shares.reduce((sum, share) => sum + share, 0) / Math.max(4, shares.length)
    return (agreement + LEAD_WEIGHT * (leads.get(source.index) ?? 0)) * titleWorth(source)
  }
  return sources
    .map((source) => ({ source, value: valueOf(source) }))
    .sort((a, b) => b.value - a.value)
    .map(({ source }) => source)
}

const LEAD_SENTENCES = 3
// A side story opens with what only it tells: the first sentences say how near a document is to the heart of the matter.
const LEAD_WEIGHT = 0.4

// A story is told by its newest turn: of two titles that stand for it alike, the later one.
const RECENCY_WEIGHT = 0.45
// A side story may share the names: what its report opens with tells it apart.
const CENTRALITY_WEIGHT = 0.35

function titleWorth({ document: { title }, recency, opinion, centrality, isPast }: Source): number {
  const words = countWords(title)
  const length = words >= 6 && words <= 14 ? 1 : 0.8
  const plain =
    (isPlainTitle(title) ? 1 : isPlainTitle(plainPartOf(title)) ? 0.9 : 0.1) *
    (/^["'“‘]/.test(title) ? 0.9 : 1)
  // A column's title argues; a preview's tells of what has been since.
  const worth = (opinion >= OPINION ? 0.05 : 1 - 0.8 * opinion) * (isPast ? 0.2 : 1)
  return (
    length *
    plain *
    worth *
    (1 + RECENCY_WEIGHT * recency) *
    (1 - CENTRALITY_WEIGHT + CENTRALITY_WEIGHT * centrality)
  )
}

/** The publishers that use each term. */
function countUsers(
  sources: readonly Source[],
  candidates: readonly Candidate[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const users = new Map<string, Set<number>>()
  for (const { source, terms } of candidates) {
    const publisher = sources[source]?.document.publisherId
    if (publisher === undefined) continue
    for (const term of terms) users.set(term, (users.get(term) ?? new Set()).add(publisher))
  }
  return users
}

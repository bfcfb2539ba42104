import { countShared } from '#base/similarity.ts'
import { countWords } from '#base/text.ts'
import type { Material, Source } from './material.ts'
import { weighTerms } from './importance.ts'

const TEASER =
  /^(?:opinion|editorial|op-ed|live|watch|video|listen|photos?|gallery|podcast|letters?|analysis|review|fact.?check|explainer|explained|quiz|poll|commentary|column|perspective|transcript|exclusive|breaking|update|factbox|timeline|in pictures|the latest)\s*[:|–—-]|^(?:here['’]?s|here (?:are|is)|what|why|how|when|who|where|meet|\d+ (?:things|ways|reasons|takeaways|questions|facts)|(?:five|six|seven|ten|three|four) (?:things|ways|reasons|takeaways|questions|facts))\b|\b(?:what (?:to|you|we)|things to know|need to know|live updates?|live blog|takeaways)\b/i
const PREACHING = /\b(?:should|must|ought|deserves?|the case for|the case against)\b/i
const PERSONAL = /(?<![\p{L}.’'])(?:I|you|your|my|we|our|I['’]m|let['’]s|us)(?![\p{L}’'])/iu

/** A title that reports, as a headline should: no teaser, no question, no shout, nothing personal, not cut off. */
export function isPlainTitle(title: string): boolean {
  const words = countWords(title)
  const letters = title.match(/\p{L}/gu)?.length ?? 0
  const capitals = title.match(/\p{Lu}/gu)?.length ?? 0
  if (words < 4 || words > 20 || title.length > 130 || capitals > letters * 0.6) return false
  if (/[?!？！…]|\.\.\.|https?:|[|]/.test(title) || TEASER.test(title)) return false
  if (PREACHING.test(title)) return false
  const personal = PERSONAL.exec(title)
  return personal === null || personal[0] === 'US'
}

/** Documents by how well their titles stand for the whole story, best first; plain titles before all others. */
export function rankTitles({ sources, candidates }: Material): readonly Source[] {
  const weights = weighTerms(
    sources.map(({ document, titleTerms, index }) => ({
      publisherId: document.publisherId,
      title: titleTerms,
      sentences: candidates.filter(({ source }) => source === index),
    })),
  )
  const scored = sources.map((source) => ({ source, score: scoreTitle(source, weights) }))
  return scored.sort((a, b) => b.score - a.score).map(({ source }) => source)
}

function scoreTitle(source: Source, weights: ReadonlyMap<string, number>): number {
  const { title } = source.document
  let sum = 0
  for (const term of source.titleTerms) sum += weights.get(term) ?? 0
  const typical = sum / Math.max(source.titleTerms.size, 5) ** 0.7
  const words = countWords(title)
  const length = words >= 7 && words <= 13 ? 1 : 0.8
  const recent = 1 + 0.35 * source.recency
  return typical * length * recent * (1 - 0.7 * source.chattiness) + (isPlainTitle(title) ? 100 : 0)
}

/** Share of the smaller title's terms that both have, 0..1. */
export function titleOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return countShared(a, b) / Math.max(1, Math.min(a.size, b.size))
}

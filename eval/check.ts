import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { CUT_BELOW, EVEN, scoreSupport } from '#check/support/score-support.ts'
import type { Evaluation } from './evaluation.ts'
import {
  countTerms,
  crossValidate,
  LEARNED_SETS,
  readRows,
  withMade,
  type Scored,
} from './support-lessons.ts'
import { readLearnedItems, readSupportItems } from './support-sets.ts'

const FIRST = 'ragtruth_test'
const LEARNED = [FIRST, 'wice', 'summedits_news']
const ONLY_SCORED = ['qags', 'faithbench', 'xsumfaith']

/**
 * Is the sentence borne by the text, against people's word: balanced accuracy at one threshold for all sets, and `Auc`. Of
 * the folder of all sets it measures each that lies there. On the development parts of the three sets that the weights
 * were learned from, each sentence is scored by weights that saw nothing of its text: these figures are called
 * `…CrossValidated`. All others are scored by the weights as shipped. `…TrueKept` and `…FalseCut` are the shares at the
 * threshold below which a sentence is cut from an article.
 */
export const check: Evaluation = {
  name: 'check',
  folder: FIRST,
  run({ folder, part }) {
    const beside = (set: string) => join(folder, '..', set)
    const isAll = basename(folder) === FIRST
    const isLearned = isAll && part === 'dev' && LEARNED.every((set) => existsSync(beside(set)))
    const others = isAll ? [...(isLearned ? [] : LEARNED.slice(1)), ...ONLY_SCORED] : []
    const folders = [...(isLearned ? [] : [folder]), ...others.map(beside).filter(existsSync)]
    const scored = folders.flatMap((place) =>
      readSupportItems(place, part).map((item) => ({
        item,
        score: scoreSupport(item.claim, item.evidence).score,
      })),
    )
    const held = isLearned ? scoreHeld(beside('')) : []
    return Promise.resolve({
      count: scored.length + held.length,
      metrics: { ...metricsOf(held, 'CrossValidated'), ...metricsOf(scored, '') },
    })
  },
}

function scoreHeld(root: string): readonly Scored[] {
  const items = readLearnedItems(root)
  return crossValidate(readRows(withMade(items), countTerms(items)))
}

function metricsOf(scored: readonly Scored[], suffix: string): Readonly<Record<string, number>> {
  const sets = [...LEARNED_SETS, ...ONLY_SCORED]
  return Object.fromEntries(
    sets.flatMap((set) => {
      const some = scored.filter(({ item }) => item.set === set)
      if (some.length === 0) return []
      const cut = sharesOver(some, CUT_BELOW)
      return [
        [`${set}${suffix}`, balanceOf(some)],
        [`${set}Auc${suffix}`, aucOf(some)],
        [`${set}TrueKept${suffix}`, cut.supported],
        [`${set}FalseCut${suffix}`, 1 - cut.unsupported],
      ]
    }),
  )
}

function balanceOf(scored: readonly Scored[]): number {
  const { supported, unsupported } = sharesOver(scored, EVEN)
  return (supported + 1 - unsupported) / 2
}

/** Of the borne and of the unborne sentences, the share that scores that much at least. */
function sharesOver(
  scored: readonly Scored[],
  least: number,
): { readonly supported: number; readonly unsupported: number } {
  const share = (some: readonly Scored[]) =>
    some.filter(({ score }) => score >= least).length / Math.max(1, some.length)
  return {
    supported: share(scored.filter(({ item }) => item.isSupported)),
    unsupported: share(scored.filter(({ item }) => !item.isSupported)),
  }
}

/** How often a borne sentence scores more than an unborne one; equal scores count half. */
function aucOf(scored: readonly Scored[]): number {
  const ranked = scored.toSorted((one, other) => one.score - other.score)
  let ranks = 0
  let at = 0
  while (at < ranked.length) {
    let end = at
    while (end < ranked.length && ranked[end]?.score === ranked[at]?.score) end += 1
    const supported = ranked.slice(at, end).filter(({ item }) => item.isSupported).length
    ranks += supported * ((at + 1 + end) / 2)
    at = end
  }
  const count = scored.filter(({ item }) => item.isSupported).length
  return (ranks - (count * (count + 1)) / 2) / Math.max(1, count * (scored.length - count))
}

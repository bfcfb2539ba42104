/** What publishers say may be done with their words, and what follows from it. */

/** What may be done with the words of a document. */
export type Terms = {
  /** It is named and linked, never quoted or excerpted. */
  readonly isLinkOnly: boolean
  /** Its words never go into a model's prompt. */
  readonly isKeptFromModels: boolean
  /** Characters of it that may be shown, beside the owner's own cap; null where its publisher sets none. */
  readonly excerptCharacters: number | null
}

export const OPEN_TERMS: Terms = {
  isLinkOnly: false,
  isKeptFromModels: false,
  excerptCharacters: null,
}

/** Terms that fulfil all of them: the most restrictive wins. */
export function strictestOf(all: readonly Terms[]): Terms {
  const caps = all.flatMap(({ excerptCharacters }) => excerptCharacters ?? [])
  return {
    isLinkOnly: all.some(({ isLinkOnly }) => isLinkOnly),
    isKeptFromModels: all.some(({ isKeptFromModels }) => isKeptFromModels),
    excerptCharacters: caps.length === 0 ? null : Math.min(...caps),
  }
}

export function isOpen({ isLinkOnly, isKeptFromModels, excerptCharacters }: Terms): boolean {
  return !isLinkOnly && !isKeptFromModels && excerptCharacters === null
}

export type SignalName =
  'tdm-reservation' | 'content-usage' | 'content-signal' | 'robots-tag' | 'licence'

export type SignalPlace = 'robots.txt' | 'tdmrep.json' | 'http-header' | 'page'

/** One thing that a publisher says about the use of its words. */
export type RightsSignal = {
  readonly name: SignalName
  readonly place: SignalPlace
  /** As it stands there, cut at 300 characters. */
  readonly value: string
  /** Where it was found. */
  readonly address: string
  /** Pattern of the paths of its site that it holds for, empty for all; null where it holds for its document alone. */
  readonly path: string | null
  /** Where the publisher says how to get leave; null where it does not. */
  readonly policyUrl: string | null
  /** What follows from it by itself. */
  readonly terms: Terms
}

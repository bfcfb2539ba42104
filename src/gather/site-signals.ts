/** What a site says about the use of all its pages: in its robots.txt and its tdmrep.json. */
import type { Clock } from '#base/clock.ts'
import { OPEN_TERMS, type RightsSignal } from '#domain/rights.ts'
import { decodeText } from './charset.ts'
import type { Fetcher } from './fetcher.ts'
import { createKeptAnswers } from './kept-answers.ts'
import { meansTrouble, type Robots } from './robots.ts'
import type { RobotsRules } from './robots-rules.ts'
import { parseTdmFile } from './tdm-reservation.ts'
import { termsOfUsage } from './usage-preference.ts'

export type SiteSignals = {
  /**
   * Everything that the site of that address says, in its order; asked once, and kept as long as robots.txt is.
   *
   * @returns undefined while the site cannot be asked
   */
  readonly find: (url: string) => Promise<readonly RightsSignal[] | undefined>
}

type Tools = {
  readonly fetch: Fetcher['fetch']
  readonly robots: () => Pick<Robots, 'find'>
  readonly clock: Clock
}

const TDM_FILE_BYTES = 200_000
const KEEP_FAILURE_SECONDS = 300

export function createSiteSignals({ fetch, robots, clock }: Tools): SiteSignals {
  const files = createKeptAnswers<readonly RightsSignal[] | undefined>(
    clock,
    async (origin, last) => {
      const address = `${origin}/.well-known/tdmrep.json`
      const accept = 'application/json, */*;q=0.1'
      const request = { maxBytes: TDM_FILE_BYTES, accept, isForPrograms: true }
      const result = await fetch(address, request)
      if (result.kind === 'fetched') {
        const text = decodeText(result.body, result.contentType)
        return { answer: parseTdmFile(text, address), freshForSeconds: result.freshForSeconds }
      }
      if (result.kind === 'failed' && meansTrouble(result.failure))
        return { answer: last, freshForSeconds: KEEP_FAILURE_SECONDS }
      return { answer: [], freshForSeconds: null }
    },
  )

  return {
    find: async (url) => {
      const { origin } = new URL(url)
      const rules = await robots().find(url)
      const reserved = await files.get(origin)
      return rules && reserved && [...signalsOf(rules, `${origin}/robots.txt`), ...reserved]
    },
  }
}

function signalsOf({ usages, licences }: RobotsRules, address: string): readonly RightsSignal[] {
  const place = 'robots.txt'
  const preferences = usages.flatMap(({ name, path, value }): readonly RightsSignal[] => {
    const terms = termsOfUsage(value)
    const said = { value: value.slice(0, 300), path: path.slice(0, 500) }
    return terms ? [{ name, place, ...said, address, policyUrl: null, terms }] : []
  })
  // A licence (RSL) names what is granted and for what price. That is for the owner to read and agree to; until then it is
  // kept from models.
  const licensed = licences.flatMap((licence): readonly RightsSignal[] => {
    if (!URL.canParse(licence, address)) return []
    const policyUrl = new URL(licence, address).href.slice(0, 500)
    const terms = { ...OPEN_TERMS, isKeptFromModels: true }
    return [
      {
        name: 'licence',
        place,
        value: policyUrl.slice(0, 300),
        address,
        path: '',
        policyUrl,
        terms,
      },
    ]
  })
  return [...preferences, ...licensed]
}

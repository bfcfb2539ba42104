/** The TDM Reservation Protocol: `tdmrep.json`, and what a header or a meta tag says (W3C CG report of 10 May 2024). */
import { z } from 'zod'
import { normalisePath } from '#base/path-pattern.ts'
import { OPEN_TERMS, type RightsSignal, type Terms } from '#domain/rights.ts'

const MAX_RULES = 500
const MAX_POLICY = 500

const flag = z.union([z.literal(0), z.literal(1), z.enum(['0', '1'])])
const rule = z.object({
  location: z.string().min(1).max(500),
  'tdm-reservation': flag,
  'tdm-policy': z.string().max(2_000).optional().catch(undefined),
})

/**
 * The rules of a `tdmrep.json`, in its order: the first that matches a path decides. A rule that is none is left out, and a
 * file that is none says nothing; never throws.
 *
 * @param address  where the file was found
 */
export function parseTdmFile(text: string, address: string): readonly RightsSignal[] {
  const listed = z.array(z.unknown()).safeParse(parseJsonOrNull(text.replace(/^\ufeff/, '')))
  return (listed.data ?? []).slice(0, MAX_RULES).flatMap((one): readonly RightsSignal[] => {
    const { data } = rule.safeParse(one)
    if (!data) return []
    const value = String(data['tdm-reservation'])
    const policyUrl = policyOf(data['tdm-policy'], address)
    const path = normalisePath(data.location).slice(0, 500)
    return [signalOf({ place: 'tdmrep.json', value, address, path, policyUrl })]
  })
}

/** The reservation of one page by its header or meta tag; undefined where there is none, or one that is neither 0 nor 1. */
export function findReservation(
  place: 'http-header' | 'page',
  {
    value,
    policy,
    address,
  }: Readonly<Record<'value' | 'policy', string | undefined>> & {
    readonly address: string
  },
): RightsSignal | undefined {
  const said = value?.trim() ?? ''
  if (!/^[01]$/.test(said)) return undefined
  const policyUrl = policyOf(policy, address)
  return signalOf({ place, value: said, address, path: null, policyUrl })
}

// With a policy or without: until the owner has leave, reserved is reserved. Quoting with a link is no mining.
const RESERVED: Terms = { ...OPEN_TERMS, isKeptFromModels: true }

function signalOf(found: Omit<RightsSignal, 'name' | 'terms'>): RightsSignal {
  const isReserved = found.value === '1'
  return {
    name: 'tdm-reservation',
    ...found,
    // Where nothing is reserved there is nothing to get leave for.
    policyUrl: isReserved ? found.policyUrl : null,
    terms: isReserved ? RESERVED : OPEN_TERMS,
  }
}

function policyOf(policy: string | undefined, base: string): string | null {
  const said = policy?.trim() ?? ''
  if (said === '' || !URL.canParse(said, base)) return null
  const { protocol, href } = new URL(said, base)
  return /^https?:$/.test(protocol) && href.length <= MAX_POLICY ? href : null
}

function parseJsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Many sites answer every address with a page: that is no file.
    return null
  }
}

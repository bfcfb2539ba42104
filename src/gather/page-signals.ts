/** What one answer says about the use of its own words: in its headers, and in the head of its page. */
import { Parser } from 'htmlparser2'
import type { RightsSignal } from '#domain/rights.ts'
import type { Fetched } from './fetcher.ts'
import { parseRobotsTags } from './robots-tags.ts'
import { findReservation } from './tdm-reservation.ts'
import { termsOfUsage } from './usage-preference.ts'

// Heads are some ten thousand characters; what says it later than this does not want to be found.
const HEAD_CHARACTERS = 400_000
const CHUNK = 16_384
const MAX_META = 500

/** @param html  the decoded body; empty where it is no page */
export function listPageSignals(fetched: Fetched, html: string, product: string) {
  const { headers, robotsTags, url: address } = fetched
  const meta = readMeta(html)
  const header = (name: string) => [headers[name] ?? []].flat().join(', ') || undefined
  const first = (name: string) => meta.get(name)?.[0]
  const own = { address, path: null, policyUrl: null } as const
  const signals: (RightsSignal | undefined)[] = [
    findReservation('http-header', {
      value: header('tdm-reservation'),
      policy: header('tdm-policy'),
      address,
    }),
    findReservation('page', {
      value: first('tdm-reservation'),
      policy: first('tdm-policy'),
      address,
    }),
  ]
  const usage = header('content-usage')
  const usageTerms = usage === undefined ? null : termsOfUsage(usage)
  if (usage !== undefined && usageTerms)
    signals.push({
      name: 'content-usage',
      place: 'http-header',
      value: usage.slice(0, 300),
      terms: usageTerms,
      ...own,
    })
  const inPage = [...(meta.get('robots') ?? []), ...(meta.get(product.toLowerCase()) ?? [])]
  for (const [place, lists] of [
    ['http-header', robotsTags],
    ['page', inPage],
  ] as const) {
    const tags = parseRobotsTags(lists, product)
    if (tags)
      signals.push({
        name: 'robots-tag',
        place,
        value: tags.value.slice(0, 300),
        terms: tags.terms,
        ...own,
      })
  }
  return signals.filter((signal) => signal !== undefined)
}

/** `content` of the head's meta tags by lower-case name, in their order. */
function readMeta(html: string): ReadonlyMap<string, readonly string[]> {
  const meta = new Map<string, string[]>()
  const head = { metas: 0, isOver: false }
  const parser = new Parser({
    onopentag: (tag, { name, content }) => {
      head.isOver ||= tag === 'body' || head.metas > MAX_META
      if (tag !== 'meta' || head.isOver || name === undefined || content === undefined) return
      head.metas += 1
      const key = name.trim().toLowerCase()
      meta.set(key, [...(meta.get(key) ?? []), content.slice(0, 2_000)])
    },
  })
  const length = Math.min(html.length, HEAD_CHARACTERS)
  for (let at = 0; at < length && !head.isOver; at += CHUNK)
    parser.write(html.slice(at, at + CHUNK))
  return meta
}

/** The stage that asks a feed's hub to call us when there is news. */
import { randomBytes } from 'node:crypto'
import type { HubLinks, HubSubscription } from '#domain/hub.ts'
import type { FeedId } from '#domain/ids.ts'
import type { Store, Work } from '#store/index.ts'
import type { GatherContext } from './context.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
// Hubs give what they like; ten days is what the common ones give at most.
const LEASE_SECONDS = 864_000
// A hub that did not call back, or that refused, is not asked again at every fetch.
const ASK_AGAIN_MS = DAY_MS
const ASK_DENIED_MS = 7 * DAY_MS
const RENEW_BEFORE_MS = DAY_MS

/** A feed whose hub calls us is still read this often: hubs forget, and nobody tells. */
const HUB_PACE_SECONDS = 3_600

/**
 * What to ask the hub for, given what was asked before: undefined while that stands, is on its way, or was refused of late.
 * A new hub or topic gets an address and a secret of its own.
 */
export function nextSubscription(
  known: HubSubscription | undefined,
  links: HubLinks,
  { feedId, nowMs }: { readonly feedId: FeedId; readonly nowMs: number },
): HubSubscription | undefined {
  const isSame = known?.hubUrl === links.hubUrl && known.topic === links.topic
  if (known && isSame && !isDue(known, nowMs)) return undefined
  const askedAt = new Date(nowMs).toISOString()
  if (known && isSame)
    return { ...known, askedAt, state: known.state === 'active' ? 'active' : 'asked' }
  return {
    feedId,
    ...links,
    token: randomBytes(24).toString('base64url'),
    secret: randomBytes(32).toString('hex'),
    state: 'asked',
    askedAt,
    leaseUntil: null,
    calledAt: null,
  }
}

function isDue({ state, askedAt, leaseUntil }: HubSubscription, nowMs: number): boolean {
  const sinceMs = nowMs - Date.parse(askedAt)
  if (state === 'denied') return sinceMs >= ASK_DENIED_MS
  if (state === 'asked') return sinceMs >= ASK_AGAIN_MS
  // Lasting less than two days, a lease is renewed at half of it; a renewal on its way is given an hour.
  const leftMs = Date.parse(leaseUntil ?? askedAt) - nowMs
  return leftMs < Math.min(RENEW_BEFORE_MS, (leftMs + sinceMs) / 2) && sinceMs >= HOUR_MS
}

/**
 * Keeps a feed's subscription at its hub in order, each time that the feed was read: notes what is to be asked, and says so.
 *
 * @param links  what the feed names now, null when it names no hub: then the subscription is forgotten, and the hub's calls
 *               are refused from then on; undefined when the feed did not change, so that what it named before still stands
 * @returns the feeds whose hub is to be asked now, and for how long this feed may be left alone since its hub calls us
 */
export async function keepHub(
  store: Store,
  context: GatherContext,
  { feedId, links }: { readonly feedId: FeedId; readonly links: HubLinks | null | undefined },
): Promise<{ readonly hubs: readonly FeedId[]; readonly paceSeconds: number }> {
  const known = await store.hubs.find(feedId)
  if (known && links === null) await store.hubs.remove(feedId)
  const named = links === undefined ? known : links
  if (!context.siteUrl || !named) return { hubs: [], paceSeconds: 0 }
  const nowMs = context.clock.nowMs()
  const { hubUrl, topic } = named
  const next = nextSubscription(known, { hubUrl, topic }, { feedId, nowMs })
  if (next) await store.hubs.save(next)
  return { hubs: next ? [feedId] : [], paceSeconds: isActive(known, nowMs) ? HUB_PACE_SECONDS : 0 }
}

/** True while the hub of this feed is bound to call us. */
function isActive(known: HubSubscription | undefined, nowMs: number): boolean {
  return known?.state === 'active' && Date.parse(known.leaseUntil ?? '') > nowMs
}

/**
 * Asks the hub of a feed, by a guarded POST, to call us at an address that only it knows. The hub answers later, by calling
 * ({@link verifyIntent}); one that refuses at once is noted as such.
 */
export async function subscribeToHub(
  { store, fetcher, siteUrl }: GatherContext,
  feedId: FeedId,
): Promise<Work> {
  const subscription = await store.hubs.find(feedId)
  if (!subscription || !siteUrl)
    return { outcome: 'nothing to ask', save: () => Promise.resolve({}) }
  const { hubUrl, topic, token, secret } = subscription
  const result = await fetcher.fetch(hubUrl, {
    form: {
      'hub.mode': 'subscribe',
      'hub.topic': topic,
      'hub.callback': `${siteUrl}/websub/${token}`,
      'hub.secret': secret,
      'hub.lease_seconds': String(LEASE_SECONDS),
    },
  })
  if (result.kind !== 'failed') return { outcome: 'asked', save: () => Promise.resolve({}) }
  return {
    outcome: result.failure.kind,
    save: async (saving) => {
      // A lease that runs on is not lost by a renewal that failed.
      if (subscription.state !== 'active')
        await saving.hubs.save({ ...subscription, state: 'denied' })
      return {}
    },
  }
}

/** What a hub calls us with, and whether it is the hub: verification of intent, and signed messages (WebSub, 5.3 and 7). */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { HubSubscription } from '#domain/hub.ts'

export type HubVerification =
  | {
      readonly kind: 'confirmed'
      /** To be sent back as it is. */
      readonly challenge: string
      readonly subscription: HubSubscription
    }
  | { readonly kind: 'denied'; readonly subscription: HubSubscription }
  | { readonly kind: 'not-ours' }

const MAX_CHALLENGE = 2_000
const DAY_SECONDS = 86_400
const MIN_LEASE_SECONDS = 3_600
const MAX_LEASE_SECONDS = 30 * DAY_SECONDS
const SIGNATURE = /^(sha1|sha256|sha384|sha512)=([0-9a-f]{40,128})$/i

/**
 * Reads a hub's call to see whether we meant to subscribe. Ours is only what names the topic that we asked for; we never
 * ask to unsubscribe, so a call that says so is not ours. Leases count as an hour at least and thirty days at most.
 */
export function verifyIntent(
  subscription: HubSubscription,
  query: URLSearchParams,
  nowMs: number,
): HubVerification {
  if (query.get('hub.topic') !== subscription.topic) return { kind: 'not-ours' }
  const mode = query.get('hub.mode')
  if (mode === 'denied')
    return { kind: 'denied', subscription: { ...subscription, state: 'denied', leaseUntil: null } }
  const challenge = query.get('hub.challenge') ?? ''
  if (mode !== 'subscribe' || subscription.state === 'denied') return { kind: 'not-ours' }
  if (challenge === '' || challenge.length > MAX_CHALLENGE) return { kind: 'not-ours' }
  const said = Number(query.get('hub.lease_seconds') ?? DAY_SECONDS)
  const lease = Number.isFinite(said) ? said : DAY_SECONDS
  const seconds = Math.min(MAX_LEASE_SECONDS, Math.max(MIN_LEASE_SECONDS, lease))
  const leaseUntil = new Date(nowMs + seconds * 1_000).toISOString()
  return {
    kind: 'confirmed',
    challenge,
    subscription: { ...subscription, state: 'active', leaseUntil },
  }
}

/** True when the message bears the signature that only the hub and we can make. */
export function isSigned(
  { secret }: HubSubscription,
  signature: string | null,
  body: Uint8Array,
): boolean {
  const [, method, digest] = SIGNATURE.exec(signature?.trim() ?? '') ?? []
  if (method === undefined || digest === undefined) return false
  const own = createHmac(method.toLowerCase(), secret).update(body).digest()
  const theirs = Buffer.from(digest, 'hex')
  return own.length === theirs.length && timingSafeEqual(own, theirs)
}

import { describe, expect, it } from 'vitest'
import type { HubSubscription } from '#domain/hub.ts'
import type { FeedId } from '#domain/ids.ts'
import { isSigned, verifyIntent } from './hub-calls.ts'
import { nextSubscription } from './subscribe-to-hub.ts'

const NOW = Date.parse('2026-11-23T08:00:00.000Z')
const DAY_MS = 86_400_000
const LINKS = { hubUrl: 'https://hub.example/', topic: 'https://moor-echo.example/feed' }
const at = (days: number) => new Date(NOW + days * DAY_MS).toISOString()
const feedId = parseFeedId(7)

function parseFeedId(value: unknown): FeedId {
  return value as FeedId
}

function known(change: Partial<HubSubscription>): HubSubscription {
  const subscription = nextSubscription(undefined, LINKS, { feedId, nowMs: NOW - 9 * DAY_MS })
  if (!subscription) throw new Error('nothing to ask')
  return { ...subscription, ...change }
}

describe('what to ask a hub for', () => {
  it.each([
    [
      'nothing while the lease runs',
      known({ state: 'active', askedAt: at(-8), leaseUntil: at(2) }),
      false,
    ],
    [
      'again on its last day',
      known({ state: 'active', askedAt: at(-9), leaseUntil: at(0.5) }),
      true,
    ],
    [
      'again at half of a short lease',
      known({ state: 'active', askedAt: at(-0.3), leaseUntil: at(0.2) }),
      true,
    ],
    [
      'nothing while a renewal is on its way',
      known({ state: 'active', askedAt: at(-0.01), leaseUntil: at(0.005) }),
      false,
    ],
    ['nothing while it has not called back', known({ askedAt: at(-0.9) }), false],
    ['again when it never called back', known({ askedAt: at(-1.1) }), true],
    ['nothing for a week after it said no', known({ state: 'denied', askedAt: at(-6) }), false],
    ['again a week after it said no', known({ state: 'denied', askedAt: at(-8) }), true],
  ])('is %s', (_, subscription, isAsked) => {
    const next = nextSubscription(subscription, LINKS, { feedId, nowMs: NOW })
    expect(next !== undefined).toBe(isAsked)
    if (next) expect(next.token).toBe(subscription.token)
  })

  it('is another secret at another hub', () => {
    const before = known({ state: 'active', leaseUntil: at(9) })
    const next = nextSubscription(
      before,
      { ...LINKS, hubUrl: 'https://b.example/' },
      { feedId, nowMs: NOW },
    )
    expect(next).toMatchObject({ hubUrl: 'https://b.example/', state: 'asked' })
    expect(next?.secret).not.toBe(before.secret)
  })
})

describe('a call of a hub', () => {
  const query = (lease: string) =>
    new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': LINKS.topic,
      'hub.challenge': 'c',
      'hub.lease_seconds': lease,
    })

  it.each([
    ['864000', 10],
    ['5', 1 / 24],
    ['99999999999', 30],
    ['soon', 1],
  ])('gives a lease of %s seconds within bounds', (lease, days) => {
    expect(verifyIntent(known({}), query(lease), NOW)).toMatchObject({
      kind: 'confirmed',
      subscription: { leaseUntil: at(days) },
    })
  })

  it('after we were denied is not ours', () => {
    expect(verifyIntent(known({ state: 'denied' }), query('9'), NOW)).toEqual({ kind: 'not-ours' })
  })

  it('is signed by any method of WebSub', () => {
    const subscription = known({ secret: 'between us' })
    const body = Buffer.from('news')
    // printf news | openssl dgst -sha1 -hmac 'between us'
    expect(isSigned(subscription, 'sha1=51e509956ce630667c8943b631d3983f92e1918f', body)).toBe(true)
    expect(
      isSigned(subscription, 'sha1=51e509956ce630667c8943b631d3983f92e1918f', Buffer.from('other')),
    ).toBe(false)
  })
})

import type { FeedId } from './ids.ts'

/**
 * A feed's subscription at its hub (WebSub): `asked` until the hub calls back, `active` until its lease ends, `denied` when
 * the hub or its answer says no.
 */
export type HubSubscription = {
  readonly feedId: FeedId
  readonly hubUrl: string
  /** The feed's own address as the hub knows it. */
  readonly topic: string
  /** Part of the address that the hub calls; nobody else can know it. */
  readonly token: string
  /** What the hub signs its messages with. */
  readonly secret: string
  readonly state: 'asked' | 'active' | 'denied'
  readonly askedAt: string
  readonly leaseUntil: string | null
  /** When the hub last said that there is news. */
  readonly calledAt: string | null
}

/** A feed's hub, as the feed or its HTTP headers name it. */
export type HubLinks = { readonly hubUrl: string; readonly topic: string }

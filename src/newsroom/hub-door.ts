/** What the newsroom does when a hub calls. */
import type { Clock } from '#base/clock.ts'
import { isSigned, verifyIntent } from '#gather/index.ts'
import type { Store } from '#store/index.ts'

/** The calls of hubs, as they come in through the site's door. */
export type HubDoor = {
  /**
   * Answers whether we meant to subscribe: the text to send back (200), or undefined for what is not ours (404).
   *
   * @param token  last part of the address that was called
   */
  readonly verify: (token: string, query: URLSearchParams) => Promise<string | undefined>
  /**
   * Takes a message that a feed has news: when it is signed as it must be, the feed is read at once, whatever the message
   * says. Unknown addresses are told apart from messages that are quietly left alone, as WebSub asks.
   */
  readonly receive: (token: string, message: HubMessage) => Promise<'taken' | 'ignored' | 'unknown'>
}

export type HubMessage = { readonly signature: string | null; readonly body: Uint8Array }

// 24 random bytes in base64url.
const TOKEN = /^[\w-]{32}$/
// A hub may call for each of ten entries by itself; one reading takes them all.
const CALL_PAUSE_MS = 30_000

export function createHubDoor(store: Store, clock: Clock): HubDoor {
  const find = async (token: string) =>
    TOKEN.test(token) ? await store.hubs.findByToken(token) : undefined
  return {
    verify: async (token, query) => {
      const known = await find(token)
      if (!known) return undefined
      const verification = verifyIntent(known, query, clock.nowMs())
      if (verification.kind === 'not-ours') return undefined
      await store.hubs.save(verification.subscription)
      return verification.kind === 'confirmed' ? verification.challenge : ''
    },
    receive: async (token, { signature, body }) => {
      const known = await find(token)
      if (!known) return 'unknown'
      if (!isSigned(known, signature, body)) return 'ignored'
      const now = clock.now()
      const runAt = new Date(Date.parse(known.calledAt ?? '') + CALL_PAUSE_MS || 0).toISOString()
      await store.transaction(async (tx) => {
        await tx.hubs.save({ ...known, calledAt: now })
        const later = runAt > now ? { runAt } : {}
        await tx.jobs.add([{ stage: 'fetch-feed', key: `feed:${known.feedId}`, ...later }])
      })
      return 'taken'
    },
  }
}

/** Tells open pages when there is news: one look at the store for all of them, and only while somebody listens. */
import type { Store } from '#store/index.ts'

export type News = { readonly news: number; readonly changed: number }

export type LiveDesk = {
  /**
   * A stream of server-sent events: `news` with the number of articles printed and changed since that time, each time that
   * this number grows. Undefined when so many listen already that one more would cost the readers.
   */
  readonly listen: (since: string) => ReadableStream<Uint8Array> | undefined
  readonly listeners: () => number
}

type Listener = {
  readonly since: string
  readonly send: (text: string) => void
  sent: string
}

type Limits = { readonly lookMs: number; readonly beatMs: number; readonly mostListeners: number }

// Two thousand idle connections are some megabytes; a proxy gives an idle one up after half a minute or more.
const LIMITS: Limits = { lookMs: 3000, beatMs: 20_000, mostListeners: 2000 }

/** @param store  where the edition and its articles stand; asked for once the first reader listens */
export function createLiveDesk(store: () => Promise<Store>, limits: Limits = LIMITS): LiveDesk {
  const listeners = new Set<Listener>()
  let timer: NodeJS.Timeout | undefined
  let edition = -1
  let beatAtMs = 0

  function beat(): void {
    const nowMs = performance.now()
    if (nowMs - beatAtMs < limits.beatMs) return
    beatAtMs = nowMs
    for (const { send } of listeners) send(': still here\n\n')
  }

  async function look(): Promise<void> {
    beat()
    const { articles, edition: findEdition } = await store()
    const now = await findEdition()
    if (now === edition) return
    edition = now
    for (const [since, all] of Map.groupBy(listeners, (listener) => listener.since)) {
      const data = JSON.stringify(await articles.countSince(since))
      for (const listener of all) tell(listener, data)
    }
  }

  function keepLooking(): void {
    timer ??= setTimeout(() => {
      look()
        // The next look tries again; a reader's page is whole without it.
        .catch(() => undefined)
        .finally(() => {
          timer = undefined
          if (listeners.size > 0) keepLooking()
        })
    }, limits.lookMs)
  }

  return {
    listeners: () => listeners.size,
    listen: (since) => {
      if (listeners.size >= limits.mostListeners) return undefined
      return streamOf(since, {
        join: (listener) => {
          listeners.add(listener)
          // A page may be older than the edition: it is told at the next look, whatever the others know.
          edition = -1
          keepLooking()
        },
        leave: (listener) => listeners.delete(listener),
      })
    },
  }
}

function streamOf(
  since: string,
  desk: {
    readonly join: (listener: Listener) => void
    readonly leave: (listener: Listener) => void
  },
): ReadableStream<Uint8Array> {
  let listener: Listener | undefined
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      const encoder = new TextEncoder()
      const send = (text: string) => {
        controller.enqueue(encoder.encode(text))
      }
      send('retry: 10000\n\n')
      listener = { since, send, sent: JSON.stringify({ news: 0, changed: 0 }) }
      desk.join(listener)
    },
    cancel: () => {
      if (listener) desk.leave(listener)
    },
  })
}

function tell(listener: Listener, data: string): void {
  if (data === listener.sent) return
  listener.sent = data
  listener.send(`event: news\ndata: ${data}\n\n`)
}

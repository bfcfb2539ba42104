/** A limit on silence: a slow model may take its time as long as it goes on speaking. */
export type Silence = {
  /** Aborted once nothing was heard for the whole limit. */
  readonly signal: AbortSignal
  /** Something was heard: the limit starts anew. */
  readonly heard: () => void
  readonly end: () => void
}

export function createSilence(limitMs: number): Silence {
  const controller = new AbortController()
  const timer = setTimeout(() => {
    controller.abort(new DOMException('nothing was heard for too long', 'TimeoutError'))
  }, limitMs)
  return {
    signal: controller.signal,
    heard: () => {
      timer.refresh()
    },
    end: () => {
      clearTimeout(timer)
    },
  }
}

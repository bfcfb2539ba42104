/** Ctrl-C and requests to end, as a signal that verbs heed at their next safe point. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const STOPPED = 130

/** The first signal asks to stop; the second one ends the program at once: every stage may be stopped at any point. */
export function listenForInterruption(): {
  readonly signal: AbortSignal
  readonly stopListening: () => void
} {
  const controller = new AbortController()
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(STOPPED)
    controller.abort()
  }
  for (const name of SIGNALS) process.on(name, onSignal)
  return {
    signal: controller.signal,
    stopListening: () => {
      for (const name of SIGNALS) process.off(name, onSignal)
    },
  }
}

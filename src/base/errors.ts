/** Base of every error that Onix throws on purpose: data first, words for people second. */
export abstract class OnixError extends Error {
  /** Kebab-case, listed in docs/reference/errors.md. */
  abstract readonly code: string
  /** What the person at the keyboard can do next, as one sentence. */
  abstract readonly nextStep: string

  get retryable(): boolean {
    return false
  }
}

/** What went wrong, in one line, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

import { OnixError } from '#base/errors.ts'
import type { Usage } from './text-model.ts'

export type ModelFailureKind =
  | 'too-slow'
  | 'stopped'
  | 'no-connection'
  | 'bad-key'
  | 'rate-limited'
  | 'server-error'
  | 'rejected'
  | 'too-large'
  | 'too-long'
  | 'cut-off'
  | 'bad-reply'
  | 'resting'
  | 'budget-spent'

const NEXT_STEPS: Record<ModelFailureKind, string> = {
  'too-slow': 'Use a faster model, or give it more time.',
  stopped: 'Nothing to do: the work was stopped and will be taken up again.',
  'no-connection': 'Check ONIX_MODEL_URL and that the model server is running.',
  'bad-key': 'Check ONIX_MODEL_KEY.',
  'rate-limited': 'Wait, or raise the limit at the provider.',
  'server-error': 'Look at the log of the model server; it is tried again later.',
  rejected: 'Check ONIX_MODEL and ONIX_MODEL_URL: the server did not accept the request.',
  'too-large': 'Use a model that keeps to the length it is asked for.',
  'too-long': 'Set ONIX_MODEL_CONTEXT_TOKENS to the window that the server gives the model.',
  'cut-off': 'Use a model that says less before it answers, or give it a larger window.',
  'bad-reply': 'Use a model that can answer in JSON of a given schema.',
  resting: 'Wait: the model is asked again by itself. `onix model test` shows what is wrong.',
  'budget-spent': 'Wait for tomorrow (UTC), or raise the limits of ONIX_MODEL_….',
}

const RETRYABLE: ReadonlySet<ModelFailureKind> = new Set<ModelFailureKind>([
  'too-slow',
  'no-connection',
  'rate-limited',
  'server-error',
])

type Failure = {
  readonly kind: ModelFailureKind
  readonly model: string
  readonly detail: string
  readonly status?: number | null
  readonly retryAfterSeconds?: number | null
  readonly usage?: Usage | null
}

/** A model gave no usable reply; `status` is its HTTP status, where there was one. */
export class ModelFailed extends OnixError {
  readonly code = 'model-failed'
  readonly kind: ModelFailureKind
  readonly model: string
  readonly detail: string
  readonly status: number | null
  readonly nextStep: string
  /** Seconds that the server asked us to wait, where it said so. */
  readonly retryAfterSeconds: number | null
  /** What was used all the same, all tries together; null when nothing was. */
  readonly usage: Usage | null

  constructor(failure: Failure, options?: ErrorOptions) {
    super(`ask model ${failure.model}: ${failure.kind}, ${failure.detail}`, options)
    this.kind = failure.kind
    this.model = failure.model
    this.detail = failure.detail
    this.status = failure.status ?? null
    this.nextStep = NEXT_STEPS[failure.kind]
    this.retryAfterSeconds = failure.retryAfterSeconds ?? null
    this.usage = failure.usage ?? null
  }

  override get retryable(): boolean {
    return RETRYABLE.has(this.kind)
  }

  /** The same failure, with what was used until then. */
  withUsage(usage: Usage): ModelFailed {
    const { kind, model, detail, status, retryAfterSeconds } = this
    const failure = { kind, model, detail, status, retryAfterSeconds, usage }
    return new ModelFailed(failure, { cause: this.cause })
  }
}

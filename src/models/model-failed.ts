import { OnixError } from '#base/errors.ts'

export type ModelFailureKind =
  | 'too-slow'
  | 'stopped'
  | 'no-connection'
  | 'bad-key'
  | 'rate-limited'
  | 'server-error'
  | 'rejected'
  | 'too-large'
  | 'bad-reply'

const NEXT_STEPS: Record<ModelFailureKind, string> = {
  'too-slow': 'Use a faster model, or give it more time.',
  stopped: 'Nothing to do: the work was stopped and will be taken up again.',
  'no-connection': 'Check ONIX_MODEL_URL and that the model server is running.',
  'bad-key': 'Check ONIX_MODEL_KEY.',
  'rate-limited': 'Wait, or raise the limit at the provider.',
  'server-error': 'Look at the log of the model server; it is tried again later.',
  rejected: 'Check ONIX_MODEL and ONIX_MODEL_URL: the server did not accept the request.',
  'too-large': 'Use a model that keeps to the length it is asked for.',
  'bad-reply': 'Use a model that can answer in JSON of a given schema.',
}

const RETRYABLE: ReadonlySet<ModelFailureKind> = new Set<ModelFailureKind>([
  'too-slow',
  'no-connection',
  'rate-limited',
  'server-error',
])

/** A model gave no usable reply; `status` is its HTTP status, where there was one. */
export class ModelFailed extends OnixError {
  readonly code = 'model-failed'
  readonly kind: ModelFailureKind
  readonly model: string
  readonly status: number | null
  readonly nextStep: string
  /** Seconds that the server asked us to wait, where it said so. */
  readonly retryAfterSeconds: number | null

  constructor(
    failure: {
      readonly kind: ModelFailureKind
      readonly model: string
      readonly detail: string
      readonly status?: number | null
      readonly retryAfterSeconds?: number | null
    },
    options?: ErrorOptions,
  ) {
    super(`ask model ${failure.model}: ${failure.kind}, ${failure.detail}`, options)
    this.kind = failure.kind
    this.model = failure.model
    this.status = failure.status ?? null
    this.nextStep = NEXT_STEPS[failure.kind]
    this.retryAfterSeconds = failure.retryAfterSeconds ?? null
  }

  override get retryable(): boolean {
    return RETRYABLE.has(this.kind)
  }
}

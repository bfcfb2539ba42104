import { OnixError } from '#base/errors.ts'

/** The command line makes no sense: exit code 2. */
export class UsageError extends OnixError {
  readonly code = 'usage'
  readonly nextStep: string

  constructor(message: string, nextStep: string, options?: ErrorOptions) {
    super(message, options)
    this.nextStep = nextStep
  }
}

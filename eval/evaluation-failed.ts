import { OnixError } from '#base/errors.ts'

/** An evaluation could not give figures: its data is not there, or not of its form. */
export class EvaluationFailed extends OnixError {
  readonly code = 'evaluation-failed'
  readonly nextStep: string

  constructor(message: string, nextStep: string, options?: ErrorOptions) {
    super(message, options)
    this.nextStep = nextStep
  }
}

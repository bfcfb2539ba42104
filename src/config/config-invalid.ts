import { OnixError } from '#base/errors.ts'

type Words = {
  /** What it is, as in `ONIX_PORT is "http"`. */
  readonly problem: string
  /** What is accepted, as one sentence. */
  readonly nextStep: string
}

/** A setting that cannot be used: which one, what it is, what is accepted. */
export class ConfigInvalid extends OnixError {
  readonly code = 'config-invalid'
  readonly setting: string
  readonly nextStep: string

  constructor(setting: string, words: Words, options?: ErrorOptions) {
    super(`read the settings: ${words.problem}`, options)
    this.setting = setting
    this.nextStep = words.nextStep
  }
}

import { OnixError } from '#base/errors.ts'

export class StoreNewer extends OnixError {
  readonly code = 'store-newer'
  readonly nextStep =
    'Start the newer Onix, or point ONIX_DATA_DIR at another folder. Nothing was changed.'
  constructor(name: string, options?: ErrorOptions) {
    super(`open ${name}: the store was written by a newer version of Onix`, options)
  }
}

export class StoreUnusable extends OnixError {
  readonly code = 'store-unusable'
  readonly nextStep =
    'Check that the folder exists and may be written to (ONIX_DATA_DIR), or that the database answers (DATABASE_URL).'
  constructor(name: string, reason: string, options?: ErrorOptions) {
    super(`open ${name}: ${reason}`, options)
  }
}

export class NotFound extends OnixError {
  readonly code = 'not-found'
  readonly nextStep = 'It may have been removed; look it up again.'
  constructor(what: string) {
    super(`get ${what}: no such row`)
  }
}

/** Keeps the dates of a certificate that is refused: Node's own error does not tell them. */
import type { ClientRequest } from 'node:http'
import { TLSSocket } from 'node:tls'

/** A connection that was refused for its certificate. */
export class CertificateRefused extends Error {
  readonly code: string
  readonly validFrom: Date
  readonly validUntil: Date

  constructor(cause: Error & { readonly code: string }, dates: Dates) {
    super(cause.message, { cause })
    this.code = cause.code
    this.validFrom = dates.validFrom
    this.validUntil = dates.validUntil
  }
}

type Dates = { readonly validFrom: Date; readonly validUntil: Date }

/**
 * Watches the request's handshake; the function it gives puts the certificate's dates to an error that was about them.
 * The certificate can only be asked for before Node has judged it, which it does on `secure` and then lets go.
 */
export function noteCertificate(request: ClientRequest): (error: Error) => Error {
  let dates: Dates | undefined
  request.once('socket', (socket) => {
    if (!(socket instanceof TLSSocket) || !socket.connecting) return
    socket.prependOnceListener('secure', () => {
      const { valid_from: from, valid_to: until } = socket.getPeerCertificate()
      dates = { validFrom: new Date(from), validUntil: new Date(until) }
    })
  })
  return (error) =>
    isAboutDates(error) && dates && !Number.isNaN(dates.validUntil.getTime())
      ? new CertificateRefused(error, dates)
      : error
}

function isAboutDates(error: Error): error is Error & { readonly code: string } {
  return (
    'code' in error && (error.code === 'CERT_HAS_EXPIRED' || error.code === 'CERT_NOT_YET_VALID')
  )
}

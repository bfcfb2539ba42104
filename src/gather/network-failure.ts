/** Turns what the network throws into a failure with plain words. */
import { isIP } from 'node:net'
import { messageOf } from '#base/errors.ts'
import type { Failure, FailureKind } from '#domain/feed.ts'
import { BadEncoding, TooLarge } from './body.ts'
import { CertificateRefused } from './certificate.ts'
import { CutOff } from './exchange.ts'
import { failureOf } from './failure.ts'
import { PrivateAddress } from './guard.ts'

const CERTIFICATE_WORDS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it signed its own certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate was signed by somebody unknown',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'part of its chain of certificates is missing',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate was signed by somebody unknown',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate was signed by somebody unknown',
  CERT_REVOKED: 'its certificate was taken back',
  EPROTO: 'it does not speak TLS as it should',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS at that port',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
}

const CONNECTION_WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'it refused the connection',
  ECONNRESET: 'it broke the connection off',
  EPIPE: 'it broke the connection off',
  ETIMEDOUT: 'it did not answer',
  EHOSTUNREACH: 'there is no way to it from here',
  ENETUNREACH: 'there is no way to it from here',
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

export type Limits = { readonly maxBytes: number; readonly timeoutMs: number }

/** The failure that `error`, thrown while fetching `url`, stands for. */
export function networkFailure(error: unknown, url: string, limits: Limits): Failure {
  if (error instanceof PrivateAddress) return failureOf('private-address', url)
  if (error instanceof TooLarge) return failureOf('too-large', url, { limit: limits.maxBytes })
  if (error instanceof BadEncoding) return failureOf('no-connection', url, { said: error.message })
  if (error instanceof CutOff) return failureOf('cut-off', url)
  if (isTimeout(error)) return failureOf('too-slow', url, { limit: limits.timeoutMs })
  const code = codeOf(error)
  const kind = kindOf(code, url)
  const said =
    datedWords(error) ??
    CERTIFICATE_WORDS[code] ??
    CONNECTION_WORDS[code] ??
    (code || messageOf(error))
  return failureOf(kind, url, { said })
}

// When it ran out tells the publisher more than that it did.
function datedWords(error: unknown): string | undefined {
  if (!(error instanceof CertificateRefused)) return undefined
  const { code, validFrom, validUntil } = error
  if (code === 'CERT_HAS_EXPIRED') return `its certificate expired on ${DAY.format(validUntil)}`
  if (code !== 'CERT_NOT_YET_VALID') return undefined
  return `its certificate is valid from ${DAY.format(validFrom)} on`
}

function kindOf(code: string, url: string): FailureKind {
  if (code in CERTIFICATE_WORDS || code.startsWith('CERT_')) return 'bad-certificate'
  if (code.startsWith('ERR_TLS') || code.startsWith('ERR_SSL')) return 'bad-certificate'
  const isName = isIP(new URL(url).hostname.replace(/^\[|\]$/g, '')) === 0
  if (isName && (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA'))
    return 'no-such-host'
  return 'no-connection'
}

function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.name === 'TimeoutError') return true
  return error.name === 'AbortError' && isTimeout(error.cause)
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

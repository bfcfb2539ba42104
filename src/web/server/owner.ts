import { isIP } from 'node:net'

/**
 * True when the request comes from the machine itself to a paper that is not published: the only one who may add feeds by
 * web before there are accounts. A proxy on the same machine also comes from loopback, so a paper with a public address
 * (ONIX_SITE_URL) has no such pages, and neither has one that is asked by another name than the machine's own.
 */
export function isOwner(request: Request, clientAddress: string, siteUrl: string | null): boolean {
  if (siteUrl !== null) return false
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'].some(
    (name) => request.headers.has(name),
  )
  const { hostname } = new URL(`http://${request.headers.get('host') ?? 'none.invalid'}`)
  return !isForwarded && isLoopback(clientAddress) && isLocalName(hostname)
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '')
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'))
}

function isLocalName(hostname: string): boolean {
  const plain = hostname.replace(/^\[|\]$/g, '')
  return plain === 'localhost' || isLoopback(plain)
}

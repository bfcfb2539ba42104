/** Keeps every fetch out of private networks, whatever a name resolves to at the moment of connecting. */
import { lookup as resolveByDns } from 'node:dns'
import type { LookupAddress, LookupAllOptions } from 'node:dns'
import { BlockList, isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import { OnixError } from '#base/errors.ts'

// IANA special-purpose registries (RFC 6890 and later): nothing here is a public web site.
const REFUSED_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]

// Only 2000::/3 is global unicast; within it these are tunnels, documentation and protocol assignments.
const REFUSED_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']
const GLOBAL_IPV6 = '2000::/3'

// Names that never leave the house; DNS decides instead as soon as any range is allowed.
const INNER_NAME =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|svc|home\.arpa)\.?$|^(?!xn--)[^.]+$/i

/** Thrown where a range in the settings cannot be understood. */
export class BadRange extends OnixError {
  readonly code = 'bad-range'
  readonly nextStep =
    'Write ranges as 10.0.0.0/8 or fd00::/8, or single addresses, with commas between.'

  constructor(range: string, options?: ErrorOptions) {
    super(`read allowed address ranges: "${range}" is none`, options)
  }
}

/** What `lookup` fails with when a name leads inwards. */
export class PrivateAddress extends OnixError {
  readonly code = 'private-address'
  readonly nextStep = 'Allow its range with ONIX_ALLOW_ADDRESSES if it is yours.'

  constructor(host: string) {
    super(`connect to ${host}: address is private`)
  }
}

/** How names become addresses: `dns.lookup`, unless a test says what is answered. */
export type Resolve = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void

export type Guard = {
  /** May we connect to this IP address? */
  readonly allows: (address: string) => boolean
  /** Is this IP address allowed only because the settings say so? */
  readonly isOwn: (address: string) => boolean
  /** May this host of a URL be tried? Names are judged again, by address, when they are looked up. */
  readonly allowsHost: (host: string) => boolean
  /** For `node:http`: resolves a name to the addresses that are allowed; fails with {@link PrivateAddress}. */
  readonly lookup: LookupFunction
}

/**
 * Makes the guard that every connection passes.
 *
 * @param allowAddresses  ranges (`127.0.0.0/8`) or single addresses that are allowed though private
 * @param resolve  asked once a connection, so that the address that was judged is the one connected to
 * @throws BadRange
 */
export function createGuard(
  allowAddresses: readonly string[],
  resolve: Resolve = resolveByDns,
): Guard {
  const refused = listOf([...REFUSED_IPV4, ...REFUSED_IPV6])
  const global = listOf([GLOBAL_IPV6])
  const own = listOf(allowAddresses)
  const isOwn = (address: string): boolean => {
    const bare = bareOf(address)
    return isIP(bare) !== 0 && own.check(bare, familyOf(bare))
  }
  const allows = (address: string): boolean => {
    const bare = bareOf(address)
    if (isIP(bare) === 0) return false
    if (isOwn(bare)) return true
    if (isIP(bare) === 6 && !global.check(bare, 'ipv6')) return false
    return !refused.check(bare, familyOf(bare))
  }
  const allowsHost = (host: string): boolean => {
    const bare = bareOf(host)
    if (isIP(bare) !== 0) return allows(bare)
    return allowAddresses.length > 0 || !INNER_NAME.test(bare)
  }
  return { allows, isOwn, allowsHost, lookup: guardedLookup(allows, resolve) }
}

function guardedLookup(allows: (address: string) => boolean, resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) {
        done(error, '')
        return
      }
      const open = found.filter(({ address }) => allows(address))
      const [first] = open
      if (first === undefined) done(new PrivateAddress(host), '')
      else if (options.all) done(null, open)
      else done(null, first.address, first.family)
    })
  }
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) addRange(list, range.trim())
  return list
}

function addRange(list: BlockList, range: string): void {
  const [address = '', prefix] = range.split('/')
  try {
    if (prefix === undefined) list.addAddress(address, familyOf(address))
    else if (/^\d+$/.test(prefix)) list.addSubnet(address, Number(prefix), familyOf(address))
    else throw new BadRange(range)
  } catch (cause) {
    throw new BadRange(range, { cause })
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}

// `[::1]` and `fe80::1%eth0` without brackets and zone.
function bareOf(host: string): string {
  return host.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
}

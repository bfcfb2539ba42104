/** The plain words for everything that can go wrong outside: where, what happened, what to do next. */
import type { Failure, FailureKind } from '#domain/feed.ts'

export type FailureDetail = {
  /** HTTP status, where there was an answer. */
  readonly status?: number
  readonly retryAfterSeconds?: number
  /** What a library or the system said, in one line; shown in brackets. */
  readonly said?: string
  /** Bytes or milliseconds of the limit that was passed. */
  readonly limit?: number
}

type Words = (host: string, detail: FailureDetail) => string

const WORDS: Readonly<Record<FailureKind, Words>> = {
  'bad-address': (host, { said }) =>
    `"${host}" is not an address that can be fetched${bracket(said)}. Give a full address that starts with https:// or http://.`,
  'private-address': (host) =>
    `${host} leads into a private network, which is refused so that nobody outside can reach machines behind yours. If it is yours, allow its range with ONIX_ALLOW_ADDRESSES.`,
  'not-found': (host) =>
    `${host} has nothing at this address (HTTP 404). Check the address, or look on the site for the new one.`,
  gone: (host) =>
    `${host} says this address is gone for good (HTTP 410). Remove it, or look on the site for a new one.`,
  replaced: (host, { said }) =>
    `${host} now shows another page in place of the one we read${bracket(said)}. What we read of it is kept.`,
  forbidden: (host, { status }) =>
    `${host} refuses to give this to us (HTTP ${String(status ?? 403)}). Ask the publisher to let feed readers in, or remove it.`,
  'bot-wall': (host, { status }) =>
    `${host} keeps programs out with a test for people${status === undefined ? '' : ` (HTTP ${String(status)})`}, and we do not try to pass it. Ask the publisher to let feed readers in, or remove it.`,
  'rate-limited': (host, { retryAfterSeconds }) =>
    `${host} says we asked too often (HTTP 429). ${waitOf(retryAfterSeconds)}`,
  'server-error': (host, { status, retryAfterSeconds }) =>
    `${host} has a fault of its own (HTTP ${String(status ?? 500)}). ${waitOf(retryAfterSeconds)} If it stays, tell the publisher.`,
  'unexpected-status': (host, { status }) =>
    `${host} answered in a way that cannot be read (HTTP ${String(status ?? 0)}). Open the address in a browser to see what it wants.`,
  'redirect-loop': (host) =>
    `${host} sends us round in circles (too many redirects). Open the address in a browser and use the one it ends at.`,
  'no-such-host': (host) =>
    `No machine by the name ${host} was found. Check the spelling of the address and that this machine is online.`,
  'no-connection': (host, { said }) =>
    `${host} did not take or keep the connection${bracket(said)}. We try again later; check that the site opens in a browser.`,
  'bad-certificate': (host, { said }) =>
    `The secure connection to ${host} cannot be trusted${bracket(said)}. Tell the publisher that the certificate needs care.`,
  'cut-off': (host) =>
    `${host} broke off in the middle of its answer, and nothing was taken from it. We try again later; if it stays, tell the publisher.`,
  'too-slow': (host, { limit }) =>
    `${host} did not finish its answer within ${secondsOf(limit)}, so we stopped waiting. We try again later.`,
  'too-large': (host, { limit }) =>
    `${host} sent more than ${megabytesOf(limit)}, so we stopped reading. Use a smaller feed or page of that site.`,
  'too-hard': (host, { said }) =>
    `What ${host} sent cannot be read safely${bracket(said)}, so we stopped and took nothing from it. Open the address in a browser to see what it is; if it looks as it should, tell the publisher.`,
  'html-not-feed': (host, { said }) =>
    `${host} gives a web page where a feed should be${bracket(said)}. Give the address of the feed itself, or of the site's front page so that we can look for it.`,
  'no-article-links': (host) =>
    `No links to articles were found on the page of ${host}. It may need JavaScript; give the address of a feed, or of a page that lists articles.`,
  'broken-feed': (host, { said }) =>
    `The feed of ${host} is broken${bracket(said)}, and nothing was taken from it. We try again later; if it stays, tell the publisher.`,
  'cut-off-feed': (host) =>
    `The feed of ${host} stops in the middle. The entries before the cut were taken; the rest is missing until the feed comes whole. We try again later; if it stays, tell the publisher.`,
  'not-text': (host, { said }) =>
    `${host} gives something other than a page of text${bracket(said)}. There is nothing to read here.`,
  'no-text': (host, { said }) =>
    `No article text was found on the page of ${host}${bracket(said)}. It may stand behind a paywall or need JavaScript.`,
  paywall: (host) =>
    `${host} shows only the beginning of this article, and the rest to those who pay, so it was left out. If the publisher has a feed with whole articles for its readers, add that one.`,
  robots: (host) =>
    `${host} asks programs not to read this page (robots.txt), and we keep to that. Only what its feed says can be used.`,
}

/** The failure of `kind` at `address` (any text), in words for people. */
export function failureOf(kind: FailureKind, address: string, detail: FailureDetail = {}): Failure {
  const message = WORDS[kind](hostOf(address), detail)
  const { retryAfterSeconds } = detail
  return retryAfterSeconds === undefined ? { kind, message } : { kind, message, retryAfterSeconds }
}

/** True when trying again without anybody's doing may help. */
export function isPassing(failure: Failure): boolean {
  return ![
    'bad-address',
    'private-address',
    'gone',
    'replaced',
    'robots',
    'not-text',
    'too-large',
    'paywall',
    'too-hard',
  ].includes(failure.kind)
}

function hostOf(address: string): string {
  const host = URL.canParse(address) ? new URL(address).host : ''
  return host || address.slice(0, 80)
}

function bracket(said: string | undefined): string {
  return said ? ` (${said.replace(/\s+/g, ' ').slice(0, 160)})` : ''
}

function waitOf(seconds: number | undefined): string {
  if (seconds === undefined) return 'We try again later.'
  const wait =
    seconds < 120 ? `${String(seconds)} seconds` : `${String(Math.ceil(seconds / 60))} minutes`
  return `It asks us to wait ${wait}, and we do.`
}

function secondsOf(limitMs: number | undefined): string {
  return limitMs === undefined
    ? 'the time limit'
    : `${String(Math.round(limitMs / 100) / 10)} seconds`
}

function megabytesOf(limitBytes: number | undefined): string {
  return limitBytes === undefined ? 'the size limit' : `${(limitBytes / 1e6).toFixed(1)} MB`
}

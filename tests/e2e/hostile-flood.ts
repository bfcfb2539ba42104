/** Ten thousand different hostile requests, to every route that the site has, as the bytes on the wire. */
import { globSync } from 'node:fs'
import { createRandom, type Random } from '#tests/fuzz/mutator.ts'
import { HOSTILE_WORDS } from './hostile-words.ts'
import { ROOT } from './paper.ts'

const PIECES = [
  ...HOSTILE_WORDS,
  ...['%00', '%', '%E0%A4%A', '..%2f..%2f', '%2e%2e/', '%0d%0aset-cookie:%20a=b', '%f0%28%8c%28'],
  ...[
    'x-1',
    'x--1',
    'x-0x10',
    'x-999999999999999999',
    '__proto__',
    'constructor',
    '',
    '2026-13-45',
  ],
  'a'.repeat(300),
  'a/'.repeat(1500),
  '%41'.repeat(1200),
]

const METHODS = [
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'TRACE',
  'BREW',
]

const HEADERS: readonly ((random: Random) => string)[] = [
  () => '',
  () => '',
  (random) => `Range: bytes=${random.pick(['0-0', '-1', '5-2', '0-,1-,2-', '9999999999-', 'x'])}`,
  (random) =>
    `Accept-Encoding: ${random.pick(['br;q=1e9', 'gzip;q=-1', '*', ',,,', 'br,'.repeat(500)])}`,
  (random) => `If-None-Match: ${random.pick(['*', '"', 'W/"x', '"a",'.repeat(400), '\u00ff'])}`,
  (random) => `If-Modified-Since: ${random.pick(['never', '-1', 'Thu, 99 Foo 9999 99:99:99 GMT'])}`,
  (random) => `Cookie: ${random.pick(['a=%', '; =;', 'a=1; '.repeat(1000), '__proto__=1'])}`,
  (random) =>
    `Origin: ${random.pick(['null', 'http://evil.example', 'http://127.0.0.1', '\u00ff'])}`,
  (random) => `X-Forwarded-Host: ${random.pick(['evil.example', '<b>', 'a, b', '\u00ff'])}`,
  (random) => `X-Huge: ${'x'.repeat(random.pick([1000, 15_000, 40_000]))}`,
  (random) => 'X-Many: 1\r\n'.repeat(random.pick([10, 300, 3000])) + 'X: 1',
  (random) => `Accept: ${random.pick(['application/json', 'text/event-stream', '*/*;q=x', ','])}`,
  (random) => `Accept-Language: ${random.pick(['\u00ff', 'x-'.repeat(500), '*'])}`,
  (random) => `x-sveltekit-action: ${random.pick(['true', '1'])}`,
  (random) => `x-sveltekit-pathname: ${random.pick(['/', '//evil.example', '%'])}`,
  (random) => `Expect: ${random.pick(['100-continue', '200-maybe'])}`,
]

const TYPES = [
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/json',
  'application/x-sveltekit-formdata',
  'text/plain; charset=utf-7',
  '\u00ff',
]

/** The same every time; `count` of them. */
export function floodOf(count: number): readonly string[] {
  const routes = listRoutes()
  const random = createRandom(20_261_125)
  return Array.from({ length: count }, (_, at) =>
    // Each route in its turn, so that none is left out.
    requestOf(routes[at % routes.length] ?? '/', random),
  )
}

/** Every route of the site, with its parameters as `[name]`, and what Kit answers by itself. */
export function listRoutes(): readonly string[] {
  const files = globSync('**/+{page.svelte,server.ts}', { cwd: `${ROOT}/src/web/routes` })
  const own = files.map((file) => `/${file.replace(/\/?\+[^/]*$/, '')}`).sort()
  return [...own, '/[name]', '/_app/[name]', '/_app/remote/[name]', '/[name]/__data.json']
}

function requestOf(route: string, random: Random): string {
  const path = route.replaceAll(/\[\w+\]/g, () => onLine(random.pick(PIECES)))
  const query = random.below(3) === 0 ? `?${queryOf(random)}` : ''
  const method = random.pick(METHODS)
  const body = method === 'GET' || method === 'HEAD' ? '' : bodyOf(random)
  const lines = [
    `${method} ${path}${query} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: close',
    random.pick(HEADERS)(random),
    ...(body === '' ? [] : [`Content-Type: ${random.pick(TYPES)}`, lengthOf(body, random)]),
  ]
  return `${lines.filter(Boolean).join('\r\n')}\r\n\r\n${body}`
}

const FIELDS = [
  'q',
  'section',
  'url',
  'since',
  'page',
  'x-sveltekit-invalidated',
  '/opml',
  '__proto__',
  'hub.mode',
]

function queryOf(random: Random): string {
  return Array.from(
    { length: 1 + random.below(4) },
    () => `${random.pick(FIELDS)}=${onLine(random.pick(PIECES))}`,
  ).join('&')
}

function bodyOf(random: Random): string {
  const words = random.pick(PIECES)
  return random.pick([
    `question=${onLine(words)}&article=${onLine(random.pick(PIECES))}`,
    `text=${onLine(words)}&kind=${onLine(random.pick(PIECES))}&contact=${onLine(words)}`,
    `--x\r\nContent-Disposition: form-data; name="question"\r\n\r\n${words}\r\n--x--`,
    `--x\r\nContent-Disposition: form-data; name="opml"; filename="${words}"\r\n\r\n<opml>`,
    JSON.stringify({ question: words, __proto__: { a: 1 } }),
    '{"a":'.repeat(2000),
    '\u0000\u00ff'.repeat(500),
  ])
}

// Mostly the truth; else a lie, which must not hold anybody up for long.
function lengthOf(body: string, random: Random): string {
  const sizeBytes = Buffer.byteLength(body, 'latin1')
  return random.below(20) === 0
    ? random.pick(['Content-Length: 0', 'Content-Length: -1', 'Transfer-Encoding: chunked'])
    : `Content-Length: ${sizeBytes}`
}

/** A space or the end of a line would end the path; all else goes as it is. */
function onLine(text: string): string {
  return text.replaceAll(' ', '%20').replaceAll('\r', '%0d').replaceAll('\n', '%0a')
}

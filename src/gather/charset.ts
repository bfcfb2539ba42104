/** Bytes to text, whatever the encoding they were sent in. */
import { isUtf8 } from 'node:buffer'
import { guessCharset } from './charset-guess.ts'
import { decodeUtf32, utf32OrderOf } from './utf32.ts'

// A declaration must stand at the start: XML says the first line, HTML the first 1024 bytes (we look a little further).
const DECLARATION_BYTES = 2_048
// What programs declare when they do not know: in these every byte is a character, so that nothing ever contradicts them.
const CARELESS = /^(?:us-ascii|ascii|iso-?8859-1|latin-?1|windows-1252|cp1252)$/i

/**
 * Decodes a feed or page: a byte order mark first, then what HTTP says, then the XML declaration or HTML `<meta>`, unless
 * the bytes say otherwise: UTF-8 that is not, or Latin-1 that is UTF-8. Where nobody says anything, UTF-8 where the bytes
 * are valid UTF-8, else a guess, else Windows-1252. Bad bytes become what they are in Windows-1252 or U+FFFD; never throws.
 */
export function decodeText(body: Uint8Array, contentType: string): string {
  const order = utf32OrderOf(body)
  if (order) return decodeUtf32(body, order)
  const marked = markedEncoding(body)
  if (marked !== undefined && marked !== 'utf-8') return new TextDecoder(marked).decode(body)
  const isUtf = isUtf8(body)
  const said = marked ?? saidEncoding(body, contentType, isUtf)
  if (said !== undefined && !isUnicode(said)) return new TextDecoder(said).decode(body)
  if (isUtf) return UTF8.decode(body)
  const bytes = Buffer.from(body).toString('latin1')
  if (isMostlyUtf8(bytes)) return decodeMixed(bytes)
  return new TextDecoder(guessCharset(body)).decode(body)
}

const UTF8 = new TextDecoder('utf-8')

/** The first encoding that HTTP or the text names, that is known, and that the bytes do not contradict. */
function saidEncoding(body: Uint8Array, contentType: string, isUtf: boolean): string | undefined {
  const head = Buffer.from(body.subarray(0, DECLARATION_BYTES)).toString('latin1')
  const named = [charsetOf(contentType), ...declaredEncodings(head)].filter(
    (name) => name !== undefined,
  )
  const possible = named.filter((name) => {
    // Declared as UTF-16 yet readable byte by byte: the declaration came from a program's memory, not from the file.
    if (/^u(?:tf)?[-_]?(?:16|32)/i.test(name) || !isKnown(name)) return false
    return isUtf ? isUnicode(name) || !CARELESS.test(name) : !isUnicode(name)
  })
  return possible[0] ?? named.find((name) => isUnicode(name))
}

function isUnicode(name: string): boolean {
  return /^utf-?8$/i.test(name)
}

function isKnown(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== 'replacement'
  } catch {
    // An encoding nobody knows is no better than none.
    return false
  }
}

function markedEncoding(body: Uint8Array): string | undefined {
  const [first, second, third] = body
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  if (first === 0x3c && second === 0) return 'utf-16le'
  return undefined
}

function charsetOf(contentType: string): string | undefined {
  return /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1]
}

function declaredEncodings(head: string): readonly (string | undefined)[] {
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/i.exec(head)?.[1]
  return [xml, /<meta[^>]{0,200}?charset\s*=\s*["']?([^\s"'>;/]{1,40})/i.exec(head)?.[1]]
}

const MULTIBYTE = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g
// Pairs of another encoding look like UTF-8 now and then, UTF-8 with a slip in it nearly always.
const MOSTLY = 0.8

/** True where nearly all bytes beyond ASCII make characters of UTF-8. */
function isMostlyUtf8(bytes: string): boolean {
  const high = bytes.match(/[^\0-\x7f]/g)?.length ?? 0
  const whole = bytes.match(MULTIBYTE)?.reduce((sum, found) => sum + found.length, 0) ?? 0
  return whole >= high * MOSTLY
}

// UTF-8 with some bytes of another program pasted in: these few are Windows-1252, the rest stays what it is.
function decodeMixed(bytes: string): string {
  const legacy = new TextDecoder('windows-1252')
  const decode = (decoder: TextDecoder, some: string) => decoder.decode(Buffer.from(some, 'latin1'))
  let [text, at] = ['', 0]
  for (const found of bytes.matchAll(MULTIBYTE)) {
    text += decode(legacy, bytes.slice(at, found.index)) + decode(UTF8, found[0])
    at = found.index + found[0].length
  }
  return text + decode(legacy, bytes.slice(at))
}

/** Bytes to text, whatever the encoding they were sent in. */

// A declaration must stand at the start: XML says the first line, HTML the first 1024 bytes (we look a little further).
const DECLARATION_BYTES = 2_048

/**
 * Decodes a feed or page: a byte order mark first, then what HTTP says, then the XML declaration or HTML `<meta>`, else
 * UTF-8 where the bytes are valid UTF-8, else Windows-1252. Bad bytes become U+FFFD; never throws.
 */
export function decodeText(body: Uint8Array, contentType: string): string {
  const marked = markedEncoding(body)
  const head = Buffer.from(body.subarray(0, DECLARATION_BYTES)).toString('latin1')
  const named = marked ?? charsetOf(contentType) ?? declaredEncoding(head)
  const decoder = named === undefined ? undefined : decoderOf(named, head)
  if (decoder) return decoder.decode(body)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    // Not UTF-8: for a page that does not say what it is, Windows-1252 is what browsers take it for.
    return new TextDecoder('windows-1252').decode(body)
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

function declaredEncoding(head: string): string | undefined {
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/i.exec(head)?.[1]
  return xml ?? /<meta[^>]{0,200}?charset\s*=\s*["']?([^\s"'>;/]{1,40})/i.exec(head)?.[1]
}

function decoderOf(label: string, head: string): TextDecoder | undefined {
  // Declared as UTF-16 yet readable byte by byte: the declaration came along from a program's memory, not from the file.
  if (/^utf-?16/i.test(label) && /^\s*<[?!a-z]/i.test(head)) return undefined
  try {
    return new TextDecoder(label.trim())
  } catch {
    // An encoding nobody knows is no better than none.
    return undefined
  }
}

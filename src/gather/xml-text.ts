/** Decoding of character references, as XML knows them. */

// One pass for these, so that `&#38;lt;` stays escaped markup.
const REFERENCE = /&(?:amp|#(\d{1,8})|#[xX]([\da-fA-F]{1,7}));/g

/**
 * Text with the five entities of XML and all numeric references decoded. Others (`&nbsp;`) stay as written: feeds use
 * HTML's without declaring them, and whoever shows the text decodes those.
 */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text
  // Escaped HTML is mostly tags: a plain replacement is many times faster than a pattern.
  const plain = text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
  if (!plain.includes('&#')) return plain.replaceAll('&amp;', '&')
  return plain.replace(REFERENCE, (_whole: string, decimal?: string, hex?: string) => {
    if (decimal === undefined && hex === undefined) return '&'
    return characterOf(hex === undefined ? Number(decimal) : parseInt(hex, 16))
  })
}

// Old programs write the bytes of Windows-1252 where Unicode has control characters: `&#146;` is an apostrophe.
const WINDOWS = new TextDecoder('windows-1252')

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS.decode(Uint8Array.of(code))
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  return code === 0 || isSurrogate || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
}

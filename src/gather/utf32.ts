/** UTF-32, which no decoder of the platform knows. */

type Order = 'big' | 'little'

/** The order of bytes of a text in UTF-32, told by its mark or by `<` as its first character. */
export function utf32OrderOf(body: Uint8Array): Order | undefined {
  const first = body.subarray(0, 4)
  const is = (...bytes: readonly number[]) => bytes.every((byte, place) => first[place] === byte)
  if (is(0, 0, 0xfe, 0xff) || is(0, 0, 0, 0x3c)) return 'big'
  return is(0xff, 0xfe, 0, 0) || is(0x3c, 0, 0, 0) ? 'little' : undefined
}

/** Bad code points become U+FFFD; a mark at the start is left out. */
export function decodeUtf32(body: Uint8Array, order: Order): string {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const pieces: string[] = []
  for (let at = 0; at + 4 <= body.byteLength; at += 4) {
    const code = view.getUint32(at, order === 'little')
    pieces.push(isCharacter(code) ? String.fromCodePoint(code) : '\ufffd')
  }
  return pieces.join('').replace(/^\ufeff/, '')
}

function isCharacter(code: number): boolean {
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
}

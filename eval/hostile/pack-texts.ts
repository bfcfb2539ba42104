/** The texts in order, in packs of at most `length` characters with a space between; one that is longer alone stands alone. */
export function packTexts(
  texts: readonly string[],
  length: number,
): readonly (readonly string[])[] {
  const packs: string[][] = []
  let room = 0
  for (const text of texts) {
    const pack = packs.at(-1)
    if (pack && text.length + 1 <= room) pack.push(text)
    else packs.push([text])
    room = (pack && packs.at(-1) === pack ? room : length) - text.length - 1
  }
  return packs
}

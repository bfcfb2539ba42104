/** Small pure tools on plain text. */
import { createHash } from 'node:crypto'

/** Lower-case ASCII words joined by `-`, at most `maxLength` long, never empty (`x`). */
export function slugOf(text: string, maxLength = 70): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    if (slug && slug.length + 1 + word.length > maxLength) break
    slug = slug ? `${slug}-${word}` : word.slice(0, maxLength)
  }
  return slug || 'x'
}

/** Runs of white space become one space; ends trimmed. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** At most `maxLength` characters, cut at a word, with an ellipsis where something was cut. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const cut = text.slice(0, maxLength - 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > maxLength / 2 ? space : undefined).trimEnd()}…`
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

/** SHA-256 in hexadecimal, of the parts joined by a byte that text never holds. */
export function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex')
}

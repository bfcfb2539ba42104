/** The texts of feeds, which come plain, escaped, as markup or in base64, all brought to HTML. */
import type { Field } from './feed-walk.ts'
import { escapeHtml } from './plain-text.ts'

type Kind = 'html' | 'plain' | 'base64'

/** The field’s text as HTML, its plain paragraphs parted by empty lines. */
export function htmlOf(field: Field): string {
  const kind = kindOf(field)
  if (kind === 'html') return field.text
  return kind === 'plain' ? paragraphsOf(field.text) : readBase64(field.text)
}

// RSS never says what its texts are, and in practice they are HTML; Atom's are plain unless they say otherwise.
function kindOf({ isAtom, hasMarkup, attributes: { type = '', mode } }: Field): Kind {
  if (mode?.toLowerCase() === 'base64') return 'base64'
  if (!isAtom || hasMarkup || /html|xml/i.test(type)) return 'html'
  return type.includes('/') && !/^\s*text\//i.test(type) && mode === undefined ? 'base64' : 'plain'
}

/** Plain text as HTML. */
export function paragraphsOf(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map(escapeHtml)
    .join('<br><br>')
}

// What does not come out as text was none: some say a type of their own and write plain words.
function readBase64(text: string): string {
  const packed = text.replace(/\s+/g, '')
  if (!/^[\w+/-]+={0,2}$/.test(packed)) return escapeHtml(text)
  const unpacked = Buffer.from(packed, 'base64').toString('utf8')
  return /[\0-\x08\x0e-\x1f\ufffd]/.test(unpacked) ? escapeHtml(text) : unpacked
}

import { Parser } from 'htmlparser2'
import { collapseSpace } from '#base/text.ts'

const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg'])
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi big cite code em font i mark q s small span strong sub sup tt u wbr'.split(
    ' ',
  ),
)

// Control characters, soft hyphens, zero-width and direction marks: nothing that a title shows.
const INVISIBLE = /[\0-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g

/** The words of a piece of HTML as one line: tags gone, entities decoded, white space collapsed. For titles and names. */
export function plainTextOf(html: string): string {
  if (!/[<&]/.test(html)) return collapseSpace(html.replace(INVISIBLE, ''))
  const pieces: string[] = []
  let silent = 0
  const parser = new Parser({
    onopentagname: (name) => {
      if (SILENT.has(name)) silent += 1
      if (!INLINE.has(name)) pieces.push(' ')
    },
    onclosetag: (name) => {
      if (SILENT.has(name)) silent -= 1
      if (!INLINE.has(name)) pieces.push(' ')
    },
    ontext: (text) => {
      if (silent === 0) pieces.push(text)
    },
  })
  parser.end(html)
  return collapseSpace(pieces.join('').replace(INVISIBLE, ''))
}

/** Escapes text so that it can stand in HTML or XML, in attributes too. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

import { Parser } from 'htmlparser2'
import { collapseSpace } from '#base/text.ts'

const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg'])
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi big cite code em font i mark q s small span strong sub sup tt u wbr'.split(
    ' ',
  ),
)

/** The words of a piece of HTML as one line: tags gone, entities decoded, white space collapsed. For titles and names. */
export function plainTextOf(html: string): string {
  if (!/[<&]/.test(html)) return collapseSpace(html)
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
  return collapseSpace(pieces.join(''))
}

/** Escapes text so that it can stand in HTML or XML, in attributes too. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

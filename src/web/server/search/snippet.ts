import { MARK_END, MARK_START } from '#store/index.ts'

/** A piece of text, marked where it is what the reader looked for. */
export type SnippetPart = { readonly text: string; readonly isMarked: boolean }

/** Parts of a snippet by its marks, in order; the page escapes each as text. */
export function splitSnippet(snippet: string): readonly SnippetPart[] {
  const parts: SnippetPart[] = []
  for (const [at, piece] of snippet.split(MARK_START).entries()) {
    const [marked, ...rest] = at === 0 ? [''] : piece.split(MARK_END)
    const plain = at === 0 ? piece : rest.join('')
    if (marked) parts.push({ text: marked, isMarked: true })
    if (plain) parts.push({ text: plain, isMarked: false })
  }
  return parts
}

/** The first `characters` of a snippet. */
export function cutSnippet(
  parts: readonly SnippetPart[],
  characters: number,
): readonly SnippetPart[] {
  let left = characters
  return parts.flatMap(({ text, isMarked }) => {
    const shown = text.slice(0, left)
    left -= shown.length
    return shown === '' ? [] : [{ text: shown, isMarked }]
  })
}

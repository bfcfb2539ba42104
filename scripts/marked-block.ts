/** What stands between `<!-- name: … -->` and `<!-- /name -->` in a page is drawn from the code. */
export type MarkedBlock = { readonly page: string; readonly name: string; readonly text: string }

/**
 * Puts `text` between the marks of `name`.
 *
 * @throws Error when the page has not both marks
 */
export function replaceBlock(page: string, name: string, text: string): string {
  const begin = new RegExp(`<!-- ${name}: [^>]*-->`).exec(page)
  const end = page.indexOf(`<!-- /${name} -->`)
  if (!begin || end < begin.index) throw new Error(`the page has no marks for ${name}`)
  return `${page.slice(0, begin.index + begin[0].length)}\n\n${text}\n\n${page.slice(end)}`
}

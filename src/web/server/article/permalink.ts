/** `<slug>-<number>`: the number says which, the slug is for people. */
export type Permalink = { readonly slug: string; readonly number: number }

const PERMALINK = /^(?:(?<slug>[^/]*)-)?(?<number>[1-9]\d{0,9})$/
// PostgreSQL's `integer`, which row numbers are: it answers a larger one with an error instead of no row.
const LARGEST_ID = 2_147_483_647

export function parsePermalink(text: string): Permalink | undefined {
  const groups = PERMALINK.exec(text)?.groups
  const number = Number(groups?.['number'])
  return groups && number <= LARGEST_ID ? { slug: groups['slug'] ?? '', number } : undefined
}

/** `<slug>-<number>`: the number says which, the slug is for people. */
export type Permalink = { readonly slug: string; readonly number: number }

const PERMALINK = /^(?:(?<slug>[^/]*)-)?(?<number>[1-9]\d{0,14})$/

export function parsePermalink(text: string): Permalink | undefined {
  const groups = PERMALINK.exec(text)?.groups
  return groups && { slug: groups['slug'] ?? '', number: Number(groups['number']) }
}

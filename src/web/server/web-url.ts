/** The address if a browser may follow it from a page: http or https, nothing that runs; null otherwise. */
export function webUrlOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}

/** US dollars for people: cents where they are many, more places where they are few. */
export function formatUsd(usd: number): string {
  const places = usd === 0 || usd >= 10 ? 2 : usd >= 0.1 ? 3 : 4
  return `$${usd.toFixed(places)}`
}

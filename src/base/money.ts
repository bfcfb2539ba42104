/** US dollars for people: cents, and more places where cents would not tell. */
export function formatUsd(usd: number): string {
  const isInCents = usd >= 10 || Math.abs(usd * 100 - Math.round(usd * 100)) < 1e-9
  const places = isInCents ? 2 : usd >= 0.1 ? 3 : 4
  return `$${usd.toFixed(places)}`
}

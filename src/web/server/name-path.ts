/** `united states` is at `/names/united-states`. */
export function namePathOf(key: string): string {
  return `/names/${encodeURIComponent(key.replaceAll(' ', '-'))}`
}

const DAY_MS = 24 * 60 * 60 * 1000
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/**
 * Puts real days where a text says `{weekday:2}` ("Thursday") or `{date:2}` ("26 November").
 *
 * @param dayZero  ISO 8601; the number counts days from it, in UTC
 */
export function fillDays(text: string, dayZero: string): string {
  return text.replace(/\{(weekday|date):(-?\d+)\}/g, (_, kind: string, days: string) => {
    const day = new Date(Date.parse(dayZero) + Number(days) * DAY_MS)
    return (kind === 'weekday' ? weekday : date).format(day)
  })
}

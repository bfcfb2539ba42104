/** Times as readers see them: in UTC and said so, because one kept page serves readers everywhere. */

const UTC = { timeZone: 'UTC' } as const
const LONG_DAY = new Intl.DateTimeFormat('en-GB', {
  ...UTC,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const DAY = new Intl.DateTimeFormat('en-GB', {
  ...UTC,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const SHORT_DAY_AND_YEAR = new Intl.DateTimeFormat('en-GB', {
  ...UTC,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
const TIME = new Intl.DateTimeFormat('en-GB', { ...UTC, hour: '2-digit', minute: '2-digit' })

const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { ...UTC, day: 'numeric', month: 'short' })

/** A time in words, with the machine's form for `<time datetime>`. */
export type ShownTime = { readonly iso: string; readonly text: string }

/** `Monday 23 November 2026` */
export function formatLongDay(iso: string): string {
  return LONG_DAY.format(new Date(iso)).replace(',', '')
}

/** `23 November 2026` */
export function formatDay(iso: string): string {
  return isTime(iso) ? DAY.format(new Date(iso)) : iso
}

/** `23 November 2026, 17:27 UTC`; a day without a time stays a day. */
export function formatTime(iso: string): string {
  if (!isTime(iso)) return iso
  if (/^\d{4}-\d\d-\d\d$/.test(iso)) return formatDay(iso)
  const time = new Date(iso)
  return `${DAY.format(time)}, ${TIME.format(time)} UTC`
}

/** `23 Nov, 17:27 UTC`, for lists; a year that is not this one is said: `31 Mar 2020`. */
export function showShortTime(iso: string, now: string): ShownTime {
  if (!isTime(iso)) return { iso, text: iso }
  const time = new Date(iso)
  if (iso.slice(0, 4) !== now.slice(0, 4)) return { iso, text: SHORT_DAY_AND_YEAR.format(time) }
  return { iso, text: `${SHORT_DAY.format(time)}, ${TIME.format(time)} UTC` }
}

export function showTime(iso: string): ShownTime {
  return { iso, text: formatTime(iso) }
}

function isTime(iso: string): boolean {
  return Number.isFinite(Date.parse(iso))
}

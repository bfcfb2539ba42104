/** Times of day, joined to the day they stand beside, or to the day of publication. */
import type { FoundDate } from './dates.ts'

const CLOCK =
  /(?<![$€£.,:/-])\b(?:(?:at|around|about|by|from|until)\s+)?(?:(?<hour>\d{1,2})(?:[:.](?<minute>[0-5]\d))?(?::[0-5]\d)?\s?(?:(?<half>[ap])\.?m\b\.?)|(?<h24>[01]?\d|2[0-3]):(?<m24>[0-5]\d)(?![:\d%])|(?<word>noon|midday|midnight)\b)/gi
const BESIDE = /^[\s,(]*(?:(?:at|on|from|the|around|about|by|in)\s+){0,2}$/i

type FoundTime = {
  readonly start: number
  readonly end: number
  readonly time: string
  readonly isSure: boolean
}

/** @returns `dates` with their times, and times that stand alone as dates of the day of publication; in order */
export function addTimes(
  dates: readonly FoundDate[],
  sentence: string,
  published: number,
): FoundDate[] {
  const result = [...dates]
  for (const found of listTimes(sentence)) {
    if (result.some(({ start, end }) => found.start < end && start < found.end)) continue
    const at = result.findIndex((date) => isBeside(date, found, sentence))
    const day = result[at]
    if (day?.time === null && day.span.from === day.span.to) {
      const start = Math.min(day.start, found.start)
      result[at] = { ...day, start, end: Math.max(day.end, found.end), time: found.time }
    } else if (at < 0 && found.isSure) {
      const span = { from: published, to: published }
      result.push({
        start: found.start,
        end: found.end,
        time: found.time,
        span,
        granularity: 'day',
        certainty: 'guessed',
      })
    }
  }
  return result.sort((one, other) => one.start - other.start)
}

function listTimes(sentence: string): FoundTime[] {
  return [...sentence.matchAll(CLOCK)].flatMap((match) => {
    const time = timeOf(match.groups ?? {})
    const lead = /^(?:at|around|about|by|from|until)\s+/i.exec(match[0])?.[0].length ?? 0
    return time === null
      ? []
      : [
          {
            start: match.index + lead,
            end: match.index + match[0].length,
            time,
            isSure: lead > 0 || match.groups?.['h24'] === undefined,
          },
        ]
  })
}

function timeOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { hour, minute, half, h24, m24, word } = groups
  if (word !== undefined) return /^midnight$/i.test(word) ? '00:00' : '12:00'
  if (h24 !== undefined) return `${h24.padStart(2, '0')}:${m24 ?? '00'}`
  const number = Number(hour)
  if (number < 1 || number > 12) return null
  const full = (number % 12) + (half?.toLowerCase() === 'p' ? 12 : 0)
  return `${String(full).padStart(2, '0')}:${minute ?? '00'}`
}

function isBeside(date: FoundDate, time: FoundTime, sentence: string): boolean {
  const gap =
    time.end <= date.start
      ? sentence.slice(time.end, date.start)
      : sentence.slice(date.end, time.start)
  return gap.length < 20 && BESIDE.test(gap)
}

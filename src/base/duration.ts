const UNITS = [
  ['year', 525_960],
  ['month', 43_830],
  ['week', 10_080],
  ['day', 1_440],
  ['hour', 60],
  ['minute', 1],
] as const

/** Roughly how long that is, in the largest unit of which there are two: `40 minutes`, `3 hours`, `12 days`, `5 weeks`. */
export function durationWords(minutes: number): string {
  const [unit, size] = UNITS.find(([, size]) => minutes >= 2 * size) ?? ['minute', 1]
  const count = Math.max(1, Math.round(minutes / size))
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

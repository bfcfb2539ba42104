/** Floors of quality on the development parts: nobody lowers one without a reason in writing. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const floorsSchema = z.record(z.string(), z.strictObject({ dev: z.record(z.string(), z.number()) }))

export type Shortfall = { readonly metric: string; readonly value: number; readonly floor: number }

/** The metrics of that evaluation that lie below their floor; one that is missing counts as 0. */
export function listShortfalls(
  name: string,
  metrics: Readonly<Record<string, number>>,
  floorsFile = new URL('./floors.json', import.meta.url),
): readonly Shortfall[] {
  const floors = floorsSchema.parse(JSON.parse(readFileSync(floorsFile, 'utf8')))
  return Object.entries(floors[name]?.dev ?? {}).flatMap(([metric, floor]) => {
    const value = metrics[metric] ?? 0
    return value < floor ? [{ metric, value, floor }] : []
  })
}

import type { z } from 'zod'
import { parseJson } from './parse-json.ts'

/** The reply as a value of `schema`, undefined when it is none; a code fence around the JSON is forgiven. */
export function parseReply<Value>(text: string, schema: z.ZodType<Value>): Value | undefined {
  const start = text.indexOf('{')
  const end = text.lastIndexOf('}')
  if (start < 0 || end < start) return undefined
  const parsed = schema.safeParse(parseJson(text.slice(start, end + 1)))
  return parsed.success ? parsed.data : undefined
}

/** Servers that know no streaming answer in one piece; it is read as a stream of one. */
import { z } from 'zod'
import { parseJson } from './parse-json.ts'

const completion = z.looseObject({
  choices: z
    .array(
      z.looseObject({
        message: z.looseObject({ content: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
})

/** The body of a whole completion as server-sent events; undefined when it is none. */
export function asEventStream(body: string): string | undefined {
  const parsed = completion.safeParse(parseJson(body))
  if (!parsed.success) return undefined
  const { choices, ...rest } = parsed.data
  const streamed = choices.map(({ message, finish_reason, ...choice }) => ({
    ...choice,
    delta: { role: 'assistant', content: message.content ?? '' },
    finish_reason: finish_reason ?? 'stop',
  }))
  return `data: ${JSON.stringify({ ...rest, choices: streamed })}\n\ndata: [DONE]\n\n`
}

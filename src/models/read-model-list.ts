/** What a server says of its models at `/models`; each server says more than the protocol asks for, in fields of its own. */
import { z } from 'zod'
import { createBoundedFetch } from './bounded-fetch.ts'

const whole = z.number().int().positive()
const listed = z.looseObject({
  id: z.string(),
  // vLLM; OpenRouter; Groq.
  max_model_len: whole.nullish().catch(null),
  context_length: whole.nullish().catch(null),
  context_window: whole.nullish().catch(null),
  // llama.cpp: of the running server, and of the model as it was trained.
  meta: z
    .looseObject({ n_ctx: whole.nullish().catch(null) })
    .nullish()
    .catch(null),
})
const list = z.looseObject({ data: z.array(listed).max(5000) })

export type ModelList = {
  readonly names: readonly string[]
  /** Window of the model that was asked for, where the server says it. */
  readonly contextTokens: number | null
}

const TIMEOUT_MS = 10_000
const MAX_BYTES = 5_000_000

/** The server's models; null when it does not list them. */
export async function readModelList({
  url,
  key,
  model,
}: {
  readonly url: string
  readonly key: string | null
  readonly model: string
}): Promise<ModelList | null> {
  try {
    const response = await createBoundedFetch(MAX_BYTES)(`${url}/models`, {
      headers: key ? { authorization: `Bearer ${key}` } : {},
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const parsed = list.safeParse(response.ok ? await response.json() : undefined)
    if (!parsed.success) return null
    const own = parsed.data.data.find(({ id }) => id === model)
    const contextTokens =
      own?.meta?.n_ctx ?? own?.max_model_len ?? own?.context_length ?? own?.context_window ?? null
    return { names: parsed.data.data.map(({ id }) => id), contextTokens }
  } catch {
    // A server without a list is no fault: the question that follows tells whether it answers.
    return null
  }
}

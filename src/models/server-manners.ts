/** What a server turned out to accept: OpenAI's protocol is spoken in many dialects, and each is met by its own refusals. */
import { APICallError } from 'ai'

export type Manners = {
  /** How the shape of the reply is asked for: by JSON schema, as any JSON, or in the words of the prompt alone. */
  readonly shape: 'schema' | 'json' | 'words'
  /** Name of the limit of the reply; reasoning models of OpenAI know only the newer one. */
  readonly limitName: 'max_tokens' | 'max_completion_tokens'
  /** False where the server takes no temperature but its own. */
  readonly hasTemperature: boolean
  /** False where asking for the count of tokens is refused. */
  readonly hasStreamUsage: boolean
}

export const FIRST_MANNERS: Manners = {
  shape: 'schema',
  limitName: 'max_tokens',
  hasTemperature: true,
  hasStreamUsage: true,
}

const SIMPLER = { schema: 'json', json: 'words' } as const

/** Other manners to try after a refusal, or null when it was none that others would help. */
export function learnManners(error: unknown, manners: Manners): Manners | null {
  if (!APICallError.isInstance(error)) return null
  if (error.statusCode !== 400 && error.statusCode !== 422) return null
  const said = `${error.message} ${error.responseBody ?? ''}`
  if (isAboutLength(said)) return null
  if (manners.limitName === 'max_tokens' && said.includes('max_completion_tokens'))
    return { ...manners, limitName: 'max_completion_tokens' }
  if (manners.hasTemperature && /temperature/i.test(said))
    return { ...manners, hasTemperature: false }
  if (manners.hasStreamUsage && /stream_options|include_usage/i.test(said))
    return { ...manners, hasStreamUsage: false }
  return manners.shape === 'words' ? null : { ...manners, shape: SIMPLER[manners.shape] }
}

/** True when a server says that the question does not fit its window (OpenAI, vLLM, llama.cpp and others each say it their way). */
export function isAboutLength(said: string): boolean {
  return /context_length_exceeded|exceed_context_size|context (?:length|size|window)|maximum (?:model|context|input) length|max_model_len|prompt is too long|input is too long|too many (?:input )?tokens/i.test(
    said,
  )
}

/** The body of a request in these manners. */
export function applyManners(
  body: Readonly<Record<string, unknown>>,
  manners: Manners,
): Record<string, unknown> {
  const { max_tokens, temperature, stream_options, response_format, ...rest } = body
  const shape = manners.shape === 'json' ? { type: 'json_object' } : response_format
  return {
    ...rest,
    [manners.limitName]: max_tokens,
    ...(manners.hasTemperature ? { temperature } : {}),
    ...(manners.hasStreamUsage ? { stream_options } : {}),
    ...(manners.shape === 'words' ? {} : { response_format: shape }),
  }
}

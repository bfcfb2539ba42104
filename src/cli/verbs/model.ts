import { formatUsd } from '#base/money.ts'
import { readConfig } from '#config/index.ts'
import type { ModelTest } from '#newsroom/index.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { EXIT, type Verb } from '../verb.ts'
import { withNewsroom } from '../with-newsroom.ts'

export const model: Verb = {
  options: { json: { type: 'boolean' } },
  run: ({ words, flag, terminal }) => {
    if (words.length !== 1 || words[0] !== 'test')
      throw new UsageError('model: what is to be done with it?', 'Write it as onix model test.')
    return withNewsroom(async (newsroom) => {
      const tested = await newsroom.testModel()
      if (!tested)
        throw new UsageError(
          'no model is set',
          'Set ONIX_MODEL_URL and ONIX_MODEL; without them Onix selects and quotes.',
        )
      if (flag('json')) terminal.sayJson(tested)
      else sayTest(tested, terminal)
      return tested.failure || !tested.isRight ? EXIT.failed : EXIT.ok
    })
  },
}

function sayTest(tested: ModelTest, terminal: Terminal): void {
  terminal.say(`${tested.model} at ${tested.url}`)
  for (const line of [...answerLines(tested), ...windowLines(tested)]) terminal.say(`  ${line}`)
}

function answerLines(tested: ModelTest): readonly string[] {
  const { failure, isRight, isListed, usage, ms } = tested
  const unlisted = isListed === false ? [`The server does not list a model of that name.`] : []
  if (failure)
    return [
      `It gave no usable answer: ${failure.detail} (${failure.kind}).`,
      failure.nextStep,
      ...unlisted,
    ]
  const seconds = ms / 1000
  const speed = usage.completionTokens / Math.max(seconds, 0.001)
  return [
    isRight
      ? 'It answered, and rightly.'
      : 'It answered in the right shape, but read the wrong number: expect little of it.',
    ...unlisted,
    SHAPES[tested.manners.shape],
    `It took ${seconds.toFixed(1)} s for ${String(usage.promptTokens)} tokens read and ${String(usage.completionTokens)} written (${speed.toFixed(1)} a second)${usage.isEstimated ? '; the server does not count them, so they are guessed' : ''}.`,
    priceLine(tested),
  ]
}

const SHAPES = {
  schema: 'Its server takes a JSON schema, so its answers have the right shape.',
  json: 'Its server takes no JSON schema but can be held to JSON; now and then an answer will be of no use.',
  words:
    'Its server can be asked for JSON only in words; some answers will be of no use, and their articles are selected and quoted.',
} as const

function priceLine({ usage }: ModelTest): string {
  const { model: settings } = readConfig()
  const isPriced =
    (settings?.usdPerMillionPromptTokens ?? 0) + (settings?.usdPerMillionCompletionTokens ?? 0) > 0
  return isPriced
    ? `This question cost ${formatUsd(usage.costUsd)}.`
    : 'No price is set: only ONIX_MODEL_TOKENS_PER_DAY can limit it.'
}

function windowLines({ contextTokens, serverContextTokens }: ModelTest): readonly string[] {
  const own = `Onix asks within ${String(contextTokens)} tokens (ONIX_MODEL_CONTEXT_TOKENS)`
  if (serverContextTokens === null)
    return [`${own}; the server does not say its window, so see that it is no smaller.`]
  const server = `the server says ${String(serverContextTokens)}`
  if (serverContextTokens < contextTokens)
    return [`${own}, but ${server}: set it to that, or give the model a larger window.`]
  return [`${own}; ${server}.`]
}

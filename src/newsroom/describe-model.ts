/** The model's state and means in plain words, for both doors. */
import { countOf } from '#base/count.ts'
import { formatUsd } from '#base/money.ts'
import type { Spending } from '#domain/model-call.ts'
import type { Circuit } from '#models/index.ts'
import type { ModelForecast, ModelStatus } from './model-status.ts'

const numbers = new Intl.NumberFormat('en-GB')

export type ModelWords = {
  readonly state: string
  readonly today: string
  readonly month: string
  readonly limits: string
  readonly forecast: string
}

export function describeModel(status: ModelStatus): ModelWords {
  const { hasPrices } = status
  return {
    state: describeCircuit(status.circuit),
    today: describeSpending(status.today, hasPrices),
    month: describeSpending(status.month, hasPrices),
    limits: describeLimits(status),
    forecast: describeForecast(status.forecast, hasPrices),
  }
}

function describeCircuit(circuit: Circuit): string {
  if (circuit.state === 'closed') return 'It is asked as stories come.'
  const failed = `It failed ${String(circuit.failures)} times in a row, the last time with ${circuit.lastFailure}`
  if (circuit.state === 'half-open')
    return `${failed}; the next story tries it again. Until it answers, articles are selected and quoted.`
  return `${failed}, and rests until ${timeOf(circuit.until)}. Until then articles are selected and quoted.`
}

function describeSpending(spending: Spending, hasPrices: boolean): string {
  const { calls, failed, cached, costUsd, promptTokens, completionTokens } = spending
  const money = hasPrices ? `${formatUsd(costUsd)}; ` : ''
  const failures = failed > 0 ? `, ${String(failed)} of them failed` : ''
  const saved = cached > 0 ? `; ${countOf(cached, 'question')} answered from earlier replies` : ''
  const tokens = `${numbers.format(promptTokens)} tokens read and ${numbers.format(completionTokens)} written`
  return `${money}${countOf(calls, 'question')}${failures}, ${tokens}${saved}`
}

function describeLimits({ limits }: ModelStatus): string {
  const { usdPerDay, usdPerStory, tokensPerDay } = limits
  const words = [
    ...(usdPerDay === null ? [] : [`${formatUsd(usdPerDay)} a day`]),
    ...(usdPerStory === null ? [] : [`${formatUsd(usdPerStory)} a story`]),
    ...(tokensPerDay === null ? [] : [`${numbers.format(tokensPerDay)} tokens a day`]),
  ]
  return words.length === 0 ? 'none set' : words.join(', ')
}

function describeForecast(forecast: ModelForecast, hasPrices: boolean): string {
  const { waitingStories, usd, usdPerStory, tokens, tokensPerStory, spentAt } = forecast
  const each = costOf(usdPerStory, tokensPerStory, hasPrices)
  const all = costOf(usd, tokens, hasPrices)
  if (waitingStories === 0)
    return each === null
      ? 'No story waits to be written.'
      : `No story waits to be written; one costs about ${each}.${endOf(spentAt)}`
  const waiting = `${countOf(waitingStories, 'story', 'stories')} ${waitingStories === 1 ? 'waits' : 'wait'} to be written`
  const queue =
    each === null || all === null
      ? `${waiting}; what they cost is not known yet.`
      : `${waiting}, which cost about ${all} at ${each} a story.`
  return `${queue}${endOf(spentAt)}`
}

function endOf(spentAt: string | null): string {
  return spentAt === null
    ? ''
    : ` At this pace the limit of the day is reached at ${timeOf(spentAt)}; then articles are selected and quoted until midnight (UTC).`
}

function costOf(usd: number | null, tokens: number | null, hasPrices: boolean): string | null {
  if (hasPrices) return usd === null ? null : formatUsd(usd)
  return tokens === null ? null : `${numbers.format(tokens)} tokens`
}

function timeOf(at: string): string {
  return `${at.slice(11, 16)} UTC`
}

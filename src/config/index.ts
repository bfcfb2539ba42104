/** Settings from the environment and a file, as one frozen value; nobody else in Onix reads the environment. */
import { join, resolve } from 'node:path'
import { ConfigInvalid } from './config-invalid.ts'
import { readSettingsFile } from './settings-file.ts'
import { SETTINGS, type Setting, type SettingValues } from './settings.ts'

export { ConfigInvalid } from './config-invalid.ts'
export { SETTINGS, type Setting, type SettingName } from './settings.ts'

export type LogLevel = SettingValues['ONIX_LOG_LEVEL']

/** The model that writes; fields as `createModel` of models takes them. */
export type ModelSettings = {
  readonly url: string
  readonly key: string | null
  readonly model: string
  /** It also votes on the sentences of an article. */
  readonly isJudge: boolean
  /** Tokens that a question and its answer may have together. */
  readonly contextTokens: number
  /** Questions at one time, by each process. */
  readonly concurrency: number
  readonly silenceMs: number
  readonly timeoutMs: number
  /** 0 where none is set. */
  readonly usdPerMillionPromptTokens: number
  readonly usdPerMillionCompletionTokens: number
  /** Null for no limit. Days are of UTC. */
  readonly usdPerDay: number | null
  readonly usdPerStory: number | null
  readonly tokensPerDay: number | null
}

export type Config = {
  /** Absolute path. */
  readonly dataDir: string
  /** Where the store is: `onix.sqlite` in `dataDir`, or the database of `DATABASE_URL`. */
  readonly storeLocation:
    | { readonly kind: 'sqlite'; readonly path: string }
    | { readonly kind: 'postgres'; readonly url: string; readonly schema: string }
  readonly databaseUrl: string | null
  readonly host: string
  readonly port: number
  readonly siteTitle: string
  /** Without a slash at its end. */
  readonly siteUrl: string | null
  /** How often one address may ask for what costs, and whose word says which address it is. */
  readonly rateLimits: {
    readonly perMinute: Readonly<Record<'ask' | 'report' | 'search' | 'suggest', number>>
    readonly proxies: number
  }
  readonly contact: string | null
  readonly allowAddresses: readonly string[]
  readonly fetchTimeoutMs: number
  readonly fetchConcurrency: number
  readonly minPublishers: number
  readonly excerptWords: number
  readonly excerptShare: number
  /** Null when none is set: then Onix writes by selecting and quoting. */
  readonly model: ModelSettings | null
  readonly logLevel: LogLevel
}

type Environment = Readonly<Record<string, string | undefined>>

export type ConfigSources = {
  /** In place of the environment. */
  readonly env?: Environment
  /** Path of the settings file in place of the one that the environment names; null for none. */
  readonly file?: string | null
}

/**
 * Reads the settings: the environment first, then the file, then the defaults. Empty values count as unset.
 *
 * @throws ConfigInvalid naming the first setting that cannot be used, what it is and what is accepted
 */
export function readConfig(sources: ConfigSources = {}): Config {
  const env = sources.env ?? process.env
  const values = parseValues(env, fileSettings(env, sources.file))
  const dataDir = resolve(values.ONIX_DATA_DIR)
  const databaseUrl = values.DATABASE_URL
  return Object.freeze({
    dataDir,
    databaseUrl,
    storeLocation: Object.freeze(
      databaseUrl === null
        ? { kind: 'sqlite', path: join(dataDir, 'onix.sqlite') }
        : { kind: 'postgres', url: databaseUrl, schema: values.ONIX_DATABASE_SCHEMA },
    ),
    host: values.ONIX_HOST,
    port: values.ONIX_PORT,
    siteTitle: values.ONIX_SITE_TITLE,
    siteUrl: values.ONIX_SITE_URL,
    rateLimits: Object.freeze({
      perMinute: Object.freeze({
        ask: values.ONIX_ASKS_PER_MINUTE,
        report: values.ONIX_REPORTS_PER_MINUTE,
        search: values.ONIX_SEARCHES_PER_MINUTE,
        suggest: values.ONIX_SUGGESTIONS_PER_MINUTE,
      }),
      proxies: values.ONIX_PROXIES,
    }),
    contact: values.ONIX_CONTACT,
    allowAddresses: Object.freeze(values.ONIX_ALLOW_ADDRESSES),
    fetchTimeoutMs: Math.round(values.ONIX_FETCH_TIMEOUT_SECONDS * 1000),
    fetchConcurrency: values.ONIX_FETCH_CONCURRENCY,
    minPublishers: values.ONIX_MIN_PUBLISHERS,
    excerptWords: values.ONIX_EXCERPT_WORDS,
    excerptShare: values.ONIX_EXCERPT_SHARE,
    model: modelOf(values),
    logLevel: values.ONIX_LOG_LEVEL,
  })
}

function fileSettings(env: Environment, file: string | null | undefined): Environment {
  if (file === null) return {}
  const named = file ?? env['ONIX_CONFIG']?.trim()
  return readSettingsFile(named || 'onix.config.json', Boolean(named))
}

function parseValues(env: Environment, file: Environment): SettingValues {
  const values = SETTINGS.map((setting: Setting) => {
    const given = [env[setting.name], file[setting.name]].map((value) => value?.trim())
    const raw = given.find(Boolean) ?? setting.default
    const parsed = setting.schema.safeParse(raw)
    if (!parsed.success) throw invalid(setting, raw)
    return [setting.name, parsed.data]
  })
  return Object.fromEntries(values) as SettingValues
}

function invalid(setting: Setting, raw: string): ConfigInvalid {
  const shown = setting.isSecret ? 'not one that can be used' : JSON.stringify(raw.slice(0, 200))
  return new ConfigInvalid(setting.name, {
    problem: `${setting.name} is ${shown}`,
    nextStep: `Accepted: ${setting.accepted}.`,
  })
}

function modelOf(values: SettingValues): ModelSettings | null {
  const { ONIX_MODEL_URL: url, ONIX_MODEL: model, ONIX_MODEL_KEY: key } = values
  if (url === null && model === null) return null
  if (url === null || model === null) {
    const [absent, present] =
      url === null ? ['ONIX_MODEL_URL', 'ONIX_MODEL'] : ['ONIX_MODEL', 'ONIX_MODEL_URL']
    throw new ConfigInvalid(absent, {
      problem: `${absent} is not set, but ${present} is`,
      nextStep: 'Set both to write with a model, or neither to write by selecting and quoting.',
    })
  }
  refuseLimitWithoutPrice(values)
  return Object.freeze({
    url,
    key,
    model,
    isJudge: values.ONIX_MODEL_JUDGES === 'yes',
    contextTokens: values.ONIX_MODEL_CONTEXT_TOKENS,
    concurrency: values.ONIX_MODEL_CONCURRENCY,
    silenceMs: Math.round(values.ONIX_MODEL_SILENCE_SECONDS * 1000),
    timeoutMs: Math.round(values.ONIX_MODEL_TIMEOUT_SECONDS * 1000),
    usdPerMillionPromptTokens: values.ONIX_MODEL_USD_PER_MILLION_PROMPT_TOKENS,
    usdPerMillionCompletionTokens: values.ONIX_MODEL_USD_PER_MILLION_COMPLETION_TOKENS,
    usdPerDay: values.ONIX_MODEL_USD_PER_DAY,
    usdPerStory: values.ONIX_MODEL_USD_PER_STORY,
    tokensPerDay: values.ONIX_MODEL_TOKENS_PER_DAY,
  })
}

/** A limit in money that no price ever counts towards would hold nothing back, and look as if it did. */
function refuseLimitWithoutPrice(values: SettingValues): void {
  const prices = [
    values.ONIX_MODEL_USD_PER_MILLION_PROMPT_TOKENS,
    values.ONIX_MODEL_USD_PER_MILLION_COMPLETION_TOKENS,
  ]
  if (prices.some((price) => price > 0)) return
  for (const name of ['ONIX_MODEL_USD_PER_DAY', 'ONIX_MODEL_USD_PER_STORY'] as const) {
    if (values[name] === null) continue
    throw new ConfigInvalid(name, {
      problem: `${name} is set, but no price of the model is`,
      nextStep:
        'Set ONIX_MODEL_USD_PER_MILLION_PROMPT_TOKENS and ONIX_MODEL_USD_PER_MILLION_COMPLETION_TOKENS, or limit the tokens with ONIX_MODEL_TOKENS_PER_DAY.',
    })
  }
}

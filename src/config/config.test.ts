import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigInvalid, readConfig, SETTINGS } from './index.ts'

function read(env: Record<string, string>, file: string | null = null) {
  return readConfig({ env, file })
}

function fileWith(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'onix-config-')), 'onix.config.json')
  writeFileSync(path, text)
  return path
}

function refusalOf(run: () => unknown): ConfigInvalid {
  try {
    run()
  } catch (error) {
    if (error instanceof ConfigInvalid) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('the settings', () => {
  it('have defaults that need no service, no key and no network', () => {
    const config = read({})
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      model: null,
      contact: null,
      siteUrl: null,
      allowAddresses: [],
      minPublishers: 2,
      fetchTimeoutMs: 15_000,
      fetchConcurrency: 16,
      logLevel: 'info',
    })
    expect(config.storeLocation).toEqual({ kind: 'sqlite', path: resolve('data/onix.sqlite') })
  })

  it('take what the environment says, and count empty values as unset', () => {
    const config = read({ ONIX_PORT: '8080', ONIX_SITE_TITLE: '', ONIX_EXCERPT_SHARE: ' 0.2 ' })
    expect(config).toMatchObject({ port: 8080, siteTitle: 'Onix', excerptShare: 0.2 })
  })

  it('take the file for what the environment leaves out', () => {
    const file = fileWith('{"ONIX_PORT": 4000, "ONIX_ALLOW_ADDRESSES": ["10.0.0.0/8", "::1"]}')
    const config = read({ ONIX_PORT: '5000' }, file)
    expect(config).toMatchObject({ port: 5000, allowAddresses: ['10.0.0.0/8', '::1'] })
    expect(readConfig({ env: { ONIX_CONFIG: file } }).port).toBe(4000)
  })

  it('are frozen', () => {
    expect(Object.isFrozen(read({}))).toBe(true)
    expect(Object.isFrozen(read({ ONIX_ALLOW_ADDRESSES: '10.0.0.1' }).allowAddresses)).toBe(true)
  })

  it('lead to PostgreSQL where DATABASE_URL names one', () => {
    const config = read({ DATABASE_URL: 'postgres://paper@db/onix', ONIX_DATABASE_SCHEMA: 'paper' })
    const url = 'postgres://paper@db/onix'
    expect(config.storeLocation).toEqual({ kind: 'postgres', url, schema: 'paper' })
  })

  it('name a model by address and name together', () => {
    const env = { ONIX_MODEL_URL: 'http://127.0.0.1:11434/v1/', ONIX_MODEL: 'small' }
    expect(read(env).model).toEqual({
      url: 'http://127.0.0.1:11434/v1',
      model: 'small',
      isJudge: false,
      key: null,
      contextTokens: 8192,
      concurrency: 1,
      silenceMs: 120_000,
      timeoutMs: 300_000,
      usdPerMillionPromptTokens: 0,
      usdPerMillionCompletionTokens: 0,
      usdPerDay: null,
      usdPerStory: null,
      tokensPerDay: null,
    })
    const refusal = refusalOf(() => read({ ONIX_MODEL_URL: 'http://127.0.0.1:11434/v1' }))
    expect(refusal.message).toContain('ONIX_MODEL is not set, but ONIX_MODEL_URL is')
  })

  it('limit money only where a price counts towards the limit', () => {
    const named = { ONIX_MODEL_URL: 'http://127.0.0.1:11434/v1', ONIX_MODEL: 'small' }
    const limited = { ...named, ONIX_MODEL_USD_PER_DAY: '2.5' }
    expect(refusalOf(() => read(limited)).message).toContain('but no price of the model is')
    const priced = { ...limited, ONIX_MODEL_USD_PER_MILLION_PROMPT_TOKENS: '0.15' }
    expect(read(priced).model).toMatchObject({ usdPerDay: 2.5, usdPerMillionPromptTokens: 0.15 })
  })
})

describe('a wrong value', () => {
  it.each([
    ['ONIX_PORT', 'http'],
    ['ONIX_PORT', '65536'],
    ['ONIX_PORT', '30.5'],
    ['ONIX_HOST', 'two words'],
    ['ONIX_SITE_URL', 'ftp://paper.example'],
    ['ONIX_ALLOW_ADDRESSES', '10.0.0.0/8, 300.1.1.1'],
    ['ONIX_ALLOW_ADDRESSES', '10.0.0.0/33'],
    ['ONIX_EXCERPT_SHARE', '1.5'],
    ['ONIX_MIN_PUBLISHERS', '0'],
    ['ONIX_FETCH_TIMEOUT_SECONDS', '-1'],
    ['ONIX_DATABASE_SCHEMA', 'x"; drop'],
    ['ONIX_CONTACT', 'me\r\nX-Other: you'],
    ['ONIX_LOG_LEVEL', 'loud'],
  ])('is refused by name, with what it is and what is accepted: %s=%s', (name, value) => {
    const refusal = refusalOf(() => read({ [name]: value }))
    expect(refusal.code).toBe('config-invalid')
    expect(refusal.setting).toBe(name)
    expect(refusal.message).toBe(`read the settings: ${name} is ${JSON.stringify(value)}`)
    const accepted = SETTINGS.find((setting) => setting.name === name)?.accepted
    expect(refusal.nextStep).toBe(`Accepted: ${accepted ?? ''}.`)
  })

  it('is not shown where it is a secret', () => {
    const refusal = refusalOf(() => read({ DATABASE_URL: 'mysql://me:hush@db/onix' }))
    expect(refusal.message).not.toContain('hush')
  })
})

describe('a settings file', () => {
  it.each([
    ['that is not JSON', '{"ONIX_PORT": }', /it is not JSON/],
    ['that is no object', '[3000]', /not one JSON object/],
    [
      'with a name that there is not',
      '{"ONIX_PROT": 3000}',
      /names ONIX_PROT, which is no setting/,
    ],
    ['that names another file', '{"ONIX_CONFIG": "x"}', /names ONIX_CONFIG/],
    ['with a wrong value', '{"ONIX_PORT": "many"}', /ONIX_PORT is "many"/],
  ])('%s is refused', (_what, text, message) => {
    const path = fileWith(text)
    expect(refusalOf(() => read({}, path)).message).toMatch(message)
  })

  it('that was named and is not there is refused', () => {
    const refusal = refusalOf(() => readConfig({ env: { ONIX_CONFIG: '/nowhere/onix.json' } }))
    expect(refusal.message).toContain('/nowhere/onix.json cannot be used: there is no such file')
  })
})

describe('the list of settings', () => {
  it('has each name once, with a description and a default that is accepted', () => {
    const names = SETTINGS.map((setting) => setting.name)
    expect(new Set(names).size).toBe(names.length)
    for (const setting of SETTINGS) {
      expect(setting.description).toMatch(/^[A-Z].*\.$/)
      expect(setting.schema.safeParse(setting.default).success, setting.name).toBe(true)
    }
  })
})

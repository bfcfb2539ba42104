/** Reads the settings file: one JSON object with the same names as the environment. */
import { readFileSync } from 'node:fs'
import { messageOf } from '#base/errors.ts'
import { z } from 'zod'
import { ConfigInvalid } from './config-invalid.ts'
import { SETTINGS } from './settings.ts'

const MAX_CHARACTERS = 100_000

const fileSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.array(z.string()), z.null()]),
)

/**
 * The settings that the file holds, as text; none when it is not there and need not be.
 *
 * @param path  of the file
 * @param isWanted  true when somebody named it, so that its absence is a fault
 * @throws ConfigInvalid when it cannot be read, is not such an object, or names a setting that there is not
 */
export function readSettingsFile(
  path: string,
  isWanted: boolean,
): Readonly<Record<string, string>> {
  const text = readText(path, isWanted)
  if (text === undefined) return {}
  const parsed = fileSchema.safeParse(parseJson(path, text))
  if (!parsed.success) throw broken(path, 'it is not one JSON object of texts and numbers by name')
  return Object.fromEntries(
    Object.entries(parsed.data).map(([name, value]) => {
      refuseUnknown(path, name)
      return [name, Array.isArray(value) ? value.join(',') : String(value ?? '')]
    }),
  )
}

function readText(path: string, isWanted: boolean): string | undefined {
  try {
    const text = readFileSync(path, 'utf8')
    if (text.length > MAX_CHARACTERS) throw broken(path, 'it is longer than 100,000 characters')
    return text
  } catch (error) {
    if (error instanceof ConfigInvalid) throw error
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (isAbsent && !isWanted) return undefined
    throw broken(path, isAbsent ? 'there is no such file' : messageOf(error), { cause: error })
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw broken(path, `it is not JSON (${messageOf(error)})`, { cause: error })
  }
}

function refuseUnknown(path: string, name: string): void {
  const isKnown = SETTINGS.some((setting) => setting.name === name && name !== 'ONIX_CONFIG')
  if (isKnown) return
  throw new ConfigInvalid(name, {
    problem: `${path} names ${name}, which is no setting of a file`,
    nextStep: `Remove it, or use one of ${SETTINGS.slice(1)
      .map((setting) => setting.name)
      .join(', ')}.`,
  })
}

function broken(path: string, reason: string, options?: ErrorOptions): ConfigInvalid {
  const words = {
    problem: `the settings file ${path} cannot be used: ${reason}`,
    nextStep: 'Write it as { "ONIX_PORT": 3000, "ONIX_SITE_TITLE": "My paper" }, or remove it.',
  }
  return new ConfigInvalid('ONIX_CONFIG', words, options)
}

/** The one newsroom of the web server, opened when the first page asks for it. */
import { readConfig, type Config } from '#config/index.ts'
import { openNewsroom, type Newsroom } from '#newsroom/index.ts'

let config: Config | undefined
let opened: Promise<Newsroom> | undefined

export function getConfig(): Config {
  config ??= readConfig()
  return config
}

/** @throws StoreNewer, StoreUnusable as `openNewsroom` does; the next call tries again */
export async function getNewsroom(): Promise<Newsroom> {
  opened ??= openNewsroom(getConfig()).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

async function closeNewsroom(): Promise<void> {
  const closing = opened
  opened = undefined
  await closing?.then((newsroom) => newsroom.close()).catch(() => undefined)
}

process.once('sveltekit:shutdown', () => void closeNewsroom())

import { readConfig, type Config } from '#config/index.ts'
import { openNewsroom, type Newsroom } from '#newsroom/index.ts'

/** Opens the newsroom that the settings describe, and closes it whatever happens. */
export async function withNewsroom<T>(
  use: (newsroom: Newsroom, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig()
  const newsroom = await openNewsroom(config)
  try {
    return await use(newsroom, config)
  } finally {
    await newsroom.close()
  }
}

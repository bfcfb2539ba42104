import { getConfig } from './newsroom.ts'

/**
 * The paper's public address without a slash at its end: the owner's word, or else as it was asked for. The server itself
 * speaks plain http; the framework takes https for granted where it was asked directly.
 */
export function siteOrigin(url: URL): string {
  return getConfig().siteUrl ?? `http://${url.host}`
}

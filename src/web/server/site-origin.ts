import { getConfig } from './newsroom.ts'

/** The paper's public address without a slash at its end: the owner's word, or else as it was asked for. */
export function siteOrigin(url: URL): string {
  return getConfig().siteUrl ?? url.origin
}

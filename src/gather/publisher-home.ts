import { isIP } from 'node:net'

// Many publishers under one roof: there the path says who speaks.
const SHARED_HOSTS =
  /(?:^|\.)(?:medium\.com|reddit\.com|youtube\.com|tumblr\.com|sites\.google\.com|github\.com|substack\.com\/@|news\.google\.com|feedburner\.com|bsky\.app|mastodon\.social)$/i

/**
 * The home address that stands for a publisher, so that its feeds count as one voice: the site's front page, or the
 * address as given where a host has many publishers.
 */
export function publisherHomeOf(homeUrl: string | null, feedUrl: string): string {
  const home = new URL(homeUrl ?? feedUrl)
  const isShared =
    SHARED_HOSTS.test(home.hostname) || isIP(home.hostname.replace(/^\[|\]$/g, '')) !== 0
  if (!isShared) return `${home.origin}/`
  return homeUrl === null ? feedUrl : home.href
}

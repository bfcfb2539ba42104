import { resolveLink } from './address.ts'

// What newsletters, feeds and advertisers hang on addresses to see who comes; never part of what a page is.
const TRACKING =
  /^(?:utm_.+|fbclid|gclid|mc_cid|mc_eid|cmpid|ocid|ns_mchannel|ns_source|ns_campaign|ns_linkname|at_medium|at_campaign|ftag|smid|partner|rss)$/i

/**
 * The one address of a document: without tracking parameters and fragment; the page's own canonical address where that is
 * of the same site and not just the front page. A canonical address elsewhere says who had the text first, or lies: it is
 * kept with the document, and never becomes its address.
 */
export function documentUrlOf(url: string, canonical: string | null = null): string {
  const own = canonical !== null && isTrusted(canonical, url) ? canonical : url
  const clean = new URL(resolveLink(own, url) ?? url)
  for (const name of [...clean.searchParams.keys()])
    if (TRACKING.test(name)) clean.searchParams.delete(name)
  return clean.href
}

function isTrusted(canonical: string, url: string): boolean {
  if (!URL.canParse(canonical)) return false
  const [said, found] = [new URL(canonical), new URL(url)]
  return siteOf(said.host) === siteOf(found.host) && said.pathname !== '/'
}

// The same site for telephones, or with and without www: the rest of the name is the same, so its owner is too.
function siteOf(host: string): string {
  return host.replace(/^(?:www|m|mobile|amp)\.(?=[^.]+\.)/, '')
}

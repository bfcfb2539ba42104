/**
 * True for a form that a page of another site sent through the reader's browser.
 * Hosts are compared, not schemes: behind a proxy we cannot know which scheme the reader's browser used.
 */
export function isFromAnotherSite(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  if (request.headers.get('sec-fetch-site') === 'cross-site') return true
  const origin = request.headers.get('origin')
  // Programs send none; they have no reader's standing to borrow.
  if (origin === null) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.get('host')
}

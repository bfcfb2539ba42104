import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { SECURITY_HEADERS } from '#web/server/security-headers.ts'
import { isFromAnotherSite } from '#web/server/origin.ts'
import { logFailure } from '#web/server/log.ts'

export const handle: Handle = async ({ event, resolve }) => {
  if (isFromAnotherSite(event.request)) {
    return new Response('This form was sent from another site. Open the page here and try again.', {
      status: 403,
      headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  const response = await resolve(event)
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value)
  return response
}

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'app') return error
  if (kind === 'unknown' || error.status >= 500) {
    logFailure({ path: event.url.pathname, status: 500, error })
    return {
      message: 'This page could not be made',
      detail: 'The fault is ours and has been written down. Try again in a minute.',
    }
  }
  return error.status === 404 ? { message: 'There is no such page' } : { message: error.message }
}

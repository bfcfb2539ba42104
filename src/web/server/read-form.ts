import { error } from '@sveltejs/kit'

/**
 * The fields that a form sent.
 *
 * @throws a page of 413 for a form that is too large, of 400 for one that is cut off or not of its type
 */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch (cause) {
    if (isTooLarge(cause)) {
      error(413, 'That is too large to be sent', { detail: 'Send less at a time.' })
    }
    error(400, 'This form could not be read', {
      detail: 'It came cut off or garbled. Go back, open the page again and send it once more.',
    })
  }
}

// Kit breaks the body off at its limit; what reads the body may wrap that.
function isTooLarge(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false
  return ('status' in failure && failure.status === 413) || isTooLarge(failure.cause)
}

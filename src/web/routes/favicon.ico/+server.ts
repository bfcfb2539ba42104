import { redirect } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** Feed readers, and browsers on pages that are not HTML, ask here without looking. */
export const GET: RequestHandler = () => {
  redirect(301, '/favicon.svg')
}

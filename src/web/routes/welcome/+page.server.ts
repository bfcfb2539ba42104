import { fail, type RequestEvent } from '@sveltejs/kit'
import { getConfig, getNewsroom } from '#web/server/newsroom.ts'
import { isOwner } from '#web/server/owner.ts'
import { readForm } from '#web/server/read-form.ts'
import {
  addByAddress,
  addByOpml,
  addBySections,
  listStarterSections,
  type WelcomeOutcome,
} from '#web/server/welcome-actions.ts'
import type { Actions, PageServerLoad } from './$types'

const NOT_HERE =
  'Feeds are added from the machine that the paper runs on: onix add ADDRESS, or onix import FILE.'

export const load: PageServerLoad = ({ request, getClientAddress, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const mayAdd = isOwner(request, getClientAddress(), getConfig().siteUrl)
  return { mayAdd, notHere: NOT_HERE, sections: listStarterSections() }
}

type Add = (
  newsroom: Awaited<ReturnType<typeof getNewsroom>>,
  form: FormData,
) => Promise<WelcomeOutcome>

function actionOf(add: Add) {
  return async ({ request, getClientAddress }: RequestEvent) => {
    const form = await readForm(request)
    if (!isOwner(request, getClientAddress(), getConfig().siteUrl)) {
      return fail(403, { isDone: false, message: NOT_HERE, details: [] })
    }
    const outcome = await add(await getNewsroom(), form)
    const answer = { details: [], ...outcome }
    return outcome.isDone ? answer : fail(400, answer)
  }
}

export const actions: Actions = {
  address: actionOf(addByAddress),
  opml: actionOf(addByOpml),
  starter: actionOf(addBySections),
}

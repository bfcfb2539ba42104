import { buildFrontPage } from '#web/server/front-page.ts'
import { Unsent } from '#web/unsent.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async () => ({ front: new Unsent(await buildFrontPage()) })

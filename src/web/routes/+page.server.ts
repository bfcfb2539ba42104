import { buildFrontPage } from '#web/server/front-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async () => ({ front: await buildFrontPage() })

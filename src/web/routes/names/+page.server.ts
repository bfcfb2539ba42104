import { buildNamesPage } from '#web/server/name-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async () => ({ page: await buildNamesPage() })

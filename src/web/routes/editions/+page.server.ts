import { buildEditionsPage } from '#web/server/editions-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async () => ({ page: await buildEditionsPage() })

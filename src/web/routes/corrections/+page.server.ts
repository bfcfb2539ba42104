import { listChangeViews } from '#web/server/record-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async () => ({ changes: await listChangeViews() })

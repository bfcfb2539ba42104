import { buildSiteFrame } from '#web/server/site-frame.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async () => ({ frame: await buildSiteFrame() })

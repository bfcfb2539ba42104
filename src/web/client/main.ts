/** What scripts add to pages that are whole without them. Each part does nothing where its elements are missing. */
import { startContents } from './contents.ts'
import { startFollow } from './follow.ts'
import { startKeys } from './keys.ts'
import { startLive } from './live.ts'
import { startOffline } from './offline.ts'
import { startPassages } from './passages.ts'
import { startReading } from './reading.ts'
import { startSuggest } from './suggest.ts'
import { startTools } from './tools.ts'
import { startYours } from './yours.ts'

for (const start of [
  startContents,
  startPassages,
  startTools,
  startReading,
  startFollow,
  startKeys,
  startYours,
  startLive,
  startSuggest,
  startOffline,
])
  start()

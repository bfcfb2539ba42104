import type { Migration } from 'kysely/migration'
import type { Dialect } from '../database.ts'
import { firstEdition } from './0001-first-edition.ts'
import { pageFacts } from './0003-page-facts.ts'
import { rights } from './0005-rights.ts'
import { watch } from './0006-watch.ts'
import { names } from './0008-names.ts'
import { understanding } from './0009-understanding.ts'
import { followedPages } from './0010-followed-pages.ts'
import { hubs } from './0011-hubs.ts'
import { storyLife } from './0012-story-life.ts'
import { groupingLabels } from './0013-grouping-labels.ts'
import { modelCalls } from './0014-model-calls.ts'
import { mends } from './0015-mends.ts'
import { search } from './0017-search.ts'
import { samplesApart } from './0018-samples-apart.ts'
import { threads } from './0019-threads.ts'

/** Every migration by name; names sort in the order they run, and a name once released is never changed. */
export function migrations(dialect: Dialect): Record<string, Migration> {
  return {
    '0001-first-edition': firstEdition(dialect),
    '0003-page-facts': pageFacts,
    '0005-rights': rights(dialect),
    '0006-watch': watch(),
    '0008-names': names(),
    '0009-understanding': understanding(),
    '0010-followed-pages': followedPages(),
    '0011-hubs': hubs(),
    '0012-story-life': storyLife(dialect),
    '0013-grouping-labels': groupingLabels(dialect),
    '0014-model-calls': modelCalls(dialect),
    '0015-mends': mends(),
    '0017-search': search(dialect),
    '0018-samples-apart': samplesApart(),
    '0019-threads': threads(),
  }
}

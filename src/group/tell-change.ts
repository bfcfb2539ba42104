/** Why stories were merged or split, in sentences for readers. */
import { countOf } from '#base/count.ts'
import type { JoinReason } from '#domain/story.ts'
import type { GroupingDocument } from './features.ts'

const LIST = new Intl.ListFormat('en-GB')
const MOST_TOLD = 4

export function tellMerge(
  { title }: Pick<GroupingDocument, 'title'>,
  { sharedNames, sharedTerms }: JoinReason,
): string {
  const shared = [...sharedNames, ...sharedTerms].slice(0, MOST_TOLD)
  const what = shared.length === 0 ? '' : `: they share ${LIST.format(shared)}`
  return `“${title}” showed that both tell of one happening${what}.`
}

export function tellSplit(count: number): string {
  return `${countOf(count, 'document')} told of another happening than the others.`
}

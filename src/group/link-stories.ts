/** Whether two stories tell of one happening: what their documents would say if they asked to join the other. */
import { compareWith } from './compare.ts'
import { floorFor, similarityOf } from './join-features.ts'
import type { Member, RememberedStory } from './memory.ts'
import { askStory, type Place } from './rank-stories.ts'
import type { Vocabulary } from './vocabulary.ts'
import { boundFor } from './weights.ts'

// Of long stories so many documents speak, evenly spread: on the development parts more changed nothing.
const ASKING = 6
const ASKED = 20

/**
 * By how much the two are nearer than they must be to be one story; negative where they are two. A document that is nearer to
 * its own story's others than to the other story speaks against it.
 */
export function linkStories(
  place: Place & { readonly vocabulary: Vocabulary },
  one: RememberedStory,
  other: RememberedStory,
): number {
  const [small, large] = one.members.size < other.members.size ? [one, other] : [other, one]
  const members = spread(large.members, ASKED)
  const fellows = spread(small.members, ASKED)
  const answers = spread(small.members, ASKING).map((document) =>
    askStory(
      { ...place, document, comparison: compareWith(document.vector, place.vocabulary) },
      { story: large, members, fellows },
    ),
  )
  const mean = (read: (answer: (typeof answers)[number]) => number) =>
    answers.reduce((sum, answer) => sum + read(answer), 0) / answers.length
  const short = mean(({ features }) => features.short)
  const similarity = mean(({ features }) => similarityOf(features))
  if (similarity < floorFor(short, place.settings)) return -Infinity
  return mean(({ score }) => score) - boundFor(short, place.weights.mergeAt)
}

function spread(members: ReadonlySet<Member>, count: number): readonly Member[] {
  const all = [...members].sort((a, b) => a.documentId - b.documentId)
  const step = Math.max(1, Math.floor(all.length / count))
  return all.filter((_, at) => at % step === 0).slice(0, count)
}

import type { SectionSlug } from '#domain/section.ts'
import { compareWith } from './compare.ts'
import type { Member, RememberedStory } from './memory.ts'
import type { Vocabulary } from './vocabulary.ts'

// A long story's newest documents stand for it; comparing all of hundreds would cost more than it tells.
const DESCRIBED_MEMBERS = 40

/** Title of the document nearest to the story's centre, the earlier one of equals; section of most documents. */
export function describeStory(
  story: RememberedStory,
  vocabulary: Vocabulary,
): { readonly title: string; readonly section: SectionSlug } {
  const members = [...story.members]
    .sort((a, b) => a.publishedAtMs - b.publishedAtMs || a.documentId - b.documentId)
    .slice(-DESCRIBED_MEMBERS)
  return { title: typicalTitle(story, members, vocabulary), section: sectionOf(members) }
}

function typicalTitle(
  story: RememberedStory,
  members: readonly Member[],
  vocabulary: Vocabulary,
): string {
  const titled = members.filter(({ title }) => title.trim() !== '')
  let best = { title: titled[0]?.title ?? '', similarity: -1 }
  for (const { title, vector } of titled) {
    const similarity = compareWith(vector, vocabulary).toStory(story)
    if (similarity > best.similarity + 1e-9) best = { title, similarity }
  }
  return best.title
}

/** `news` says that nothing more is known, so it loses to any section at all. */
function sectionOf(members: readonly Member[]): SectionSlug {
  const counts = new Map<SectionSlug, number>()
  for (const { section } of members) {
    if (section !== 'news') counts.set(section, (counts.get(section) ?? 0) + 1)
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a)
  return first?.[0] ?? 'news'
}

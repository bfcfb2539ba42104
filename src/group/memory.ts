/** The documents the grouper remembers, found by their terms; its size follows what is remembered and nothing else. */
import type { GroupingName } from './features.ts'
import type { DocumentId, PublisherId } from '#domain/ids.ts'
import type { SectionSlug } from '#domain/section.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Sparse weights before rarity. */
export type Vector = {
  /** Term numbers of the vocabulary, each once. */
  readonly terms: Uint32Array
  /** Whole numbers, in the order of `terms`. */
  readonly weights: Uint16Array
}

export type RememberedStory = {
  /** Negative until the store has given the story its number. */
  id: number
  readonly members: Set<Member>
  /** Sum of the members' weights, by term number. */
  readonly sums: Map<number, number>
}

export type Member = {
  readonly documentId: DocumentId
  readonly publisherId: PublisherId
  readonly publishedAtMs: number
  readonly isSample: boolean
  readonly title: string
  readonly section: SectionSlug
  readonly names: readonly GroupingName[]
  readonly vector: Vector
  readonly story: RememberedStory
}

export type Memory = ReturnType<typeof createMemory>

export function createMemory(vocabulary: Vocabulary) {
  const members = new Map<DocumentId, Member>()
  const stories = new Map<number, RememberedStory>()
  const holders = new Map<number, Member[]>()

  function storyOf(id: number): RememberedStory {
    const known = stories.get(id)
    if (known) return known
    const story = { id, members: new Set<Member>(), sums: new Map<number, number>() }
    stories.set(id, story)
    return story
  }

  function remove(documentId: DocumentId): void {
    const member = members.get(documentId)
    if (!member) return
    members.delete(documentId)
    vocabulary.remove(member.vector.terms)
    const { story } = member
    story.members.delete(member)
    if (story.members.size === 0) stories.delete(story.id)
    member.vector.terms.forEach((term, at) => {
      const sum = (story.sums.get(term) ?? 0) - (member.vector.weights[at] ?? 0)
      if (sum > 0) story.sums.set(term, sum)
      else story.sums.delete(term)
      dropHolder(term, member)
    })
  }

  function dropHolder(term: number, member: Member): void {
    const list = holders.get(term) ?? []
    const at = list.indexOf(member)
    const last = list.pop()
    if (last && at >= 0 && at < list.length) list[at] = last
    if (list.length > 0) return
    holders.delete(term)
    vocabulary.release(term)
  }

  return {
    /** Puts a document into a story; one remembered already moves there. */
    add(document: Omit<Member, 'story'>, storyId: number): void {
      remove(document.documentId)
      const story = storyOf(storyId)
      const member = { ...document, story }
      members.set(member.documentId, member)
      story.members.add(member)
      vocabulary.add(member.vector.terms)
      member.vector.terms.forEach((term, at) => {
        story.sums.set(term, (story.sums.get(term) ?? 0) + (member.vector.weights[at] ?? 0))
        const list = holders.get(term)
        if (list) list.push(member)
        else holders.set(term, [member])
      })
    },
    remove,
    /** Gives a story the number that the store knows it by. */
    rename(from: number, to: number): void {
      const story = stories.get(from)
      if (!story || from === to) return
      stories.delete(from)
      story.id = to
      stories.set(to, story)
    },
    findStory: (id: number): RememberedStory | undefined => stories.get(id),
    find: (documentId: DocumentId): Member | undefined => members.get(documentId),
    /** Members that hold the term, in no order. */
    listHolders: (term: number): readonly Member[] => holders.get(term) ?? [],
    listMembers: (): readonly Member[] => [...members.values()],
    size: () => members.size,
  }
}

/** The documents the grouper remembers, found by their terms; its size follows what is remembered and nothing else. */
import type { GroupingName } from './features.ts'
import type { DocumentId, PublisherId } from '#domain/ids.ts'
import type { SectionSlug } from '#domain/section.ts'
import { packNames, packVector, unpackNames } from './packed.ts'
import { createTermIndex } from './term-index.ts'
import { TermSums } from './term-sums.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Sparse weights before rarity. */
export type Vector = {
  /** Term numbers of the vocabulary, each once. */
  readonly terms: Uint32Array
  /** Whole numbers, in the order of `terms`. */
  readonly weights: Uint16Array
  /** What each term stands for, bits of `FACET`, in the order of `terms`. */
  readonly facets: Uint8Array
}

export type RememberedStory = {
  /** Negative until the store has given the story its number. */
  id: number
  readonly members: Set<Member>
  /** Sum of the members' weights, by term number. */
  readonly sums: TermSums
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
  /** Another one after a merge. */
  story: RememberedStory
}

export type Memory = ReturnType<typeof createMemory>

// One closure over the three maps that must change together.
// eslint-disable-next-line max-lines-per-function
export function createMemory(vocabulary: Vocabulary) {
  const members = new Map<DocumentId, Member>()
  const stories = new Map<number, RememberedStory>()
  const index = createTermIndex()

  function storyOf(id: number): RememberedStory {
    const known = stories.get(id)
    if (known) return known
    const story = { id, members: new Set<Member>(), sums: new TermSums() }
    stories.set(id, story)
    return story
  }

  function remove(documentId: DocumentId): void {
    const member = members.get(documentId)
    if (!member) return
    const { vector } = member
    members.delete(documentId)
    index.remove(member)
    leave(member)
    vocabulary.release(vector.terms)
  }

  function enter(member: Member, story: RememberedStory): void {
    story.members.add(member)
    vocabulary.add(story.sums.add(member.vector, 1))
    vocabulary.setStoryCount(stories.size)
  }

  function leave(member: Member): void {
    const { story, vector } = member
    vocabulary.remove(story.sums.add(vector, -1))
    story.members.delete(member)
    if (story.members.size === 0) stories.delete(story.id)
    vocabulary.setStoryCount(stories.size)
  }

  return {
    /** Puts a document into a story; one remembered already moves there. */
    add(document: Omit<Member, 'story'>, storyId: number): void {
      remove(document.documentId)
      const member = new PackedMember(document, storyOf(storyId))
      members.set(member.documentId, member)
      enter(member, member.story)
      index.add(member)
    },
    remove,
    /** Gives a story the number that the store knows it by. */
    rename: (from: number, to: number): void => {
      const story = stories.get(from)
      if (!story || from === to) return
      stories.delete(from)
      story.id = to
      stories.set(to, story)
    },
    /** Puts all documents of one story into another. */
    merge(from: number, to: number): void {
      const story = stories.get(from)
      if (!story || from === to) return
      const into = storyOf(to)
      for (const member of [...story.members]) {
        leave(member)
        member.story = into
        enter(member, into)
      }
    },
    /** Puts documents into another story than the one they are in. */
    move(documentIds: readonly DocumentId[], to: number): void {
      for (const id of documentIds) {
        const member = members.get(id)
        if (!member || member.story.id === to) continue
        leave(member)
        member.story = storyOf(to)
        enter(member, member.story)
      }
    },
    findStory: (id: number): RememberedStory | undefined => stories.get(id),
    find: (documentId: DocumentId): Member | undefined => members.get(documentId),
    listHolders: (term: number, nearMs: number, most: number): readonly Member[] =>
      index.listHolders(term, nearMs, most),
    countHolders: (term: number): number => index.countHolders(term),
    listMembers: (): readonly Member[] => [...members.values()],
    size: () => members.size,
  }
}

/** Documents taken for a story of their own, which nothing remembers. */
export function gatherStory(members: readonly Member[]): RememberedStory {
  const story = { id: 0, members: new Set(members), sums: new TermSums() }
  for (const { vector } of members) story.sums.add(vector, 1)
  return story
}

class PackedMember implements Member {
  readonly documentId: DocumentId
  readonly publisherId: PublisherId
  readonly publishedAtMs: number
  readonly isSample: boolean
  readonly title: string
  readonly section: SectionSlug
  readonly vector: Vector
  story: RememberedStory
  readonly #names: string

  constructor(document: Omit<Member, 'story'>, story: RememberedStory) {
    this.documentId = document.documentId
    this.publisherId = document.publisherId
    this.publishedAtMs = document.publishedAtMs
    this.isSample = document.isSample
    this.title = document.title
    this.section = document.section
    this.vector = packVector(document.vector)
    this.#names = packNames(document.names)
    this.story = story
  }

  get names(): readonly GroupingName[] {
    return unpackNames(this.#names)
  }
}

import { describe, expect, it } from 'vitest'
import type { ReadDocument } from '#domain/document.ts'
import { readBridgeStory } from '#tests/bridge-story.ts'
import { withoutCopies } from './without-copies.ts'

const [one, two, three] = readBridgeStory()
if (!one || !two || !three) throw new Error('the bridge story has fewer than three documents')
const all = [one, two, three]
const copyOf = (copy: ReadDocument, original: ReadDocument) => ({
  documentId: copy.document.id,
  originalId: original.document.id,
  likeness: 0.9,
})

describe('withoutCopies', () => {
  it('leaves the original and what is no copy', () => {
    expect(withoutCopies(all, [copyOf(two, one)])).toEqual([one, three])
    expect(withoutCopies(all, [copyOf(one, two), copyOf(three, two)])).toEqual([two])
    expect(withoutCopies(all, [])).toEqual(all)
  })

  it('keeps the first published of copies whose original is elsewhere', () => {
    const copies = [copyOf(one, three), copyOf(two, three)]
    const kept = withoutCopies([one, two], copies)
    expect(kept).toHaveLength(1)
    expect(withoutCopies([two, one], copies)).toEqual(kept)
  })

  it('keeps a copy with reporting of its own', () => {
    expect(withoutCopies(all, [{ ...copyOf(two, one), likeness: 0.5 }])).toEqual(all)
  })
})

import { describe, expect, it } from 'vitest'
import type { ArticleBody, Claim } from '#domain/article.ts'
import { readBridgeStory } from '#tests/bridge-story.ts'
import { writeExtractive } from '#write/index.ts'
import { checkWithStandIn } from './with-stand-in.ts'

const settings = { excerptWords: 250, excerptShare: 0.9 }
const documents = readBridgeStory()
const standIn = writeExtractive({ title: 'Bridge', section: 'news' }, documents, settings)

/** The stand-in in a model's hands: the same words, but for one sentence in the middle that says more than it cites. */
function spoilt(): { readonly body: ArticleBody; readonly lie: Claim } {
  const [lead] = standIn.sections
  const spoiled = lead?.paragraphs.flat()[1]
  if (!spoiled) throw new Error('no second sentence')
  const lie: Claim = { ...spoiled, kind: 'written', text: 'The mayor sold the bridge in 1807.' }
  const change = (claim: Claim): Claim => (claim.id === lie.id ? lie : claim)
  const sections = standIn.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => paragraph.map(change)),
  }))
  return { body: { ...standIn, sections }, lie }
}

describe('a draft with a stand-in', () => {
  it('prints the verbatim sentence from the same words in the place of one that is cut', () => {
    const { body, lie } = spoilt()
    const result = checkWithStandIn(body, standIn, { documents, settings })
    const printed = result.body.sections.flatMap(({ paragraphs }) => paragraphs.flat())
    expect(printed.map(({ text }) => text)).not.toContain(lie.text)
    expect(printed[1]).toMatchObject({ id: `stand-in.${lie.id}`, kind: 'verbatim' })
    expect(result.cut).toContainEqual(expect.objectContaining({ claimId: lie.id }))
  })
})

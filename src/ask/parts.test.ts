import { describe, expect, it } from 'vitest'
import { splitByPublisher } from './parts.ts'
import { parseQuestion } from './question.ts'

const PUBLISHERS = ['The Moor Echo', 'Tidewater Post', 'Harbour News'].map((publisherName) => ({
  publisherName,
}))

describe('a question over several publishers', () => {
  it('falls into a part for each that it names, with its own clauses and those of nobody', () => {
    const parts = splitByPublisher(
      parseQuestion(
        'Does The Moor Echo report that the glassworks at Garrowdale will close in March, while the Tidewater Post expects its furnaces to burn until the autumn?',
      ),
      PUBLISHERS,
    )
    expect(parts.map(({ publisherName }) => publisherName)).toEqual([
      'The Moor Echo',
      'Tidewater Post',
    ])
    const terms = parts.map(({ questions }) => questions.flatMap((question) => question.terms))
    expect(terms[0]).toEqual(expect.arrayContaining(['glasswork', 'garrowdale', 'march']))
    expect(terms[0]).not.toContain('furnace')
    expect(terms[1]).toEqual(expect.arrayContaining(['furnace', 'autumn']))
    expect(terms.flat()).not.toContain('echo')
  })

  it('is no such question where one publisher is named, or none that the archive has', () => {
    for (const text of [
      'What does The Moor Echo say about the glassworks at Garrowdale closing in March?',
      'Does the Daily Nothing say what the Weekly Nobody says of glassworks in Garrowdale?',
    ])
      expect(splitByPublisher(parseQuestion(text), PUBLISHERS)).toEqual([])
  })
})

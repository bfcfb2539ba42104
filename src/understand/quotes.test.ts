import { describe, expect, it } from 'vitest'
import { findNames } from './names.ts'
import { findQuotes } from './quotes.ts'
import { splitSentences } from './sentences.ts'

function read(text: string) {
  const sentences = splitSentences(text, 'en')
  return findQuotes(text, { sentences, names: findNames(text, sentences) }).map((quote) => ({
    words: text.slice(quote.start, quote.end),
    speaker: quote.speaker,
    spoken: quote.speakerSpan && text.slice(quote.speakerSpan.start, quote.speakerSpan.end),
    role: quote.roleSpan && text.slice(quote.roleSpan.start, quote.roleSpan.end),
    sentence: quote.sentence,
  }))
}

describe('findQuotes', () => {
  it('gives words, speaker, and role as the document words it', () => {
    const text =
      'Ilse Marrow, the harbour master, closed the port on Monday.\n\n“The tide fell faster than the chart [allowed],” said Marrow.'
    expect(read(text)).toEqual([
      {
        words: 'The tide fell faster than the chart [allowed],',
        speaker: 'Ilse Marrow',
        spoken: 'Ilse Marrow',
        role: 'the harbour master',
        sentence: 1,
      },
    ])
  })

  it.each([
    ['"We will rebuild the pier," Anna Vale said.', 'Anna Vale'],
    ['"We will rebuild the pier," said Anna Vale, the mayor.', 'Anna Vale'],
    ['Anna Vale told reporters: "We will rebuild the pier."', 'Anna Vale'],
    ['According to Anna Vale, the town "will rebuild the pier soon".', 'Anna Vale'],
    ['“Shall we rebuild the pier?” Anna Vale asked.', 'Anna Vale'],
    ['Anna Vale, who lost her seat, said the vote was “a very bad mistake indeed”.', 'Anna Vale'],
    ['“We will rebuild the pier,” said the mayor, Anna Vale.', 'Anna Vale'],
    ['“We will rebuild the pier,” said a spokesman for the port.', 'a spokesman for the port'],
    ['“We will rebuild the pier.” — Anna Vale', 'Anna Vale'],
    [
      '“We will rebuild the pier,” a spokesman for the port of Dell said.',
      'a spokesman for the port of Dell',
    ],
    ['“We will rebuild the pier,” residents said.', 'residents'],
    ['The report says the pier “will be rebuilt next year”.', 'The report'],
    [
      '“We will rebuild the pier,” Vale’s former campaign manager said.',
      'Vale’s former campaign manager',
    ],
    ['Norway said the pier “will be rebuilt next year”.', 'Norway'],
    ['Anna Vale attacked the plan as “the worst idea in years”.', 'Anna Vale'],
    [
      'After Tom Lane criticised the plan, Anna Vale shot back, “We will rebuild the pier.”',
      'Anna Vale',
    ],
    ['In a note to the Echo, her adviser, Tom Lane, said: “We will rebuild the pier.”', 'Tom Lane'],
    ['“We will rebuild the pier,” said Anna Vale of the Harbour Board.', 'Anna Vale'],
    [
      'The rebuilding will start in May, Anna Vale said. “It was the least bad of the plans.”',
      'Anna Vale',
    ],
    [
      'Anna Vale said the plan was “a bad mistake” and that it “will cost us all dear”.',
      'Anna Vale',
    ],
    ['‘We will rebuild the crew’s pier,’ said Anna Vale.', 'Anna Vale'],
    ["'We will rebuild the pier,' said Anna Vale.", 'Anna Vale'],
    ['« Nous allons reconstruire la jetée », a déclaré Anna Vale.', 'Anna Vale'],
    ['„Wir bauen den Steg wieder auf“, sagte Anna Vale.', 'Anna Vale'],
    ['»Wir bauen den Steg wieder auf«, sagte Anna Vale.', 'Anna Vale'],
  ])('names the speaker of %s', (text, speaker) => {
    expect(read(text)[0]?.speaker).toBe(speaker)
  })

  it('carries the speaker over a broken speech', () => {
    const text = '“We heard the hull scrape,” said Anna Vale. “Then all the lights went out.”'
    expect(read(text).map(({ speaker }) => speaker)).toEqual(['Anna Vale', 'Anna Vale'])
  })

  it('carries the speaker over paragraphs that open without a closing mark', () => {
    const text =
      'Anna Vale said: “We heard the hull scrape on the bank.\n\n“Then all the lights went out.”\n\n“Nobody told us a thing.”'
    expect(read(text).map(({ speaker }) => speaker)).toEqual(['Anna Vale', 'Anna Vale', null])
  })

  it('takes a pronoun for the person named last who may be meant', () => {
    const text = 'Anna Vale met Tom Lane on Monday. “We will rebuild the pier,” he said.'
    expect(read(text)[0]?.speaker).toBe('Tom Lane')
  })

  it('tells by a noun beside the name whom a pronoun means', () => {
    const text = 'Tom Lane met the widow Terry Marsh. “We will rebuild the pier,” she said.'
    expect(read(text)[0]?.speaker).toBe('Terry Marsh')
  })

  it('asks no question in the name of whom it was put to', () => {
    expect(read('Anna Vale was asked, “Will you rebuild the pier?”')[0]?.speaker).toBeNull()
  })

  it('takes no thing for a speaker', () => {
    expect(read('The storm called for “a new way of thinking about piers”.')[0]?.speaker).toBeNull()
  })

  it('leaves the speaker open when unsure', () => {
    const text =
      'Marrow met Brack at noon. “We will rebuild the pier,” she said. “It was a long night on the bank.”'
    expect(read(text).map(({ speaker }) => speaker)).toEqual([null, null])
    expect(read('A sign on the pier: “No entry after ten at night.”')[0]?.speaker).toBeNull()
  })

  it('does not take a wife, a dead body or someone else’s office for a role', () => {
    const text =
      'His wife Anna Vale wept. “We will rebuild the pier,” said Anna Vale. President Vale did not.'
    expect(read(text)[0]?.role).toBeNull()
  })

  it.each([
    ['“We will rebuild it all,” said Anna Vale (Lab.), 52, a harbour pilot.', 'a harbour pilot'],
    ['The harbour master, Anna Vale, said: “We will rebuild it all.”', 'The harbour master'],
    ['“We will rebuild it all,” said Rep. Anna Vale.', 'Rep.'],
    ['“We will rebuild it all,” said U.S. Attorney Anna Vale.', 'U.S. Attorney'],
    [
      'Anna Vale, an aide to Sen. Tom Lane, said: “We will rebuild it all.”',
      'an aide to Sen. Tom Lane',
    ],
    [
      'Anna Vale, an adviser to Tom Lane, said: “We will rebuild it all.”',
      'an adviser to Tom Lane',
    ],
    ['Anna Vale, who is the mayor of Dell, said: “We will rebuild it all.”', 'the mayor of Dell'],
    [
      'Anna Vale, one of the port’s oldest pilots, said: “We will rebuild it all.”',
      'one of the port’s oldest pilots',
    ],
  ])('reads the role of %s', (text, role) => {
    expect(read(text)[0]?.role).toBe(role)
  })

  it('reads roles that stand before the name', () => {
    const text = 'The former Labour councillor Anna Vale said: “We will rebuild the pier.”'
    expect(read(text)[0]?.role).toBe('former Labour councillor')
  })

  it('leaves out titles and scare quotes', () => {
    expect(read('The “so-called experts” read “The Old Pier” aloud.')).toEqual([])
  })

  it('leaves out a quotation that is never closed', () => {
    expect(read('He said: “We will rebuild the pier and more.\n\nThe mayor left.')).toEqual([])
  })
})

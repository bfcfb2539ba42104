import { describe, expect, it } from 'vitest'
import { isInsideMarks, listQuoted } from './quotation.ts'
import { quotesWords } from './quotes-words.ts'

describe('quotation marks', () => {
  it.each([
    ['He said ‘it’s the workers’ fault’ again.', 'it’s the workers’ fault'],
    ["She called it 'a very bad day' for Aldermoor.", 'a very bad day'],
    ['Er sagte: „Das ist nicht wahr“.', 'Das ist nicht wahr'],
    ['Elle dit : « Ce n’est pas vrai ».', 'Ce n’est pas vrai'],
    ['Hun sagde: »Det er ikke sandt«.', 'Det er ikke sandt'],
    ['He said “she told me ‘not today’ and left”.', 'she told me ‘not today’ and left'],
    [
      '‘The mayor said, ‘Not today,’ and it can’t wait,’ he said.',
      'The mayor said, ‘Not today,’ and it can’t wait,',
    ],
  ])('are read in %s', (text, words) => {
    expect(listQuoted(text)).toEqual([words])
  })

  it.each([
    "The workers' union met in the '90s, and the councillors' plan isn't new.",
    'The workers’ union met in the ’90s, and it’s theirs.',
    'A ‘no’ is a no.',
  ])('are none in %s', (text) => {
    expect(listQuoted(text)).toEqual([])
  })

  it('bound what a speech is, whichever they are', () => {
    const text =
      "‘We closed it,’ said Frand. 'It would fall,' she said. «Nous partons».\nNo speech."
    const inside = (words: string) =>
      isInsideMarks(text, text.indexOf(words), text.indexOf(words) + words.length)
    expect(['We closed it', 'It would fall', 'Nous partons'].map(inside)).toEqual([
      true,
      true,
      true,
    ])
    expect(['said Frand', 'she said', 'No speech'].map(inside)).toEqual([false, false, false])
  })
})

describe('words of a quotation', () => {
  const speech =
    '‘We will not close the old bridge, because she – the mayor – promised us that it stands,’ he said.'
  const quotes = (words: string, text = speech) =>
    quotesWords({ text, start: 0, end: text.length }, words)

  it.each([
    'We will not close the old bridge',
    'close the old bridge … promised us that it stands',
    'because she — the mayor — promised us',
    'We will not close the old bridge, because [Mette Frand] – the mayor – promised us',
  ])('may be told as %s', (words) => {
    expect(quotes(words)).toBe(true)
  })

  it.each([
    ['another word', 'We will not sell the old bridge'],
    ['a denial behind an ellipsis', 'We will … close the old bridge'],
    ['a condition behind an ellipsis', 'We shall go home … it stands'],
    ['other words in brackets', 'We will not [sell] the old bridge'],
    ['words outside of its marks', 'promised us that it stands,’ he said'],
    ['the order turned', 'promised us that it stands … close the old bridge'],
  ])('are refused with %s', (_, words) => {
    expect(quotes(words)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { shareOf, signText } from './near-copies.ts'

// Numbers from a fixed sequence stand for chance, so that a failure can be looked at again.
function chances(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

// Words as frequent as in a language: few are common, many are rare.
function madeUpNews(seed: number, sentenceCount = 30): string[] {
  const chance = chances(seed)
  const word = () => `w${Math.floor(4000 * chance() ** 3)}`
  return Array.from(
    { length: sentenceCount },
    () => `${Array.from({ length: 12 + Math.floor(10 * chance()) }, word).join(' ')}.`,
  )
}

const EDITS: Readonly<Record<string, (sentences: string[], seed: number) => string>> = {
  'a byline and a note added': (sentences) =>
    `By Anna Vale, staff writer\n\n${sentences.join(' ')}\n\nSign up for our letter from the harbour.`,
  'a tenth of the words changed': (sentences, seed) => {
    const chance = chances(seed)
    return sentences
      .join(' ')
      .split(' ')
      .map((word) => (chance() < 0.1 ? 'other' : word))
      .join(' ')
  },
  'three sentences of ten written anew': (sentences, seed) => {
    const anew = madeUpNews(seed + 1, sentences.length)
    return sentences.map((sentence, at) => (at % 10 < 3 ? anew[at] : sentence)).join(' ')
  },
  'the second half cut, a tenth changed': (sentences, seed) => {
    const chance = chances(seed)
    return sentences
      .slice(0, sentences.length / 2)
      .join(' ')
      .split(' ')
      .map((word) => (chance() < 0.1 ? 'other' : word))
      .join(' ')
  },
  'only the first third left': (sentences) => sentences.slice(0, sentences.length / 3).join(' '),
}

function signed(text: string) {
  const signature = signText(text)
  if (!signature) throw new Error('too short')
  return signature
}

const COPIES = 100

describe('signText', () => {
  it.each(Object.entries(EDITS))('finds copies with %s', (_, edit) => {
    let found = 0
    for (let seed = 1; seed <= COPIES; seed += 1) {
      const sentences = madeUpNews(seed * 7919)
      const original = signed(sentences.join(' '))
      const copy = signed(edit(sentences, seed))
      const bands = new Set(original.bands)
      const isFound = copy.bands.some((band) => bands.has(band))
      if (isFound && shareOf(original, copy) >= 0.4) found += 1
    }
    expect(found).toBeGreaterThanOrEqual(COPIES * 0.97)
  })

  it('keeps texts apart that share nothing but their language', () => {
    const texts = Array.from({ length: COPIES }, (_, at) =>
      signed(madeUpNews(at * 31 + 5).join(' ')),
    )
    const shares = texts.slice(1).map((text, at) => shareOf(text, texts[at] ?? text))
    expect(Math.max(...shares)).toBeLessThan(0.1)
  })

  it('keeps a report apart that quotes the same speech among words of its own', () => {
    const [speech, one, other] = [madeUpNews(3, 8), madeUpNews(4, 24), madeUpNews(5, 24)]
    const share = shareOf(
      signed([...one, ...speech].join(' ')),
      signed([...speech, ...other].join(' ')),
    )
    expect(share).toBeLessThan(0.4)
  })

  it('keeps reports apart that share only what somebody said', () => {
    const [said, one, other] = [madeUpNews(3, 8), madeUpNews(4, 6), madeUpNews(5, 6)]
    const report = (words: string[]) =>
      signed(
        `${words.join(' ')}\n\n“${said.slice(0, 4).join(' ')}”\n\n"${said.slice(4).join(' ')}"`,
      )
    expect(shareOf(report(one), report(other))).toBeLessThan(0.1)
  })

  it('says nothing of a text too short to be told', () => {
    expect(signText('Ferry aground.')).toBeNull()
    expect(signText('')).toBeNull()
  })

  it('does not mind capitals, marks and spaces', () => {
    const text = madeUpNews(11).join(' ')
    expect(shareOf(signed(text), signed(text.toUpperCase().replaceAll(' ', ' – ')))).toBe(1)
  })
})

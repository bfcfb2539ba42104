import { describe, expect, it } from 'vitest'
import { splitSentences } from './sentences.ts'

function read(text: string, language = 'en'): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end))
}

describe('splitSentences', () => {
  it('ends sentences at stops, question and exclamation marks', () => {
    expect(read('The tide fell. Did it rise? It did!')).toEqual([
      'The tide fell.',
      'Did it rise?',
      'It did!',
    ])
  })

  it.each([
    'Mr. Vale and Dr. Lane met Sen. Marrow on Jan. 4 in the U.S. Senate.',
    'It is a betrayal, said Sens. Ann Vale and Ida Lane, with Reps. Marrow and Finch.',
    'J. K. Vale lives on St. Anne Road, No. 12.',
    'Prices rose 3.5 per cent to $1.20, Tern Inc. said.',
    'The vote is at 5 p.m. on Monday.',
    'The bill (it passed in May.) is law.',
    '“Why now?” Ilse Marrow asked.',
    '"We stay!" said the harbour master.',
    'The ferry sails at 5 p.m. Monday and 7 a.m. EST.',
    'At 5 a.m. Mrs. Vale woke the crew.',
    'They asked Ida I. Lane about berth N°. 12 and chart no. 7.',
    'The tide . . . I did not see it turn.',
    'Two things are known: 1. that the hull held and 2. that the crew slept.',
  ])('keeps one sentence whole: %s', (sentence) => {
    expect(read(sentence)).toEqual([sentence])
  })

  it('ends a sentence after an abbreviation when the next word opens one', () => {
    expect(read('It docked at 5 p.m. The crew slept. She left the U.S. He stayed.')).toHaveLength(4)
    expect(read('They chose Plan B. The mayor agreed.')).toHaveLength(2)
  })

  it('ends a sentence after the hour when something else follows', () => {
    expect(
      read('She docked at 5 p.m. Mr. Lane slept. He woke at 6 a.m. Passengers did not.'),
    ).toEqual([
      'She docked at 5 p.m.',
      'Mr. Lane slept.',
      'He woke at 6 a.m.',
      'Passengers did not.',
    ])
  })

  it('parts the items of a list that runs on', () => {
    expect(read('1. Lower the boat 2. Row to the pier 3. Ring the bell')).toEqual([
      '1. Lower the boat',
      '2. Row to the pier',
      '3. Ring the bell',
    ])
    expect(read('• 9. Cast off • 10. Steer north')).toEqual(['• 9. Cast off', '• 10. Steer north'])
    expect(read('It happened in section b. The crew left.')).toHaveLength(2)
  })

  it('parts short lines, and no line that was broken to fit', () => {
    expect(read('ropes\ncharts and lamps\na bell')).toEqual(['ropes', 'charts and lamps', 'a bell'])
    expect(read('The pilot came \naboard at noon.')).toHaveLength(1)
  })

  it('keeps the marks of notes with the sentence they belong to', () => {
    expect(
      read('The pier fell.[1][2] It was old. [3] Nobody was hurt (in 1902).12 It rained.'),
    ).toEqual([
      'The pier fell.[1][2]',
      'It was old. [3]',
      'Nobody was hurt (in 1902).12',
      'It rained.',
    ])
  })

  it('parts the credit of a picture from its caption', () => {
    expect(read('The pier at dusk Photo: Ida Lane')).toEqual([
      'The pier at dusk',
      'Photo: Ida Lane',
    ])
  })

  it('keeps closing marks with their sentence', () => {
    expect(
      read('“We will rebuild.” The mayor left. "It is over." (Nobody cheered.) Rain fell.'),
    ).toEqual([
      '“We will rebuild.”',
      'The mayor left.',
      '"It is over."',
      '(Nobody cheered.)',
      'Rain fell.',
    ])
  })

  it('never crosses a blank line, and counts paragraphs and positions', () => {
    const found = splitSentences('A heading\n\n  One ran on. Two stood.\n\n\n\nThree', 'en')
    expect(found.map(({ paragraph, position }) => [paragraph, position])).toEqual([
      [0, 0],
      [1, 1],
      [1, 2],
      [2, 3],
    ])
  })

  it('parts sentences that a page glued together, but no addresses', () => {
    expect(read('They closed the bridge.Traffic was slow.')).toHaveLength(2)
    expect(read('Write to moor.echo.example or see node.js.')).toHaveLength(1)
  })

  it('reads other scripts and ordinals of other languages', () => {
    expect(read('港口关闭了。渡轮停航。', 'zh')).toHaveLength(2)
    expect(read('Wir brauchen z. B. Wasser und Dr. med. Vale. Das ist alles.', 'de')).toHaveLength(
      2,
    )
    expect(read('Մութ է: Ես գնում եմ:', 'hy')).toHaveLength(2)
    expect(read('Am 3. Oktober fuhr die Fähre. Dann nicht mehr.', 'de')).toHaveLength(2)
  })

  it('leaves no letter out', () => {
    const text = ' One.\u00a0 “Two?”\n\n(Three) — four; A. B. Vale.\ud800 Five… six.  '
    const kept = read(text).join('').replace(/\s+/g, '')
    expect(kept).toBe(text.replace(/\s+/g, ''))
  })
})

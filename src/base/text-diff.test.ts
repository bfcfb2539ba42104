import { describe, expect, it } from 'vitest'
import { editScript } from './edit-script.ts'
import { diffTexts, foldWording, isSameWording, keptShare } from './text-diff.ts'

/** A made-up list of `length` small numbers, the same for the same seed. */
function numbers(seed: number, length: number): readonly number[] {
  let state = seed
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536) % 6
  })
}

describe('an edit script', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'gives both lists back, and no longer than need be (%i)',
    (seed) => {
      const before = numbers(seed, seed % 23)
      const after = numbers(seed + 7, (seed * 5) % 19)
      const edits = editScript(before, after)
      const of = (kind: string) =>
        edits.flatMap((edit) => (edit.kind === 'same' || edit.kind === kind ? edit.items : []))
      expect(of('removed')).toEqual(before)
      expect(of('added')).toEqual(after)
      const same = edits.filter(({ kind }) => kind === 'same').flatMap(({ items }) => items)
      expect(same).toHaveLength(longestCommon(before, after))
    },
  )

  it('takes lists that have nothing in common as replaced, in bounded time and memory', () => {
    const before = Array.from({ length: 200_000 }, (_, at) => at)
    const after = before.map((at) => -at - 1)
    const startedMs = performance.now()
    expect(editScript(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added'])
    expect(performance.now() - startedMs).toBeLessThan(2_000)
  })
})

function longestCommon(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const item of a) {
    const next = [0]
    for (let at = 0; at < b.length; at += 1)
      next.push(item === b[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    row = next
  }
  return row.at(-1) ?? 0
}

describe('a text diff', () => {
  const before = [
    'The ferry ran aground at dawn.',
    'Some 214 people were on board, the harbour master said on Monday.',
    'Nobody was hurt.',
  ].join('\n\n')

  it('shows the words of a paragraph that changed and leaves the others out', () => {
    const after = before.replace('Some 214 people', 'More than 230 people')
    expect(diffTexts(before, after)).toEqual([
      [
        { kind: 'removed', text: 'Some 214' },
        { kind: 'added', text: 'More than 230' },
        { kind: 'same', text: 'people were on board, the harbour master said on Monday.' },
      ],
    ])
  })

  it('shows whole paragraphs that came or went, and does not weave two that share little', () => {
    const after = before
      .replace('Nobody was hurt.', 'Two sailors broke an arm.')
      .concat('\n\nThe line stays closed.')
    expect(diffTexts(before, after)).toEqual([
      [{ kind: 'added', text: 'Two sailors broke an arm.' }],
      [{ kind: 'added', text: 'The line stays closed.' }],
      [{ kind: 'removed', text: 'Nobody was hurt.' }],
    ])
    expect(diffTexts(before, before)).toEqual([])
  })

  it('joins changes that only a word or two part', () => {
    const changes = diffTexts('a b c d e f g h', 'a b X d Y f g h')
    expect(changes).toEqual([
      [
        { kind: 'same', text: 'a b' },
        { kind: 'removed', text: 'c d e' },
        { kind: 'added', text: 'X d Y' },
        { kind: 'same', text: 'f g h' },
      ],
    ])
  })

  it('knows the same wording under other signs, and how much two texts share', () => {
    expect(isSameWording('“It’s over,”  she said', '"It\'s over", she SAID')).toBe(true)
    expect(isSameWording('214 aboard', '215 aboard')).toBe(false)
    expect(foldWording('He said: “No.”')).toContain(foldWording('said no'))
    expect(keptShare('a b c d', 'a b c x')).toBe(0.75)
    expect(keptShare('a b', 'x y')).toBe(0)
  })
})

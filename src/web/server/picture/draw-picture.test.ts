import { describe, expect, it } from 'vitest'
import { loadCanvas } from './canvas.ts'
import { drawPicture, type PictureFacts } from './draw-picture.ts'
import { keepDrawable } from './drawable.ts'

const FACTS: PictureFacts = {
  paper: 'Onix',
  headline: 'Stranded ferry Grey Heron pulled free on the spring tide',
  section: 'World',
  day: '25 November 2026',
  publisherCount: 5,
  isSample: false,
}

function sizeOf(png: Buffer): readonly [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

describe('the picture of an article', () => {
  it('is a PNG of the size that sharers want, the same for the same facts', async () => {
    const png = await drawPicture(FACTS)
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(sizeOf(png)).toEqual([1200, 630])
    expect((await drawPicture(FACTS)).equals(png)).toBe(true)
    expect((await drawPicture({ ...FACTS, publisherCount: 6 })).equals(png)).toBe(false)
  })

  it.each([
    ['of no words', ''],
    ['of one letter without an end', 'a'.repeat(5000)],
    ['of ten thousand words', 'and on '.repeat(10_000)],
    ['in Arabic', 'السفينة العالقة تتحرر مع مد الربيع'],
    ['of half a letter', '\ud83d'],
    ['of a zero byte and direction marks', 'Ferry\0 \u202efreed\u2066'],
  ])('is drawn for a headline %s', async (_, headline) => {
    expect(sizeOf(await drawPicture({ ...FACTS, headline }))).toEqual([1200, 630])
  })
})

describe('a headline whose letters no face here has', () => {
  it('is not drawn as boxes; signs that are missing are left out', async () => {
    const canvas = await loadCanvas()
    expect(keepDrawable(canvas, 'Łukasz Škoda: «все живы», Ελλάδα')).toBe(
      'Łukasz Škoda: «все живы», Ελλάδα',
    )
    // Private letters: no face has them, whatever the system brings along.
    expect(keepDrawable(canvas, 'Ferry \u{10FFFD} freed')).toBe('Ferry  freed')
    // Tangut, which is as good as never installed.
    expect(keepDrawable(canvas, 'Ferry 𗼇')).toBeNull()
  })
})

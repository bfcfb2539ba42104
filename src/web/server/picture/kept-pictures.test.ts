import { describe, expect, it } from 'vitest'
import type { PictureFacts } from './draw-picture.ts'
import { createKeptPictures } from './kept-pictures.ts'

const facts = (headline: string): PictureFacts => ({
  ...{ paper: 'Onix', headline, section: 'World', day: '25 November 2026' },
  ...{ publisherCount: 5, isSample: false },
})

/** Draws when told to, and counts. */
function slowDrawer() {
  const waiting: (() => void)[] = []
  let count = 0
  return {
    count: () => count,
    go: () => waiting.shift()?.(),
    draw: ({ headline }: PictureFacts) => {
      count += 1
      return new Promise<Buffer>((resolve) => {
        waiting.push(() => {
          resolve(Buffer.from(headline))
        })
      })
    },
  }
}

describe('pictures', () => {
  it('are drawn once, one at a time, and kept', async () => {
    const drawer = slowDrawer()
    const pictureOf = createKeptPictures(drawer.draw)
    const both = [pictureOf(facts('a')), pictureOf(facts('a')), pictureOf(facts('b'))]
    await Promise.resolve()
    expect(drawer.count()).toBe(1)
    drawer.go()
    expect((await both[0])?.png.toString()).toBe('a')
    expect(await both[1]).toBe(await both[0])
    drawer.go()
    expect((await both[2])?.png.toString()).toBe('b')
    await pictureOf(facts('a'))
    expect(drawer.count()).toBe(2)
  })

  it('are refused to whom too many are before', async () => {
    const drawer = slowDrawer()
    const pictureOf = createKeptPictures(drawer.draw)
    const eight = ['1', '2', '3', '4', '5', '6', '7', '8'].map((name) => pictureOf(facts(name)))
    expect(await pictureOf(facts('9'))).toBeUndefined()
    await Promise.resolve()
    drawer.go()
    await eight[0]
    const ninth = pictureOf(facts('9'))
    for (const one of [...eight.slice(1), ninth]) {
      await new Promise(setImmediate)
      drawer.go()
      expect(await one).toBeDefined()
    }
  })

  it('that failed are tried again', async () => {
    let isBroken = true
    const pictureOf = createKeptPictures(() =>
      isBroken ? Promise.reject(new Error('no face')) : Promise.resolve(Buffer.from('a')),
    )
    await expect(pictureOf(facts('a'))).rejects.toThrow('no face')
    isBroken = false
    expect((await pictureOf(facts('a')))?.png.toString()).toBe('a')
  })
})

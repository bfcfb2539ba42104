/** Pictures as they were drawn, kept by what stands on them; one is drawn at a time, and few may wait. */
import { createHash } from 'node:crypto'
import { drawPicture, type PictureFacts } from './draw-picture.ts'

export type Picture = { readonly png: Buffer; readonly tag: string }

/** A picture takes some 40 kB. */
const MOST_KEPT = 200
// Drawing takes a tenth of a second: who is behind eight others is better told to come again.
const MOST_WAITING = 8

/**
 * Makes the function that gives the picture of those facts, or undefined where too many others wait for theirs.
 *
 * @param draw  called once for facts that are not kept
 */
export function createKeptPictures(
  draw: (facts: PictureFacts) => Promise<Buffer> = drawPicture,
): (facts: PictureFacts) => Promise<Picture | undefined> {
  const kept = new Map<string, Promise<Picture>>()
  let line: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async (facts) => {
    const tag = createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22)
    const before = kept.get(tag)
    if (before) {
      kept.delete(tag)
      kept.set(tag, before)
      return before
    }
    if (waiting >= MOST_WAITING) return undefined
    waiting += 1
    const drawing = line
      .then(() => draw(facts))
      .then((png) => ({ png, tag }))
      .finally(() => {
        waiting -= 1
      })
    line = drawing.catch(() => {
      kept.delete(tag)
    })
    kept.set(tag, drawing)
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break
      kept.delete(oldest)
    }
    return drawing
  }
}

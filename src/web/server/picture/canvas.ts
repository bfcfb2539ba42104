/** The library that draws, loaded with the paper's own face when the first picture is asked for: it takes 30 MB of memory. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type * as library from '@napi-rs/canvas'

export type Canvas = Pick<typeof library, 'createCanvas' | 'GlobalFonts'>

const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese']
const WEIGHTS = [400, 600]
let loading: Promise<Canvas> | undefined

/** @throws what the system says, where there is no build of the library for it */
export function loadCanvas(): Promise<Canvas> {
  loading ??= import('@napi-rs/canvas').then((canvas) => {
    const { resolve } = createRequire(import.meta.url)
    for (const weight of WEIGHTS)
      for (const subset of SUBSETS) {
        const file = `@fontsource/source-serif-4/files/source-serif-4-${subset}-${String(weight)}-normal.woff2`
        canvas.GlobalFonts.register(readFileSync(resolve(file)), familyOf(weight))
      }
    return canvas
  })
  return loading
}

/** A name of its own for each cut: what a system has under the face's own name is not ours. */
export function familyOf(weight: number): string {
  return `Onix ${String(weight)}`
}

/** One cheap pass over a page before any DOM is built: is it of bearable size, and what does it say of itself? */
import { Parser } from 'htmlparser2'
import { emptyNotes, noteElement, noteText } from './page-notes.ts'
import type { Keep, PageNotes } from './page-notes.ts'

// Several times what 1,910 real news pages hold at most (5,145 elements, depth 138, 2.9 M characters); crafted pages
// beyond that hang every DOM extractor that was measured.
const MAX_ELEMENTS = 20_000
const MAX_DEPTH = 256
const MAX_CHARACTERS = 5_000_000
const MAX_ATTRIBUTES = 100_000

const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
const MAX_SCRIPT = 500_000
const MAX_TEXT = 1_000

export type PageScan =
  | { readonly kind: 'scanned'; readonly notes: PageNotes }
  | { readonly kind: 'too-much'; readonly said: string }

type Capture = { readonly tag: string; readonly depth: number; readonly keep: Keep; text: string }

/** Scans a page; stops as soon as it holds more elements, nesting or characters than a DOM should be built of. */
export function scanPage(html: string): PageScan {
  if (html.length > MAX_CHARACTERS) return { kind: 'too-much', said: 'it is too long' }
  const notes = emptyNotes()
  const captures: Capture[] = []
  let elements = 0
  let attributeCount = 0
  let depth = 0
  let said = ''
  const parser = new Parser({
    onattribute: () => {
      attributeCount += 1
      if (attributeCount > MAX_ATTRIBUTES) said ||= 'it is made of too many attributes'
    },
    onopentag: (tag, attributes) => {
      elements += 1
      if (!VOID.has(tag)) depth += 1
      if (elements > MAX_ELEMENTS) said ||= 'it is made of too many elements'
      if (depth > MAX_DEPTH) said ||= 'its elements are nested too deep'
      const keep = said === '' ? noteElement(notes, tag, attributes) : undefined
      if (keep && !VOID.has(tag)) captures.push({ tag, depth, text: '', keep })
    },
    ontext: (text) => {
      noteText(notes, text)
      for (const capture of captures) {
        const limit = capture.tag === 'script' ? MAX_SCRIPT : MAX_TEXT
        if (capture.text.length < limit) capture.text += text
      }
    },
    onclosetag: (tag) => {
      const last = captures.at(-1)
      if (last?.depth === depth && last.tag === tag) captures.pop()?.keep(last.text)
      if (!VOID.has(tag)) depth -= 1
    },
  })
  for (let at = 0; at < html.length && said === ''; at += CHUNK)
    parser.write(html.slice(at, at + CHUNK))
  if (said !== '') return { kind: 'too-much', said }
  parser.end()
  return { kind: 'scanned', notes }
}

// Small enough to stop soon after a limit, large enough to cost nothing.
const CHUNK = 65_536

/** One cheap pass over a page before any DOM is built: is it of bearable size, and what does it say of itself? */
import { Parser } from 'htmlparser2'
import { EDGE, emptyNotes, noteElement, noteLine, noteOpening } from './page-notes.ts'
import type { Keep, PageNotes } from './page-notes.ts'
import { opensDated, placeOf } from './page-place.ts'

// Several times what 1,910 real news pages hold at most (5,145 elements, depth 138, 2.9 M characters); crafted pages
// beyond that hang every DOM extractor that was measured.
const MAX_ELEMENTS = 20_000
const MAX_DEPTH = 256
const MAX_CHARACTERS = 5_000_000
const MAX_ATTRIBUTES = 100_000

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const VOID = words('area base br col embed hr img input link meta param source track wbr')
const SILENT = words('script style noscript template svg select textarea iframe title')
const INLINE = words(
  'a abbr acronym address b bdi bdo big button cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr img',
)
const MAX_SCRIPT = 500_000
const MAX_TEXT = 1_000
// Longer lines are prose; a by-line with names, roles, date and reading time stays below.
const MAX_LINE = 240

export type PageScan =
  | { readonly kind: 'scanned'; readonly notes: PageNotes }
  | { readonly kind: 'too-much'; readonly said: string }

type Capture = { readonly tag: string; readonly depth: number; readonly keep: Keep; text: string }

/** Scans a page; stops as soon as it holds more elements, nesting or characters than a DOM should be built of. */
export function scanPage(html: string): PageScan {
  if (html.length > MAX_CHARACTERS) return { kind: 'too-much', said: 'it is too long' }
  const scan = new Scan()
  const parser = new Parser(scan)
  for (let at = 0; at < html.length && scan.said === ''; at += CHUNK)
    parser.write(html.slice(at, at + CHUNK))
  if (scan.said !== '') return { kind: 'too-much', said: scan.said }
  parser.end()
  return { kind: 'scanned', notes: scan.notes }
}

// Small enough to stop soon after a limit, large enough to cost nothing.
const CHUNK = 65_536

class Scan {
  readonly notes = emptyNotes()
  /** Why the page is too much; empty as long as it is not. */
  said = ''
  readonly #captures: Capture[] = []
  #attributes = 0
  #depth = 0
  // Depth of the outermost open element of each kind; 0 while there is none.
  #besideDepth = 0
  #otherDepth = 0
  #datedDepth = 0
  #silentDepth = 0
  #line = ''
  #lineAt = 0
  #lineIsMarked = false

  onattribute(): void {
    this.#attributes += 1
    if (this.#attributes > MAX_ATTRIBUTES) this.said ||= 'it is made of too many attributes'
  }

  onopentag(tag: string, attributes: Record<string, string>): void {
    const { notes } = this
    this.#edge(tag)
    if (!VOID.has(tag)) this.#enter(tag, attributes)
    if (notes.at >= MAX_ELEMENTS) this.said ||= 'it is made of too many elements'
    if (this.#depth > MAX_DEPTH) this.said ||= 'its elements are nested too deep'
    const keep = this.said === '' ? noteElement(notes, tag, attributes) : undefined
    if (keep && !VOID.has(tag)) this.#captures.push({ tag, depth: this.#depth, text: '', keep })
  }

  ontext(text: string): void {
    for (const capture of this.#captures) {
      const limit = capture.tag === 'script' ? MAX_SCRIPT : MAX_TEXT
      if (capture.text.length < limit) capture.text += text.slice(0, limit)
    }
    if (this.#silentDepth > 0 || this.#line.length > MAX_LINE) return
    if (this.#line === '') this.#lineAt = this.notes.at
    this.#lineIsMarked ||= this.#datedDepth > 0
    this.#line += text.slice(0, MAX_LINE + 1)
  }

  onclosetag(tag: string): void {
    const last = this.#captures.at(-1)
    if (last?.depth === this.#depth && last.tag === tag) this.#captures.pop()?.keep(last.text)
    this.#edge(tag)
    if (!VOID.has(tag)) this.#leave()
  }

  onend(): void {
    this.#endLine()
  }

  #enter(tag: string, attributes: Record<string, string>): void {
    this.#depth += 1
    const depth = this.#depth
    if (this.#silentDepth === 0 && SILENT.has(tag)) this.#silentDepth = depth
    if (this.#datedDepth === 0 && opensDated(attributes)) this.#datedDepth = depth
    // A page's headline is never beside the matter, whatever its site calls the box around it.
    if (tag === 'h1') this.#besideDepth = this.#otherDepth = 0
    const place = this.#otherDepth === 0 ? placeOf(tag, attributes) : 'matter'
    if (place === 'other') this.#otherDepth = depth
    if (place === 'beside' && this.#besideDepth === 0) this.#besideDepth = depth
    this.#notePlace()
  }

  #leave(): void {
    if (this.#depth === this.#silentDepth) this.#silentDepth = 0
    if (this.#depth === this.#datedDepth) this.#datedDepth = 0
    if (this.#depth === this.#besideDepth) this.#besideDepth = 0
    if (this.#depth === this.#otherDepth) this.#otherDepth = 0
    this.#notePlace()
    this.#depth -= 1
  }

  #notePlace(): void {
    if (this.#otherDepth > 0) this.notes.place = 'other'
    else this.notes.place = this.#besideDepth > 0 ? 'beside' : 'matter'
  }

  /** Between two tags stands another piece of text, and at the edge of a block another line. */
  #edge(tag: string): void {
    const isBlock = !INLINE.has(tag)
    for (const capture of this.#captures)
      if (capture.tag !== 'script' && capture.text !== '')
        capture.text += isBlock ? ` ${EDGE}` : EDGE
    if (isBlock) this.#endLine()
    else if (this.#line !== '') this.#line += ' '
  }

  #endLine(): void {
    if (this.#line !== '' && this.#line.length <= MAX_LINE)
      noteLine(this.notes, this.#line, { at: this.#lineAt, isMarked: this.#lineIsMarked })
    else if (this.#line !== '') noteOpening(this.notes, this.#line, this.#lineAt)
    this.#line = ''
    this.#lineIsMarked = false
  }
}

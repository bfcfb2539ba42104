/** Quotation marks of every kind, and whether words stand between them. */

type Quoted = {
  /** Offset of the opening mark, and of the closing one; the paragraph's end where a speech runs on. */
  readonly open: number
  readonly close: number
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '»': '«', '„': '“”' }

/** The words between quotation marks, two or more at a time, in order; what is quoted inside of another quotation is part of that one. */
export function listQuoted(text: string): readonly string[] {
  const all = listRanges(text).filter(({ close }) => close < text.length)
  return all
    .filter((one) => !all.some((other) => other.open < one.open && other.close > one.close))
    .map(({ open, close }) => text.slice(open + 1, close).trim())
    .filter((words) => /\s/.test(words))
}

/** True when `start`..`end` of `text` lie between an opening mark and its closing one, in one paragraph. */
export function isInsideMarks(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const breakAt = text.indexOf('\n', end)
  const paragraph = text.slice(from, breakAt < 0 ? undefined : breakAt)
  return listRanges(paragraph).some(({ open, close }) => open < start - from && close >= end - from)
}

/** All quotations of one paragraph, those inside of others too. */
function listRanges(paragraph: string): readonly Quoted[] {
  return [...listDouble(paragraph), ...listSingle(paragraph)].sort((a, b) => a.open - b.open)
}

function listDouble(paragraph: string): readonly Quoted[] {
  const found: Quoted[] = []
  let isOpen = false
  let guillemetEnd = -1
  for (const { 0: mark, index } of paragraph.matchAll(/[“"«»„]/gu)) {
    // A straight mark closes when an odd number of them stand before it.
    if (mark === '"') {
      isOpen = !isOpen
      if (!isOpen) continue
    }
    // Guillemets point outwards or, in some languages, inwards: the one that closed is no opening.
    if (index === guillemetEnd || (mark === '“' && isClosed(found, index))) continue
    const close = firstOf(paragraph, index + 1, CLOSING[mark] ?? mark)
    if (mark === '»' && close < 0) continue
    if (mark === '«' || mark === '»') guillemetEnd = close
    found.push({ open: index, close: close < 0 ? paragraph.length : close })
  }
  return found
}

function isClosed(found: readonly Quoted[], index: number): boolean {
  return found.some(({ close }) => close === index)
}

function firstOf(text: string, from: number, marks: string): number {
  for (let at = from; at < text.length; at += 1) if (marks.includes(text[at] ?? '')) return at
  return -1
}

// An apostrophe stands inside of a word, before a shortened one ('90s, ’tis) or behind an s; a mark stands at the word's edge.
const SINGLE_OPEN = /(?<=^|[\s([“"«„—–])(?:‘|['‚](?=\S))(?!\d)/gu
const SINGLE_CLOSE = /(?<=\S)['’](?![\p{L}\p{N}])/gu

/**
 * Quotations in single marks. Where one could end at several places, it ends at the first that is no plural's
 * apostrophe ("the workers’ union"), else at the last: rather too many words are held against the evidence than too few.
 */
function listSingle(paragraph: string): readonly Quoted[] {
  const opens = [...paragraph.matchAll(SINGLE_OPEN)].map(({ index }) => index)
  const closes = [...paragraph.matchAll(SINGLE_CLOSE)].map(({ index }) => index)
  const found: Quoted[] = []
  for (const [place, open] of opens.entries()) {
    if (open < (found.at(-1)?.close ?? -1)) continue
    const next = opens.slice(place + 1).find((one) => one > open + 1) ?? paragraph.length
    const some = closes.filter((close) => close > open + 1 && close < next)
    const isPlural = (close: number) => /^s['’] \p{Ll}/u.test(paragraph.slice(close - 1))
    const close =
      some.find((one) => !isPlural(one)) ?? some.at(-1) ?? closeBehindNested(open, opens, closes)
    if (close !== undefined) found.push({ open, close })
  }
  return found
}

/** Where a quotation ends that holds others in the same marks; at the last mark of all where some of theirs are missing. */
function closeBehindNested(
  open: number,
  opens: readonly number[],
  closes: readonly number[],
): number | undefined {
  const later = closes.filter((close) => close > open + 1)
  const closing = later.find((close, place) => {
    const opened = opens.filter((one) => one > open && one < close).length
    return opened > 0 && place === opened
  })
  return closing ?? later.at(-1)
}

/** Marks, dashes and spaces as one kind, each letter at its place, so that “it’s” and "it's" are equal words. */
export function evenMarks(text: string): string {
  return text
    .replace(/[‘’‚]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/[–—‑]/g, '-')
    .replace(/\s/g, ' ')
}

/** As `evenMarks`, and single spaces between words. */
export function plainMarks(text: string): string {
  return evenMarks(text).replace(/ +/g, ' ').trim()
}

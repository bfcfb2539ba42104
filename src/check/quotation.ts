/** Quotation marks, and whether words stand between them. */

const QUOTED = /“([^”]*)”|"([^"]*)"|«([^»]*)»|„([^“”]*)[“”]/gu

/** The words between quotation marks, two or more at a time, in order. */
export function listQuoted(text: string): readonly string[] {
  return [...text.matchAll(QUOTED)]
    .map((match) => (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim())
    .filter((words) => /\s/.test(words))
}

/** True when `start`..`end` of `text` lie between an opening mark and its closing one, in one paragraph. */
export function isInsideMarks(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const breakAt = text.indexOf('\n', end)
  const paragraph = text.slice(from, breakAt < 0 ? undefined : breakAt)
  const [left, right] = [start - from, end - from]
  return [...paragraph.matchAll(/[“"«„]/gu)].some((match) => {
    if (match.index >= left) return false
    const close = closingOf(paragraph, match.index, match[0])
    return close >= right
  })
}

/** Offset of the mark that closes the one at `open`; the end of the paragraph where a speech runs on. */
function closingOf(paragraph: string, open: number, mark: string): number {
  if (mark === '"' && isClosing(paragraph, open)) return -1
  const closers = mark === '“' ? '”' : mark === '«' ? '»' : mark === '„' ? '“”' : '"'
  for (let at = open + 1; at < paragraph.length; at += 1) {
    if (closers.includes(paragraph[at] ?? '')) return at
  }
  return paragraph.length
}

// A straight mark closes when an odd number of them stand before it.
function isClosing(paragraph: string, at: number): boolean {
  return (paragraph.slice(0, at).split('"').length - 1) % 2 === 1
}

/** Marks and spaces as one kind, so that “it’s” and "it's" are equal words. */
export function plainMarks(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Where a paragraph falls into parts whatever its stops say: items of a list, short lines, credits of pictures. */
import type { Span } from '#domain/document.ts'

/** A list mark inside running text: "1. ", "2) ", "(iv) ", "b.) ", "• 9. "; the mark's own value stands in group 2. */
const MARK = /(?<=^|\s)([•⁃‣·▪*] ?)?\(?(\d{1,2}|[a-z]|[ivx]{2,4})(?:\.\)|[.)])(?=\s)/g
/** Tells in one look that a paragraph holds no second list mark and no line break. */
const PERHAPS_CUT =
  /\s(?:[•⁃‣·▪*] ?)?\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]{1,2}\s|\n| (?:Image|Photo|Picture|Photograph|Credit): \p{Lu}|\.(?:\d|\[\d)|[\u0561-\u0587…]: ?[\u0531-\u0556\d]/u
/** "… of the harbour Photo: Ida Lane": a credit after words that no stop ends. */
const CREDIT = /(?<=[\p{L}\p{N}.”"’)]) (?=(?:Image|Photo|Picture|Photograph|Credit): \p{Lu})/gu
/** Marks of notes right after a stop: "martyr.[1] The", "(type 2).10 This". */
const NOTE =
  /(?<=[\p{Ll}\d)”"’]\.(?:\[\d{1,3}\])+|[\p{Ll})]\.\d{1,2}(?: \d{1,2})?) (?=["“]?\p{Lu})/gu
/** Typed Armenian ends its sentences with a colon. */
const ARMENIAN = /(?<=[\u0561-\u0587…\d]:) (?=[\u0531-\u0556\d])/g
// Items of lists that were typed line by line are short; a longer line was broken to fit a width.
const MAX_LINE = 60
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** Gives the parts of `paragraph` in order; most often itself alone. */
export function partsOfParagraph(text: string, paragraph: Span): Span[] {
  const words = text.slice(paragraph.start, paragraph.end)
  if (!PERHAPS_CUT.test(words)) return [paragraph]
  const cuts = [
    ...listCuts(words),
    ...lineCuts(words),
    ...matchCuts(words, CREDIT),
    ...matchCuts(words, NOTE),
    ...matchCuts(words, ARMENIAN),
  ].sort((a, b) => a - b)
  const parts: Span[] = []
  let from = 0
  for (const cut of [...cuts, words.length]) {
    if (cut <= from) continue
    parts.push({ start: paragraph.start + from, end: paragraph.start + cut })
    from = cut
  }
  return parts
}

/** Marks count from two in a row up: a lone "b." or "7)" is no list. */
function listCuts(words: string): number[] {
  const cuts: number[] = []
  let row: { readonly at: number; readonly mark: string; readonly isBare: boolean }[] = []
  const close = () => {
    const isInside = (row[0]?.at ?? 0) > 0
    const isPlain = row.some(({ isBare }) => isBare)
    if (row.length > 1 && !(isInside && isPlain)) cuts.push(...row.map(({ at }) => at))
    row = []
  }
  for (const match of words.matchAll(MARK)) {
    const mark = match[2] ?? ''
    const last = row.at(-1)
    if (last && !follows(last.mark, mark)) close()
    if (row.length > 0 || isFirst(mark) || match[1])
      row.push({ at: match.index, mark, isBare: isBare(words, match) })
  }
  close()
  return cuts
}

/** "two claims: 1. that it fell, 2. that it rose": an item in lower case inside a sentence is part of it. */
function isBare(words: string, { index, 0: written }: RegExpExecArray): boolean {
  const at = index + written.length + 1
  return /^\p{Ll}/u.test(words.slice(at, at + 1))
}

function isFirst(mark: string): boolean {
  return mark === '1' || mark === 'a' || mark === 'i'
}

function follows(one: string, other: string): boolean {
  if (/^\d/.test(one)) return Number(other) === Number(one) + 1
  const roman = ROMAN.indexOf(one)
  if (roman >= 0 && ROMAN[roman + 1] === other) return true
  return other.length === 1 && other.charCodeAt(0) === one.charCodeAt(0) + 1
}

/** A line break parts two short lines, unless the first ends in a space as lines broken to fit do. */
function lineCuts(words: string): number[] {
  if (!words.includes('\n')) return []
  const lines = words.split('\n')
  let at = -1
  return lines.flatMap((line, index) => {
    at += line.length + 1
    const next = lines[index + 1]
    return next !== undefined && isItem(line) && isItem(next) && !line.endsWith(' ') ? [at] : []
  })
}

function isItem(line: string): boolean {
  return line.length < MAX_LINE && !/[.!?,;]["”’)]*$/.test(line)
}

function matchCuts(words: string, pattern: RegExp): number[] {
  return Array.from(words.matchAll(pattern), (match) => match.index)
}

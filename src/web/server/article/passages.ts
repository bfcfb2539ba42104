/** The words of each document that an article rests on, standing in their context. */
import type { Citation } from '#domain/article.ts'
import type { Sentence, Span } from '#domain/document.ts'
import { truncate } from '#base/text.ts'
import type { CitedDocument } from '#store/index.ts'

export type Cited = { readonly claimId: string; readonly citation: Citation }

/** A run of a document's text; `anchor` is set on the cited words. */
export type Fragment = {
  readonly text: string
  readonly anchor: string | null
  /** Claims that rest on these words. */
  readonly claimIds: readonly string[]
}

export type Passages = {
  /** Each excerpt is a run of the text: cited words, with the sentence before and the sentence after as far as they may be shown. */
  readonly excerpts: readonly (readonly Fragment[])[]
  /** Anchor of each citation, by {@link keyOf}. */
  readonly anchors: ReadonlyMap<string, string>
}

// The words around are there to place the cited ones, not to be read instead of the document: a publisher is owed its
// reader. All of them together come to at most half of what may be cited (see base/excerpt.ts): 15 % of the text and
// 125 words, but a line or two of even the shortest.
const CONTEXT_SHARE = 0.15
const CONTEXT_MOST_CHARACTERS = 750
const CONTEXT_LEAST_CHARACTERS = 240
// And no more than this at one place.
const GAP_CHARACTERS = 220
// Less than this places nothing.
const GAP_LEAST_CHARACTERS = 24

type Mark = Span & { readonly anchor: string; readonly claimIds: string[] }

export function keyOf({ documentId, version, part, start, end }: Citation): string {
  return `${documentId}/${version}/${part}/${start}/${end}`
}

/**
 * @param number the source's number in the article: anchors are `source-<number>-<passage>`
 * @param cited citations of this one document version
 */
export function buildPassages(
  read: CitedDocument,
  number: number,
  cited: readonly Cited[],
): Passages {
  const anchors = new Map<string, string>()
  const anchorFor = (citation: Citation) => {
    const key = keyOf(citation)
    const anchor = anchors.get(key) ?? `source-${number}-${anchors.size + 1}`
    anchors.set(key, anchor)
    return anchor
  }
  const inTitle = cited.filter(({ citation }) => citation.part === 'title')
  const inText = cited.filter(({ citation }) => citation.part === 'text')
  const titleMarks = markAll(inTitle, read.document.title.length, anchorFor)
  const textMarks = markAll(inText, read.document.text.length, anchorFor)
  const { title, text } = read.document
  const titleRuns = titleMarks.length > 0 ? [fragmentsOf(title, titleMarks, whole(title))] : []
  const runs = gatherRuns(textMarks, read.understanding.sentences).map(({ marks, context }) =>
    fragmentsOf(text, marks, context),
  )
  // Where its publisher caps what is shown, the cap is for the cited words.
  const isCapped = read.document.terms.isLinkOnly || read.document.terms.excerptCharacters !== null
  const textRuns = runs.map((run) => shorten(run, isCapped ? 0 : gapLimitOf(text, runs)))
  return { excerpts: [...titleRuns, ...textRuns], anchors }
}

// Marks that overlap are laid over one another as one; the anchors of all lead to it.
function markAll(
  cited: readonly Cited[],
  length: number,
  anchorFor: (citation: Citation) => string,
): readonly Mark[] {
  const marks: Mark[] = []
  const inOrder = [...cited].sort(
    (a, b) => a.citation.start - b.citation.start || b.citation.end - a.citation.end,
  )
  for (const { claimId, citation } of inOrder) {
    const start = Math.max(0, citation.start)
    const end = Math.min(length, citation.end)
    if (end <= start) continue
    const same = marks.find((mark) => mark.start === start && mark.end === end)
    if (same) {
      if (!same.claimIds.includes(claimId)) same.claimIds.push(claimId)
    } else marks.push({ start, end, anchor: anchorFor(citation), claimIds: [claimId] })
  }
  return marks
}

type Run = { readonly marks: Mark[]; context: Span }

function gatherRuns(marks: readonly Mark[], sentences: readonly Sentence[]): readonly Run[] {
  const runs: Run[] = []
  for (const mark of marks) {
    const context = contextOf(mark, sentences)
    const last = runs.at(-1)
    if (last && context.start <= last.context.end) {
      last.marks.push(mark)
      last.context = {
        start: last.context.start,
        end: Math.max(last.context.end, context.end),
      }
    } else runs.push({ marks: [mark], context })
  }
  return runs
}

function contextOf(mark: Span, sentences: readonly Sentence[]): Span {
  const first = sentences.findIndex((sentence) => sentence.end > mark.start)
  const last = sentences.findLastIndex((sentence) => sentence.start < mark.end)
  return {
    start: Math.min(mark.start, (sentences[first - 1] ?? sentences[first])?.start ?? mark.start),
    end: Math.max(mark.end, (sentences[last + 1] ?? sentences[last])?.end ?? mark.end),
  }
}

function fragmentsOf(text: string, marks: readonly Mark[], context: Span): readonly Fragment[] {
  const fragments: Fragment[] = []
  let at = context.start
  for (const mark of marks) {
    // What an earlier mark has shown already is not shown twice.
    const start = Math.max(at, mark.start)
    if (start > at) fragments.push(plain(text.slice(at, start)))
    const { anchor, claimIds } = mark
    fragments.push({ text: text.slice(start, Math.max(start, mark.end)), anchor, claimIds })
    at = Math.max(at, mark.end)
  }
  if (context.end > at) fragments.push(plain(text.slice(at, context.end)))
  return fragments
}

// What may be shown around the marks, dealt out evenly over the gaps.
function gapLimitOf(text: string, runs: readonly (readonly Fragment[])[]): number {
  const gaps = runs.flat().filter(({ anchor }) => anchor === null).length
  const most = Math.min(CONTEXT_MOST_CHARACTERS, text.length * CONTEXT_SHARE)
  const each = Math.floor(Math.max(CONTEXT_LEAST_CHARACTERS, most) / Math.max(1, gaps))
  return each < GAP_LEAST_CHARACTERS ? 0 : Math.min(GAP_CHARACTERS, each)
}

function shorten(fragments: readonly Fragment[], limit: number): readonly Fragment[] {
  return fragments.map((fragment, index) => {
    const { anchor, text } = fragment
    if (anchor !== null || text.length <= limit) return fragment
    if (limit === 0) return plain(' … ')
    if (index === 0) return plain(tail(text, limit))
    if (index === fragments.length - 1) return plain(truncate(text, limit))
    const half = Math.floor(limit / 2)
    return plain(
      `${truncate(text, half).replace(/…$/, ' …')}${tail(text, half).replace(/^…/, ' ')}`,
    )
  })
}

function tail(text: string, limit: number): string {
  const cut = text.slice(-limit)
  return `…${cut.slice(cut.indexOf(' ') + 1)}`
}

function plain(text: string): Fragment {
  return { text, anchor: null, claimIds: [] }
}

function whole(text: string): Span {
  return { start: 0, end: text.length }
}

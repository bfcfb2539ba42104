/** The likeliest encoding of a text that is not UTF-8 and does not say, or not truly, what it is. */

/** Encodings of a writing, its commonest characters, and the share of these in texts that are read rightly. */
type Writing = {
  readonly labels: readonly string[]
  readonly common: RegExp
  readonly usualShare: number
}

// Frequencies as in any count of letters; the shares are rounded down from texts of some pages in each language. Read in a
// wrong encoding, letters show a third of theirs and syllables and signs next to nothing.
const WRITINGS: readonly Writing[] = [
  {
    labels: ['windows-1252'],
    common: /(?<=[a-z])[à-öø-ÿß’]|[à-öø-ÿ“‘À-ÖØ-Þ£©](?=[a-z])|[–—…”“’«»•°®€]/gi,
    usualShare: 0.9,
  },
  { labels: ['windows-1251', 'koi8-r'], common: /[оеаинтсрвлкм]/g, usualShare: 0.7 },
  { labels: ['windows-1253'], common: /[αοιετσνηυρπκ]/g, usualShare: 0.65 },
  { labels: ['windows-1255'], common: /[יוהלאמרבתנשכ]/g, usualShare: 0.7 },
  { labels: ['windows-1256'], common: /[اليمونرتبةعد]/g, usualShare: 0.75 },
  { labels: ['windows-874'], common: /[กานรอเงยลมสทว่้ีั]/g, usualShare: 0.65 },
  {
    labels: ['shift_jis', 'euc-jp'],
    common: /[のにはをたがでてとしれさいうあかるくりすまンースルトイラリ]/g,
    usualShare: 0.4,
  },
  {
    labels: ['euc-kr'],
    common: /[이다는을가에의고하한로를지도기사은리대자인어시정해서나수아]/g,
    usualShare: 0.4,
  },
  {
    labels: ['gb18030'],
    common: /[的一是不了在有人这中大为国上个到说们和地要时以出会可年生对作，。：“”]/g,
    usualShare: 0.25,
  },
  {
    labels: ['big5'],
    common: /[的一是不了在有人這中大為國上個到說們和地要時以出會可年生對作，。：「」]/g,
    usualShare: 0.25,
  },
]
const SAMPLE_BYTES = 30_000
// Below half of what is usual, nothing fits: then browsers take Windows-1252, and so do we.
const MIN_SCORE = 0.5

/** Label of the encoding in which the first pages of the text look most like a text. */
export function guessCharset(body: Uint8Array): string {
  const first = body.findIndex((byte) => byte > 0x7f)
  const sample = body.subarray(Math.max(0, first), first + SAMPLE_BYTES)
  let best = { label: 'windows-1252', score: MIN_SCORE }
  for (const writing of WRITINGS)
    for (const label of writing.labels) {
      const score = scoreOf(new TextDecoder(label).decode(sample), writing)
      if (score > best.score) best = { label, score }
    }
  return best.label
}

function scoreOf(text: string, { common, usualShare }: Writing): number {
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0
  const bad = text.match(/[\ufffd\x80-\x9f]/g)?.length ?? 0
  const good = text.match(common)?.length ?? 0
  return Math.min(1, good / Math.max(1, foreign) / usualShare) - (3 * bad) / Math.max(1, foreign)
}

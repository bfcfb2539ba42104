/** Draws the picture that stands for an article where its address is shared. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { familyOf, loadCanvas } from './canvas.ts'
import { keepDrawable } from './drawable.ts'
import { fitLines, type Measure } from './fit-lines.ts'

export type PictureFacts = {
  readonly paper: string
  readonly headline: string
  readonly section: string
  /** In words, as readers see it. */
  readonly day: string
  readonly publisherCount: number
  readonly isSample: boolean
}

/** What og:image is drawn at everywhere: twice the smallest that is shown large, at 1.91 to 1. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const

const PAPER = '#fdfcf8'
const INK = '#1a1813'
const INK_SOFT = '#5b564b'
const ACCENT = '#8f1d1b'
const MARGIN = 64
const RIGHT = PICTURE_SIZE.width - MARGIN
const WIDTH = PICTURE_SIZE.width - 2 * MARGIN
// The headline stands between the section above it and the line below.
const HEADLINE = { top: 214, heightPx: 316, widthPx: WIDTH, leading: 1.1 } as const
const SIZES_PX = [104, 96, 88, 80, 72, 64, 56, 50, 44, 38]
const NAME_SIZES_PX = [60, 48, 38, 30]
const MEASURED_PX = 100
// What is longer is cut anyway; measuring it would only take time.
const LONGEST = 400
// The first letter that has a direction decides, as in a browser's dir=auto.
const STARTS_RIGHT =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** @returns a PNG of {@link PICTURE_SIZE} */
export async function drawPicture(facts: PictureFacts): Promise<Buffer> {
  const library = await loadCanvas()
  const canvas = library.createCanvas(PICTURE_SIZE.width, PICTURE_SIZE.height)
  const context = canvas.getContext('2d')
  const clean = (text: string) => keepDrawable(library, text.slice(0, LONGEST).normalize('NFC'))
  context.fillStyle = PAPER
  context.fillRect(0, 0, PICTURE_SIZE.width, PICTURE_SIZE.height)
  drawHead(context, clean(facts.paper) ?? 'Onix', facts.day)
  // Without a face for its letters the picture still says whose it is and what about.
  drawHeadline(context, clean(facts.headline) ?? 'Read it in the paper')
  drawText(context, facts.section.toUpperCase(), {
    ...{ at: [MARGIN, 184], sizePx: 24, weight: 600, colour: ACCENT, spacing: '2px' },
  })
  drawFoot(context, facts)
  return canvas.encode('png')
}

type Style = {
  readonly at: readonly [number, number]
  readonly sizePx: number
  readonly weight: 400 | 600
  readonly colour: string
  readonly align?: 'left' | 'right'
  readonly spacing?: string
}

function drawText(context: SKRSContext2D, text: string, style: Style): void {
  const { at, sizePx, weight, colour, align = 'left', spacing = '0px' } = style
  context.font = fontOf(sizePx, weight)
  context.letterSpacing = spacing
  context.fillStyle = colour
  context.textAlign = align
  context.fillText(text, ...at)
}

function drawHead(context: SKRSContext2D, paper: string, day: string): void {
  drawText(context, day, {
    ...{ at: [RIGHT, 98], sizePx: 26, weight: 400, colour: INK_SOFT, align: 'right' },
  })
  const widthPx = WIDTH - context.measureText(day).width - MARGIN
  const measure = measureWith(context)
  const sizePx = NAME_SIZES_PX.find((size) => measure(paper) * size <= widthPx) ?? 30
  const room = { widthPx, heightPx: sizePx, sizesPx: [sizePx], leading: 1 }
  const name = fitLines(paper, measure, room).lines[0] ?? ''
  drawText(context, name, { at: [MARGIN, 98], sizePx, weight: 600, colour: INK })
  drawRule(context, 122, 2)
  drawRule(context, 127, 2)
}

function drawHeadline(context: SKRSContext2D, headline: string): void {
  const { sizePx, lines } = fitLines(headline, measureWith(context), {
    ...HEADLINE,
    sizesPx: SIZES_PX,
  })
  const isRight = STARTS_RIGHT.test(headline)
  context.direction = isRight ? 'rtl' : 'ltr'
  lines.forEach((line, index) => {
    drawText(context, line, {
      at: [isRight ? RIGHT : MARGIN, HEADLINE.top + sizePx * (0.82 + index * HEADLINE.leading)],
      ...{ sizePx, weight: 600, colour: INK, align: isRight ? 'right' : 'left' },
    })
  })
  context.direction = 'ltr'
}

function drawFoot(context: SKRSContext2D, { publisherCount, isSample }: PictureFacts): void {
  drawRule(context, 552, 1)
  const told = publisherCount === 1 ? 'one publisher' : `${String(publisherCount)} publishers`
  const text = isSample
    ? 'Sample: made-up publishers, made-up happening'
    : `From ${told}, every sentence cited to the words it rests on`
  drawText(context, text, { at: [MARGIN, 594], sizePx: 26, weight: 400, colour: INK_SOFT })
}

function drawRule(context: SKRSContext2D, y: number, heightPx: number): void {
  context.fillStyle = INK
  context.fillRect(MARGIN, y, WIDTH, heightPx)
}

/** Widths of texts in the headline's cut, each measured once. */
function measureWith(context: SKRSContext2D): Measure {
  const widths = new Map<string, number>()
  return (text) => {
    const known = widths.get(text)
    if (known !== undefined) return known
    context.font = fontOf(MEASURED_PX, 600)
    context.letterSpacing = '0px'
    const width = context.measureText(text).width / MEASURED_PX
    widths.set(text, width)
    return width
  }
}

function fontOf(sizePx: number, weight: 400 | 600): string {
  return `${String(sizePx)}px "${familyOf(weight)}"`
}

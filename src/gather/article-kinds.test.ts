import { describe, expect, it } from 'vitest'
import { articleTextOf } from './paragraphs.ts'
import { extractPage } from './page.ts'

const TITLE = 'Ferry runs aground off Aldermoor'
const LINES = [
  'The ferry Solveig ran aground off Aldermoor on Monday morning with 214 people on board, the coast guard said.',
  'Nobody was hurt. Tugs from two harbours pulled her free before noon, and divers found a dent of some two metres.',
  '“We heard a long scraping noise, and then it was quiet,” said Anna Vale, a teacher who was on her way to work.',
  'The line stays closed until Wednesday, while inspectors look at the hull and at the charts that the ship carried.',
]
const nav = '<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>'

function read(body: string): readonly string[] {
  const url = 'https://harbour.example/ferry'
  const page = `<html><head><title>${TITLE}</title></head><body>${nav}<h1>${TITLE}</h1>${body}</body></html>`
  const extraction = extractPage(page, url)
  return extraction.kind === 'extracted' ? extraction.page.text.split('\n\n') : []
}

describe('a live blog', () => {
  it('is read post by post, short ones too, without their times', () => {
    const posts = LINES.map(
      (line, place) => `<section class="live-post"><time>${10 + place}:15</time>
        <h2>Part ${place + 1} of the rescue</h2><p>${line}</p><p>More soon.</p></section>`,
    )
    const said = LINES.flatMap((line, place) => [
      `Part ${place + 1} of the rescue`,
      line,
      'More soon.',
    ])
    expect(read(`<main>${posts.join('')}</main>`)).toEqual(said)
  })
})

describe('a gallery with a text', () => {
  it('is read without what stands under its pictures', () => {
    const pieces = LINES.map(
      (
        line,
        place,
      ) => `<figure><img src="${place}.jpg"><figcaption>The Solveig, seen from pier ${place}.
        Photo: Ida Holm</figcaption></figure><p>${line}</p>`,
    )
    expect(read(`<article>${pieces.join('')}</article>`)).toEqual(LINES)
  })
})

describe('an interview', () => {
  it('is read with its questions, bold or as headings', () => {
    const questions = ['Were you afraid?', 'Who told you?', 'And then?', 'What now?']
    const bold = LINES.map((line, at) => `<p><b>${questions[at] ?? ''}</b></p><p>${line}</p>`)
    const headed = LINES.map((line, at) => `<h3>${questions[at] ?? ''}</h3><p>${line}</p>`)
    const said = LINES.flatMap((line, at) => [questions[at], line])
    expect(read(`<article>${bold.join('')}</article>`)).toEqual(said)
    expect(read(`<article>${headed.join('')}</article>`)).toEqual(said)
  })
})

describe('a list of things', () => {
  it('keeps the headings that link to them', () => {
    const things = LINES.map(
      (line, at) => `<h3><a href="/${at}">Ship no. ${at}</a></h3><p>${line}</p>`,
    )
    const piece = `<article><p>${LINES[0] ?? ''} It was the fifth this year.</p>${things.join('')}</article>`
    expect(articleTextOf(piece, TITLE).split('\n\n').slice(1)).toEqual(
      LINES.flatMap((line, at) => [`Ship no. ${at}`, line]),
    )
  })
})

describe('a stream of other stories below an article', () => {
  const story = (
    at: number,
  ): string => `<li><div><h3><a href="/${at}">The council met, part ${at}</a></h3>
    <p>The council of Aldermoor met for ${at} hours on Tuesday, and put off its vote on the new bridge until the spring.</p></div></li>`
  const stream = `<ul class="x1">${Array.from({ length: 9 }, (_, at) => story(at)).join('')}</ul>`
  const whole = [...LINES, ...LINES, ...LINES].map((line, at) => `${line} That was ${at}.`)
  const body = whole.map((line) => `<p>${line}</p>`).join('')

  it('is no part of it, though nothing names it so', () => {
    expect(read(`<div class="x2"><div class="x3">${body}</div>${stream}</div>`)).toEqual(whole)
  })

  it('is its text where the article itself holds it', () => {
    const text = read(`<article>${body}${stream}</article>`).join(' ')
    expect(text).toContain('met for 8 hours')
  })
})

describe('an article built of boxes', () => {
  it('is whole where the boxes that hold text are called widgets, too', () => {
    const whole = [...LINES, ...LINES, ...LINES].map((line, at) => `${line} That was ${at}.`)
    const part = (from: number, to: number): string =>
      whole
        .slice(from, to)
        .map((line) => `<p>${line}</p>`)
        .join('')
    const box = (text: string): string => `<div class="widget widget-text-editor">${text}</div>`
    const rest = box(part(6, 9)) + box(part(9, 12))
    expect(read(`<main><div class="entry-content">${part(0, 6)}</div>${rest}</main>`)).toEqual(
      whole,
    )
  })
})

import { describe, expect, it } from 'vitest'
import { articleLines } from './article-lines.ts'
import { findMainPart } from './main-part.ts'
import { listBlocks } from './page-blocks.ts'
import { parseTree } from './page-tree.ts'

const TITLE = 'Ferry runs aground off Aldermoor'
const LINES = [
  'The ferry Solveig ran aground off Aldermoor on Monday morning with 214 people on board, the coast guard said.',
  'Nobody was hurt. Tugs from two harbours pulled her free before noon, and divers found a dent of some two metres.',
  '“We heard a long scraping noise, and then it was quiet,” said Anna Vale, a teacher who was on her way to work.',
  'The line stays closed until Wednesday, while inspectors look at the hull and at the charts that the ship carried.',
]
const OTHER =
  'The council of Aldermoor met for three hours on Tuesday, and put off its vote on the new bridge until the spring.'
const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('')
const BODY = paragraphs(LINES)

function read(body: string, title = TITLE): readonly string[] {
  const page = listBlocks(parseTree(`<html><body>${body}</body></html>`))
  return articleLines(page.blocks, findMainPart(page, title).isKept, title)
}

describe('the article on a page', () => {
  it('is found without menus, boxes, captions and comments, by what the page calls them', () => {
    const page = `<div class="site-header"><p>${OTHER}</p></div>
      <div class="content"><h1>${TITLE}</h1><div class="post-meta">Posted on Monday by the desk of the paper.</div>${BODY}
      <figure><img src="a.jpg"><figcaption>${OTHER}</figcaption></figure>
      <div class="image-box"><img src="b.jpg"><div>The Solveig in the harbour of Aldermoor.</div></div>
      <div class="newsletter-signup"><p>${OTHER}</p></div><div class="author-bio"><p>${OTHER}</p></div></div>
      <div id="comments"><p>${OTHER}</p><p>${OTHER}</p></div>`
    expect(read(page)).toEqual(LINES)
  })

  it('is found where a theme hangs names on the box around it that would say otherwise', () => {
    expect(read(`<div class="has-sidebar widget"><h1>${TITLE}</h1>${BODY}</div>`)).toEqual(LINES)
    expect(read(`<form id="page"><div class="share">${BODY}</div></form>`)).toEqual(LINES)
    expect(read(`<div class="post hentry tag-ads category-comments">${BODY}</div>`)).toEqual(LINES)
  })

  it('is put together from columns and boxes that each hold a piece of it', () => {
    const boxes = LINES.map(
      (line) => `<div class="row"><div class="cell"><p>${line}</p></div></div>`,
    )
    expect(read(`<div class="grid">${boxes.join('')}</div><div>Imprint</div>`)).toEqual(LINES)
  })

  it('begins with the lines between its headline and its text', () => {
    const [lead = '', ...rest] = LINES
    const page = `<header><h1>${TITLE}</h1><p class="lead">${lead}</p><span>Aldermoor</span></header>
      <div class="article-body">${paragraphs(rest)}</div>`
    expect(read(page)).toEqual(LINES)
    const named = page.replace('<h1>', '<h2>').replace('</h1>', '</h2>')
    expect(read(named)).toEqual(LINES)
  })

  it('loses a list of links that no name gives away', () => {
    const list = `<div><h3>Elsewhere</h3><p><a href="/1">${OTHER}</a></p><p><a href="/2">Storm closes the bridge.</a></p></div>`
    expect(
      read(
        `<article>${paragraphs(LINES.slice(0, 2))}${list}${paragraphs(LINES.slice(2))}</article>`,
      ),
    ).toEqual(LINES)
  })

  it('keeps its subheadings, lists and tables', () => {
    const page = `<article>${BODY}<h2>What is known</h2><ul><li>The hull is dented</li><li>The charts were old</li></ul>
      <table><tr><td>Aboard</td><td>214</td></tr></table><p>${OTHER}</p></article>`
    expect(read(page)).toEqual([
      ...LINES,
      'What is known',
      'The hull is dented',
      'The charts were old',
      'Aboard 214',
      OTHER,
    ])
  })
})

describe('the lines of an article', () => {
  it('leave out headings under which nothing is left', () => {
    expect(
      read(`<article>${BODY}<h2>More about ferries</h2><h3>Newsletter</h3></article>`),
    ).toEqual(LINES)
  })

  it('leave out what stands behind a pointer to other stories', () => {
    const list = `<h3>Read also</h3><p><a href="/1">${OTHER}</a></p>`
    expect(
      read(
        `<article>${paragraphs(LINES.slice(0, 3))}${list}${paragraphs(LINES.slice(3))}</article>`,
      ),
    ).toEqual(LINES)
  })

  it('end before a note on the author', () => {
    const note = '<p>Anna Vale is a reporter at the Harbour Post and covers the sea.</p>'
    expect(read(`<article>${BODY}${note}</article>`)).toEqual(LINES)
  })

  it('stand once where a page shows its text to phones and to desks', () => {
    expect(
      read(`<article><div class="small">${BODY}</div><div class="large">${BODY}</div></article>`),
    ).toEqual(LINES)
  })

  it('hold a quotation once, though it is set apart too', () => {
    const apart = '<blockquote>We heard a long scraping noise, and then it was quiet</blockquote>'
    expect(read(`<article>${BODY}${apart}</article>`)).toEqual(LINES)
  })

  it('start after the headline, wherever it stands', () => {
    expect(read(`<article><div>Harbour desk</div><h1>${TITLE}</h1>${BODY}</article>`)).toEqual(
      LINES,
    )
  })
})

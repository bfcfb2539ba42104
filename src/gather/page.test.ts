import { describe, expect, it } from 'vitest'
import { extractPage } from './page.ts'

const URL = 'https://harbour.example/news/2026/11/23/ferry'
const PARAGRAPHS = [
  'The ferry Solveig ran aground off Aldermoor on Monday morning with 214 people on board, the coast guard said.',
  'Nobody was hurt. Tugs from two harbours pulled her free before noon, and divers found a dent of some two metres.',
  '“We heard a long scraping noise, and then it was quiet,” said Anna Vale, a teacher who was on her way to work.',
  'The line stays closed until Wednesday, while inspectors look at the hull and at the charts that the ship carried.',
]
const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')
const nav = '<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>'

function extract(html: string, url = URL) {
  const extraction = extractPage(html, url)
  if (extraction.kind === 'failed') throw new Error(extraction.failure.message)
  return extraction.page
}

describe('a page', () => {
  it('gives its article as plain paragraphs, with what it says of itself', () => {
    const page =
      extract(`<!doctype html><html lang="en-GB"><head><title>Ferry runs aground | The Harbour Post</title>
      <link rel="canonical" href="/ferry"><meta property="og:site_name" content="The Harbour Post">
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Ferry runs aground",
      "datePublished":"2026-11-23T09:30:00+01:00","author":[{"@type":"Person","name":"Ida Holm"},{"name":"Per Lund"}]}]}</script></head>
      <body>${nav}<article><h1>Ferry runs aground</h1>${body}</article><footer><p>© The Harbour Post</p></footer></body></html>`)
    expect(page).toEqual({
      title: 'Ferry runs aground',
      author: 'Ida Holm, Per Lund',
      publishedAt: '2026-11-23T09:30:00+01:00',
      language: 'en-GB',
      canonicalUrl: 'https://harbour.example/ferry',
      text: PARAGRAPHS.join('\n\n'),
      method: 'page',
      facts: {
        authors: ['Ida Holm', 'Per Lund'],
        publishedAt: '2026-11-23T09:30:00+01:00',
        updatedAt: null,
        section: null,
        sectionHint: null,
        picture: null,
      },
    })
  })

  it('is read without advertising, pointers to other stories and invitations', () => {
    const [first, second, third, fourth] = PARAGRAPHS.map((text) => `<p>${text}</p>`)
    const page =
      extract(`<body><article><h1>Ferry</h1>${first ?? ''}<div><p>Advertisement</p></div>${second ?? ''}
      <p><a href="/2">READ MORE: Storm closes the bridge</a></p>${third ?? ''}<figure><img src="a.jpg"><figcaption>The ship</figcaption></figure>
      ${fourth ?? ''}<p><em>Follow us for more updates.</em></p><p>Sign up for our daily newsletter and never miss a story.</p></article></body>`)
    expect(page.text).toBe(PARAGRAPHS.join('\n\n'))
  })

  it('is read where line breaks part its paragraphs, and a date stands before them', () => {
    const page =
      extract(`<html><head><title>Ferry runs aground - Harbour Post</title></head><body><table><tr><td>${nav}</td>
      <td><h2>Ferry runs aground</h2><font size="2">Mon Nov 23 2026</font>${PARAGRAPHS.join('<br><br>')}</td></tr></table></body></html>`)
    expect(page.text).toBe(PARAGRAPHS.join('\n\n'))
    expect(page).toMatchObject({
      title: 'Ferry runs aground',
      publishedAt: '2026-11-23T00:00:00.000Z',
    })
  })

  it('is read though parts of it lie in templates', () => {
    const page = extract(
      `<body><template><div><p>Waiting</p></div></template><article>${body}</article><template></template></body>`,
    )
    expect(page.text).toBe(PARAGRAPHS.join('\n\n'))
  })

  it('takes author and date from meta marks, by-lines and the address, where there is no more', () => {
    const marked = extract(
      `<html><head><meta name="author" content="By Ida Holm"><meta property="article:published_time" content="2026-11-22T06:00:00Z"></head><body><article>${body}</article></body></html>`,
    )
    expect(marked).toMatchObject({ author: 'Ida Holm', publishedAt: '2026-11-22T06:00:00.000Z' })
    const bare = extract(
      `<body><article><h1>Ferry</h1><div class="byline">By Per Lund</div>${body}</article></body>`,
    )
    expect(bare).toMatchObject({ author: 'Per Lund', publishedAt: '2026-11-23T00:00:00.000Z' })
  })

  it('is taken from its JSON-LD where it shows little of its article', () => {
    const linked = JSON.stringify({ '@type': 'NewsArticle', articleBody: PARAGRAPHS.join('\n') })
    const page = extract(
      `<head><script type="application/ld+json">${linked}</script></head><body><article><p>${PARAGRAPHS[0] ?? ''}</p></article></body>`,
    )
    expect(page).toMatchObject({ text: PARAGRAPHS.join('\n\n'), method: 'linked-data' })
  })

  it.each([
    [
      'by its JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
      '',
    ],
    ['by a wall', '', '<div class="wall"><p>Subscribe to continue reading.</p></div>'],
    ['by a wall in another language', '', '<p>Jetzt weiterlesen mit dem Abo für vier Wochen</p>'],
  ])(
    'that shows only the beginning of its article is told from a short one %s',
    (_, head, wall) => {
      const shown = PARAGRAPHS.slice(0, 2).map((text) => `<p>${text}</p>`)
      const stub = extractPage(
        `<head>${head}</head><body><article>${shown.join('')}${wall}</article></body>`,
        URL,
      )
      expect(stub).toMatchObject({
        isStub: true,
        page: { text: PARAGRAPHS.slice(0, 2).join('\n\n') },
      })
      const short = extractPage(
        `<body><nav>Already a subscriber? Log in</nav><article>${shown.join('')}</article></body>`,
        URL,
      )
      expect(short).toMatchObject({ isStub: false })
    },
  )

  it('that shows all of a long article is whole, whatever it says', () => {
    const long = `<article>${body.repeat(4)}</article>`
    expect(
      extractPage(`<body>${long}<p>Subscribe to continue reading.</p></body>`, URL),
    ).toMatchObject({ isStub: false })
  })

  it('without an article is told so', () => {
    const extraction = extractPage(
      '<html><body><p>Please enable JavaScript.</p></body></html>',
      URL,
    )
    expect(extraction).toMatchObject({ kind: 'failed', failure: { kind: 'no-text' } })
  })

  it.each([
    ['nested too deep', '<div>'.repeat(20_000)],
    ['of too many elements', '<p>a</p>'.repeat(30_000)],
    [
      'of too many attributes',
      `<p ${Array.from({ length: 150_000 }, (_, n) => `a${String(n)}=1`).join(' ')}>`,
    ],
    ['too long', 'x'.repeat(5_000_001)],
    ['all templates', '<template>'.repeat(15_000)],
    ['empty', ''],
    ['no HTML', '\0\u0001{]'],
  ])('that is %s is refused in no time', (_, html) => {
    const started = performance.now()
    expect(extractPage(html, URL).kind).toBe('failed')
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('leaves no trace of hostile JSON-LD', () => {
    const hostile =
      '{"@type":"NewsArticle","headline":{"a":1},"author":[[[["x"]]]],"__proto__":{"polluted":true},"datePublished":7}'
    const page = extract(
      `<head><title>Ferry runs aground</title><script type="application/ld+json">${hostile}</script></head><article>${body}</article>`,
    )
    expect(page.title).toBe('Ferry runs aground')
    expect('polluted' in {}).toBe(false)
  })
})

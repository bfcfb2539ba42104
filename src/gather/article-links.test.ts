import { describe, expect, it } from 'vitest'
import { listArticleLinks } from './article-links.ts'

const SITE = 'https://moor-echo.example'
const NEWS = [
  [
    'Ferry runs aground off the northern harbour wall',
    'ferry-runs-aground-off-the-northern-harbour-wall',
  ],
  ['Council votes for a second bridge over the Alder', 'council-votes-second-bridge-over-alder'],
  ['Bakers ask for a later start of the night shift', 'bakers-ask-for-later-start-night-shift'],
  ['Rowing club wins the regatta by half a length', 'rowing-club-wins-regatta-half-length'],
  ['School opens again after the flood of last spring', 'school-opens-again-after-flood'],
  ['Old lighthouse keeper sells his collection of maps', 'old-lighthouse-keeper-sells-maps'],
] as const

const menu = (names: readonly string[]): string =>
  names.map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`).join('')
const SECTIONS = menu(['World', 'Politics', 'Sport', 'Culture', 'Weather', 'Shop'])
const FOOT = `<div class="foot"><a href="/about">About the people who make this paper every day</a>
  <a href="/terms">Terms</a> <a href="/privacy">Privacy notice and cookies</a><a href="/rss">RSS</a></div>`

type Design = (item: readonly [title: string, slug: string], at: number) => string
const whole = (design: Design): string =>
  `<html><body><ul>${SECTIONS}</ul>${NEWS.map(design).join('')}${FOOT}</body></html>`

const DESIGNS: readonly (readonly [
  name: string,
  design: Design,
  url: (slug: string, at: number) => string,
])[] = [
  [
    'headings around links',
    ([title, slug]) => `<h2><a href="/news/${slug}">${title}</a></h2><p>Words.</p>`,
    (slug) => `/news/${slug}`,
  ],
  [
    'links around headings, a kicker and a picture',
    ([title, slug]) =>
      `<article><a href="/a/${slug}"><img src="x.jpg" alt=""></a><a href="/a/${slug}"><span>Local</span><h3>${title}</h3><p>More of it here</p></a></article>`,
    (slug) => `/a/${slug}`,
  ],
  [
    'rows of a table, numbers for addresses',
    ([title], at) =>
      `<table><tr><td><a href="/story.php?id=${4_200 + at}">${title}</a></td><td><a href="/story.php?id=${4_200 + at}#c">3 comments</a></td></tr></table>`,
    (_, at) => `/story.php?id=${4_200 + at}`,
  ],
  [
    'a list under its days',
    ([title, slug], at) => `<li><a href="/2026/11/${10 + at}/${slug}.html">${title}</a> 08:15</li>`,
    (slug, at) => `/2026/11/${10 + at}/${slug}.html`,
  ],
  [
    'a journal with read-more links',
    ([title, slug], at) =>
      `<div class="post"><h2><a href="/${slug}/" rel="bookmark">${title}</a></h2><a href="/author/ines">Ines Marrow</a> <a href="/category/harbour">Harbour</a><p>Text.</p><a href="/${slug}/">Continue reading</a><a href="/tag/t${at}">tag of many words in a row</a></div>`,
    (slug) => `/${slug}/`,
  ],
  [
    'cards of plain boxes',
    ([title, slug], at) =>
      `<div><div><a href="https://www.moor-echo.example/harbour/${slug}-${10_000 + at}"><div><div>${title}</div></div></a></div></div>`,
    (slug, at) => `https://www.moor-echo.example/harbour/${slug}-${10_000 + at}`,
  ],
]

describe('the articles that a section page links to', () => {
  it.each(DESIGNS)('are found, and nothing else: %s', (_, design, address) => {
    const wanted = NEWS.map(([title, slug], at) => ({
      url: new URL(address(slug, at), SITE).href,
      text: title,
    }))
    expect(listArticleLinks(whole(design), `${SITE}/harbour`)).toEqual(wanted)
  })

  it('are found where words are not parted by spaces', () => {
    const page = [
      '港で渡し船が座礁し乗客全員が無事に救助された',
      '市議会が二本目の橋の建設を賛成多数で可決した',
    ]
      .map((title, at) => `<h3><a href="/articles/a-20261123-${at}">${title}</a></h3>`)
      .join('')
    expect(listArticleLinks(page, SITE)).toHaveLength(2)
  })

  it('are of the same site, by http, and not the page itself', () => {
    const page = [
      'https://elsewhere.example/news/a-headline-of-some-other-paper',
      'javascript:open("a-headline-of-some-other-paper")',
      '/harbour',
      '/files/a-report-of-many-pages-in-one.pdf',
      '/',
    ]
      .map((href) => `<h2><a href="${href}">A headline of some other paper</a></h2>`)
      .join('')
    expect(listArticleLinks(page, `${SITE}/harbour/`)).toEqual([])
  })

  it('are none on a page that is made to hurt', () => {
    expect(listArticleLinks('<a href=/x>'.repeat(30_000), SITE)).toEqual([])
    expect(listArticleLinks('<div>'.repeat(5_000), SITE)).toEqual([])
    expect(
      listArticleLinks('<a href="/%E0%A4%A-b-c-d">one two three four five</a>', SITE),
    ).toHaveLength(0)
  })
})

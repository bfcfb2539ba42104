import { describe, expect, it } from 'vitest'
import { readMetadata } from './page-metadata.ts'
import { scanPage } from './page-scan.ts'

const URL = 'https://www.harbour.example/local/ferry-aground'

function read(html: string, url = URL) {
  const scan = scanPage(html)
  if (scan.kind === 'too-much') throw new Error(scan.said)
  return readMetadata(scan.notes, url)
}

const linked = (data: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const head = (html: string) => `<html><head>${html}</head><body>`

describe('the title of a page', () => {
  it.each([
    [
      'the headline that title and social cards repeat',
      '<title>Ferry runs aground | The Harbour Post</title>',
      '<h1>The Harbour Post</h1><h1>Ferry runs aground</h1>',
    ],
    [
      'the headline of its own, in other words than the title',
      '<title>Aldermoor ferry accident</title><meta property="og:site_name" content="Post">',
      '<h1>Ferry runs aground</h1>',
    ],
    [
      'the headline without its kicker',
      '<meta property="og:title" content="Ferry runs aground">',
      '<h1><span>Accident at sea</span> <span>Ferry runs aground</span></h1>',
    ],
    [
      'the title without the site’s name',
      '<title>Ferry runs aground – Harbour Post</title><meta property="og:site_name" content="Harbour Post">',
      '',
    ],
    [
      'the title without the host’s name before it',
      '<title>harbour.example - Ferry runs aground</title>',
      '',
    ],
    [
      'the social title, where the page’s title goes on with the site',
      '<meta property="og:title" content="Ferry runs aground"><title>Ferry runs aground » Local » Post</title>',
      '',
    ],
    [
      'the second heading, where there is no first',
      '<title>Ferry runs aground - Post</title>',
      '<h2>Menu</h2><h2>Ferry runs aground</h2>',
    ],
    [
      'the second heading that is said elsewhere, and not a first one that is not',
      '<title>Ferry runs aground</title>',
      '<h1>Subscribe to our letters</h1><h2>Ferry runs aground</h2>',
    ],
    [
      'the title without a short name behind a dash',
      '<title>Ferry runs aground – My Post</title>',
      '',
    ],
  ])('is %s', (_, meta, body) => {
    expect(read(`${head(meta)}${body}`).title).toBe('Ferry runs aground')
  })

  it('keeps a dash that is its own', () => {
    const title = 'Ferry aground – captain says the chart was old'
    expect(read(head(`<meta property="og:title" content="${title}">`)).title).toBe(title)
  })
})

describe('the authors of a page', () => {
  const authors = (html: string, url?: string) => read(html, url).facts.authors

  it('are the people of its JSON-LD, named in place or elsewhere', () => {
    expect(
      authors(
        head(
          linked({
            '@graph': [
              {
                '@type': 'NewsArticle',
                headline: 'Ferry',
                author: [{ '@id': '#ida' }, { '@type': 'Organization', name: 'Post' }],
              },
              { '@type': 'Person', '@id': '#ida', name: 'Ida Holm' },
            ],
          }),
        ),
      ),
    ).toEqual(['Ida Holm'])
  })

  it('are all who have signed, though the data names but the first', () => {
    const data = linked({ '@type': 'Article', author: { '@type': 'Person', name: 'Ida Holm' } })
    const signed = (line: string) => authors(`${head(data)}<h1>Ferry</h1><p>${line}</p>`)
    expect(signed('By Ida Holm and Per Lund')).toEqual(['Ida Holm', 'Per Lund'])
    expect(signed('By Ada Vale and Per Lund')).toEqual(['Ida Holm'])
    expect(signed('By Ida Holm, Ida Holm Harbour')).toEqual(['Ida Holm'])
  })

  it('are who else has signed, where no person has', () => {
    const post = '<meta property="og:site_name" content="The Harbour Post">'
    const agency = linked({
      '@type': 'NewsArticle',
      author: { '@type': 'Organization', name: 'dpa/lno' },
    })
    expect(authors(`${head(post + agency)}<h1>Ferry</h1>`)).toEqual(['dpa/lno'])
    expect(authors(`${head(post + agency)}<h1>Ferry</h1><p>By Ida Holm</p>`)).toEqual(['Ida Holm'])
    expect(authors(`${head(post)}<h1>Ferry</h1><p>By the Newsroom, 23.11.2026</p>`)).toEqual([
      'the Newsroom',
    ])
    const own = linked({ '@type': 'NewsArticle', author: { name: 'The Harbour Post' } })
    expect(authors(`${head(post + own)}<h1>Ferry</h1>`)).toEqual([])
  })

  it('are not the publisher, whose name stands where the author’s should', () => {
    const page = head(
      '<meta name="author" content="The Harbour Post"><meta property="og:site_name" content="The Harbour Post">',
    )
    expect(authors(page)).toEqual([])
    expect(authors(`${page}<h1>Ferry</h1><p>By Ida Holm and Per Lund</p>`)).toEqual([
      'Ida Holm',
      'Per Lund',
    ])
  })

  it('stand under the headline, not among comments and other stories', () => {
    expect(
      authors(`${head('')}<div class="related"><p class="author">Ada Vale</p></div><h1>Ferry runs aground</h1>
        <p class="byline">Von <a>Ida Holm</a>, 23.11.2026</p><p>Text.</p><div id="comments"><span class="author">troll77</span></div>`),
    ).toEqual(['Ida Holm'])
    expect(
      authors(
        `${head('')}<h1>Ferry</h1><p>Veröffentlicht am 23. November 2026 von Per Lund in Hafen</p>`,
      ),
    ).toEqual(['Per Lund'])
    expect(authors(`${head('')}<h1>Ferry</h1><p>Author:</p><p>Per Lund</p>`)).toEqual(['Per Lund'])
  })

  it('are at most eight', () => {
    const crowd = Array.from({ length: 500 }, (_, n) => ({
      '@type': 'Person',
      name: `Ida Holm${'abcdefghijkl'[n % 12] ?? ''}`,
    }))
    expect(authors(head(linked({ '@type': 'Article', author: crowd })))).toHaveLength(8)
  })
})

describe('the times of a page', () => {
  const times = (html: string, url?: string) => {
    const { publishedAt, updatedAt } = read(html, url).facts
    return { publishedAt, updatedAt }
  }

  it('are those of its marks, on its own clock', () => {
    expect(
      times(
        head(
          '<meta property="article:published_time" content="2026-11-23T22:30:00-03:00"><meta property="article:modified_time" content="2026-11-24T08:00:00-03:00">',
        ),
      ),
    ).toEqual({ publishedAt: '2026-11-23T22:30:00-03:00', updatedAt: '2026-11-24T08:00:00-03:00' })
  })

  it('take the day that the page shows where its marks are in UTC', () => {
    const mark = '<meta property="article:published_time" content="2026-11-24T01:30:00Z">'
    expect(times(`${head(mark)}<h1>Ferry</h1><p>Nov. 23, 2026</p>`).publishedAt).toBe(
      '2026-11-23T23:30:00-02:00',
    )
    expect(times(head(mark), 'https://harbour.example/2026/11/23/ferry').publishedAt).toBe(
      '2026-11-23T23:30:00-02:00',
    )
  })

  it('are read from the line under the headline, where nothing marks them', () => {
    expect(
      times(`${head('')}<p>Heute, 25.11.2026</p><h1>Fähre auf Grund</h1><div>Von Ida Holm | Erstellt: 23. November 2026, 9:30 Uhr | Aktualisiert: 24. November 2026</div>
        <p>Am 3. März 2025 lief sie zuletzt auf Grund.</p><aside>30.11.2026</aside>`),
    ).toEqual({ publishedAt: '2026-11-23T00:00:00.000Z', updatedAt: '2026-11-24T00:00:00.000Z' })
  })

  it('are read from the date with which a long text opens', () => {
    const text = 'The ferry ran aground off the harbour in the night, and nobody was hurt. '.repeat(
      5,
    )
    const day = '2026-11-23T00:00:00.000Z'
    for (const opening of ['23.11.2026 – ', 'Harbour, 23 November 2026 - ', '(23.11.2026) '])
      expect(times(`${head('')}<h1>Ferry</h1><p>${opening}${text}</p>`).publishedAt).toBe(day)
  })

  it('are the day right under the headline rather than that of a weak mark', () => {
    const mark = '<meta name="date" content="2026-11-25">'
    expect(
      times(
        `${head(mark)}<h1>Ferry</h1><p>23.11.2026</p><p>Text.</p><p>Printed 25.11.2026 in Harbour</p>`,
      ).publishedAt,
    ).toBe('2026-11-23T00:00:00.000Z')
  })

  it('are read from an address that writes the day in one', () => {
    expect(times(head(''), 'https://harbour.example/news/20261123-ferry.html').publishedAt).toBe(
      '2026-11-23T00:00:00.000Z',
    )
  })

  it('are not the dates of time limits, history and other stories', () => {
    expect(
      times(
        `${head('')}<h1>Ferry</h1><p>Apply until 1 May 2026</p><p>Sunk 2 June 1931</p><div class="related"><p>3 July 2026</p></div>`,
      ).publishedAt,
    ).toBeNull()
  })
})

describe('a page', () => {
  it('says its section, and which of ours that is', () => {
    expect(read(head('<meta property="article:section" content="Sports">')).facts).toMatchObject({
      section: 'Sports',
      sectionHint: 'sport',
    })
    const crumbs = linked({
      '@type': 'BreadcrumbList',
      itemListElement: [{ name: 'Home' }, { item: { name: 'Politik' } }, { name: 'Wahlen' }],
    })
    expect(read(head(crumbs)).facts).toMatchObject({ section: 'Politik', sectionHint: 'politics' })
    expect(read(head(''), 'https://harbour.example/culture/2026/opera').facts).toMatchObject({
      section: null,
      sectionHint: 'culture',
    })
  })

  it('names its picture with caption and credit, by https only', () => {
    const figure = `<figure><img src="/i/ferry-640x480.jpg" alt="A ferry on rocks"><figcaption>The Solveig on Monday. Photo: Ada Vale</figcaption></figure>`
    expect(
      read(
        `${head('<meta property="og:image" content="https://img.example/i/ferry.jpg">')}<h1>Ferry</h1>${figure}`,
      ).facts.picture,
    ).toEqual({
      url: 'https://img.example/i/ferry.jpg',
      alt: 'A ferry on rocks',
      caption: 'The Solveig on Monday.',
      credit: 'Ada Vale',
    })
    expect(
      read(head('<meta property="og:image" content="http://img.example/i/ferry.jpg">')).facts
        .picture,
    ).toBeNull()
    expect(
      read(head('<meta property="og:image" content="javascript:alert(1)">')).facts.picture,
    ).toBeNull()
  })

  it('of a hostile maker gives bounded facts, soon', () => {
    const started = performance.now()
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const long = 'Ida Holm '.repeat(20_000)
    const { title, author, facts } = read(`${head(`<title>${long}</title>
      <script type="application/ld+json">{"@type":"NewsArticle","author":${deep},"__proto__":{"polluted":1}}</script>
      <script type="application/ld+json">[${'{"@type":"NewsArticle","headline":{"a":1},"author":"x","image":[[[1]]]},'.repeat(5_000)}{}]</script>
      <script type="application/ld+json">{"@type":"Article","datePublished":"9999-12-31","dateModified":["0000",{}],"articleSection":{"a":1}}</script>
      <meta name="author" content="${long}"><meta property="og:image:alt" content="${long}">`)}<h1>${long}</h1>
      ${'<p class="byline">by by by by 1.1.1.1.1 May May 3 de de de</p>'.repeat(3_000)}`)
    expect(title.length).toBeLessThanOrEqual(500)
    expect(author?.length ?? 0).toBeLessThanOrEqual(200)
    expect(facts.publishedAt).toBeNull()
    expect(JSON.stringify(facts).length).toBeLessThan(5_000)
    expect('polluted' in {}).toBe(false)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

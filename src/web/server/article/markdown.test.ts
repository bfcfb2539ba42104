import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './markdown.ts'
import type { ArticleView, ClaimView } from './view.ts'

const claim = (text: string, ...numbers: readonly number[]): ClaimView => ({
  anchor: 'claim',
  text,
  marks: numbers.map((number) => ({ number, href: `#passage-${number}`, publisherName: 'Echo' })),
})

const ARTICLE: ArticleView = {
  id: 7,
  path: '/articles/ferry-runs-aground-7',
  language: { lang: undefined, dir: undefined },
  section: { href: '/sections/world', label: 'World' },
  headline: claim('Ferry *Tern* runs <b>aground</b>', 1),
  dek: claim('All 214 passengers are safe.', 1, 2),
  firstPublishedAt: { iso: '2026-11-23', text: '23 November 2026' },
  updatedAt: { iso: '2026-11-23', text: '23 November 2026' },
  publisherCount: 2,
  documentCount: 2,
  readingMinutes: 1,
  isSample: false,
  sections: [
    {
      anchor: 'section-a',
      heading: 'Lifeboats came [at] once',
      paragraphs: [[claim('The ferry ran aground.', 1), claim('1. It was low tide.', 2)]],
      pullQuotes: [{ ...claim('The tide fell fast.', 2), speaker: 'Ilse Marrow', role: null }],
    },
  ],
  timeline: [{ at: { iso: '2026-11-23', text: '23 November 2026' }, claim: claim('Aground.', 1) }],
  differences: [
    {
      subject: 'How many passengers',
      positions: [{ publisherName: 'Echo', claim: claim('214 passengers.', 1) }],
    },
  ],
  coverage: null,
  sources: [
    {
      number: 1,
      anchor: 'source-1',
      title: 'Tern [update]',
      language: { lang: undefined, dir: undefined },
      url: 'https://echo.example/a_(b)',
      publisherName: 'Echo',
      publisherPath: '/publishers/echo',
      author: null,
      publishedAt: { iso: '2026-11-23', text: '23 November 2026' },
      version: 1,
      isSample: false,
      sentenceCount: 1,
      excerpts: [],
      since: { change: null, lost: null },
    },
  ],
  linked: [],
  making: {
    writerKind: 'extractive',
    writerName: 'onix-extractive',
    writerVersion: '1',
    costUsd: 0,
    tokens: 0,
    instead: null,
    story: { calls: 0, costUsd: 0, tokens: 0 },
    mends: [],
    mendedExcerpts: 0,
    cutUnshown: 0,
    claimCount: 2,
    checks: { supported: 2, refuted: 0, unproven: 0 },
    methods: [],
    votes: null,
    cut: [],
    revisions: [],
    corrections: [],
  },
  related: [],
  names: [],
  storyPath: '/stories/ferry-3',
}

describe('an article as Markdown', () => {
  const markdown = renderMarkdown(ARTICLE, 'https://paper.example')

  it('has every part with the numbers of its sources', () => {
    expect(markdown.split('\n\n')).toEqual([
      '# Ferry \\*Tern\\* runs \\<b\\>aground\\</b\\> [1]',
      '*All 214 passengers are safe.*',
      'World · updated 23 November 2026 · 2 publishers · https://paper.example/articles/ferry-runs-aground-7',
      'Selected and quoted by machine; no model wrote a word.',
      '## Lifeboats came \\[at\\] once',
      'The ferry ran aground. [1] 1\\. It was low tide. [2]',
      '> “The tide fell fast.” [2]\n>\n> Ilse Marrow',
      '## Timeline',
      '- 23 November 2026: Aground. [1]',
      '## Where publishers differ',
      '### How many passengers',
      '- Echo: 214 passengers. [1]',
      '## Sources',
      '1. Echo: [Tern \\[update\\]](<https://echo.example/a_(b)>), 23 November 2026\n',
    ])
  })

  it('says when it is made up', () => {
    expect(renderMarkdown({ ...ARTICLE, isSample: true }, '')).toContain('made-up happening')
  })
})

import { describe, expect, it } from 'vitest'
import { isClutter } from './clutter.ts'
import { listBlocks } from './page-blocks.ts'
import { parseTree } from './page-tree.ts'
import { articleTextOf } from './paragraphs.ts'
import { plainTextOf } from './plain-text.ts'

const textsOf = (html: string) => listBlocks(parseTree(html)).blocks.map(({ text }) => text)

describe('paragraphs', () => {
  it('are parted by blocks, list items, table rows and two line breaks', () => {
    expect(
      textsOf(
        '<div>One<p>Two <b>bold</b></p>Three</div><ul><li>Four<li>Five</ul>Six<br> <br/>Seven<br>eight',
      ),
    ).toEqual(['One', 'Two bold', 'Three', 'Four', 'Five', 'Six', 'Seven eight'])
    expect(textsOf('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>')).toEqual([
      'a b',
      'c',
    ])
  })

  it('hold no scripts, forms’ fields or invisible marks', () => {
    expect(
      textsOf('<p>Mit\u00adtel\u200balter</p><script>x</script><textarea>q</textarea><svg>s</svg>'),
    ).toEqual(['Mittelalter'])
  })

  it('decode entities once', () => {
    expect(textsOf('<p>Fish &amp; chips &amp;lt;</p>')).toEqual(['Fish & chips &lt;'])
  })
})

describe('an article', () => {
  it('starts after its own headline', () => {
    expect(articleTextOf('<h1>Ferry aground</h1><p>It did.</p>', 'Ferry aground')).toBe('It did.')
  })
})

describe('clutter', () => {
  it.each([
    'Advertisement',
    'ADVERTISEMENT',
    'READ MORE: Storm closes bridge',
    'Related stories',
    'Follow us on Twitter',
    'Follow us for more updates.',
    'Sign up for our daily newsletter and never miss a story.',
    'Share this article',
    'Lesen Sie auch: Sturm',
    '3 Comments',
    'By Anna Vale and Per Lund, Aldermoor',
    'Published 3 May 2026, 10:15',
    'The ferry in the harbour of Aldermoor. (Photo: Ida Holm/Harbour Pictures)',
    'Subscribe to continue reading.',
    'Want more? Sign up for the letter of the sea in your inbox, every Friday.',
    'Download our app for the latest news from the coast.',
    'This article is more than 2 years old',
    'The views expressed here are those of the author.',
    'https://harbour.example/live/1',
  ])('is "%s"', (text) => {
    expect(isClutter({ text, linkShare: 0 })).toBe(true)
  })

  it.each([
    'Follow us, said the guide, and the children did as they were told.',
    'Share prices fell by three per cent on Monday.',
    'Advertisement revenue fell for the third year in a row.',
    'Read the letter, he told the court.',
    'More than 200 people were on board.',
    'Subscribe to that view or not, the figures are clear.',
    'The big-picture thinker of the party left the room before the vote.',
    'The union has 3,000 members. Support for the strike fell all the same.',
    '2024 was a dry year on the coast',
    '“We respect the terms of service of the ferry line,” said Anna Vale.',
    '蔡健雅出生于新加坡',
  ])('is not "%s"', (text) => {
    expect(isClutter({ text, linkShare: 0.1 })).toBe(false)
  })

  it('is a short line of links that is no sentence', () => {
    expect(isClutter({ text: 'Storm closes the bridge', linkShare: 1 })).toBe(true)
    expect(isClutter({ text: 'The whole report is here.', linkShare: 1 })).toBe(false)
  })
})

describe('plain text', () => {
  it('is one line without tags, and leaves what only looks like one', () => {
    expect(plainTextOf('<b>A</b>&nbsp;&lt; B<br>C <script>x</script>3 < 4')).toBe('A < B C 3 < 4')
  })
})

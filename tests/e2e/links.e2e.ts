import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPaper, type Paper } from './paper.ts'

let paper: Paper

beforeAll(async () => {
  paper = await openPaper({ edition: 'sample' })
})
afterAll(() => paper.close())

const MOST_PAGES = 500

type Visited = { readonly status: number; readonly ids: ReadonlySet<string> }

/** Opens every page and file that can be reached from the front page by links. */
async function crawl(): Promise<readonly string[]> {
  const visited = new Map<string, Visited>()
  const links: { readonly from: string; readonly to: URL }[] = []
  const waiting = ['/']
  const seen = new Set(waiting)
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (visited.size > MOST_PAGES) throw new Error(`more than ${MOST_PAGES} pages`)
    const response = await fetch(`${paper.url}${path}`, { redirect: 'manual' })
    const text = await response.text()
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
    const { hrefs, ids } = isPage ? readPage(text) : { hrefs: [], ids: [] }
    visited.set(path, { status: response.status, ids: new Set(ids) })
    for (const href of hrefs) {
      const to = new URL(href, `${paper.url}${path}`)
      if (to.origin !== paper.url) continue
      links.push({ from: path, to })
      const next = `${to.pathname}${to.search}`
      if (!seen.has(next)) waiting.push(next)
      seen.add(next)
    }
  }
  expect(visited.size).toBeGreaterThan(30)
  return links.flatMap(({ from, to }) => deadnessOf(visited, from, to))
}

function readPage(html: string) {
  const { document } = parseHTML(html)
  const linked = [...document.querySelectorAll('[href], [src], form[action]:not([method])')]
  return {
    hrefs: linked.flatMap((element) => {
      const href = ['href', 'src', 'action'].map((name) => element.getAttribute(name)).find(Boolean)
      return href ? [href] : []
    }),
    ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
  }
}

function deadnessOf(visited: ReadonlyMap<string, Visited>, from: string, to: URL) {
  const target = visited.get(`${to.pathname}${to.search}`)
  if (target?.status !== 200) return [`${from} -> ${to.pathname}: ${target?.status ?? 'unseen'}`]
  const anchor = decodeURIComponent(to.hash.slice(1))
  return anchor && !target.ids.has(anchor)
    ? [`${from} -> ${to.pathname}#${anchor}: no such place`]
    : []
}

describe('the links of the paper', () => {
  it('all lead somewhere, down to the place on the page', async () => {
    expect([...new Set(await crawl())]).toEqual([])
  })
})

import { connect } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHostileRequests } from './hostile-requests.ts'
import { listPagePaths, openPaper, type Paper } from './paper.ts'
import { getRaw, sendBytes } from './raw-http.ts'
import { openBrowser, openReader } from './reader.ts'

let browser: Browser
let paper: Paper
let paths: readonly string[]

beforeAll(async () => {
  browser = await openBrowser()
  paper = await openPaper({ edition: 'sample' })
  paths = await listPagePaths(paper.newsroom)
})
afterAll(async () => {
  await browser.close()
  await paper.close()
})

describe('every page', () => {
  it('has a policy that lets no script run but the paper’s own and nothing come from elsewhere', async () => {
    for (const path of [...paths, '/no-such-page']) {
      const { headers } = await getRaw(`${paper.url}${path}`)
      const policy = String(headers['content-security-policy'])
      expect(policy, path).toMatch(/default-src 'self'/)
      expect(policy, path).toMatch(/script-src 'self'/)
      expect(policy, path).toMatch(/frame-ancestors 'none'/)
      expect(policy, path).toMatch(/form-action 'self'/)
      expect(policy, path).not.toMatch(/unsafe|https?:|\*/)
      expect(headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
      })
      expect(headers['set-cookie'], path).toBeUndefined()
      expect(headers['x-powered-by'], path).toBeUndefined()
    }
  })

  it('asks nobody else for anything, complains of nothing and sets no cookie', async () => {
    const { page, listFaults, close } = await openReader(browser, { url: paper.url })
    for (const path of [...paths, '/no-such-page']) {
      const response = await page.goto(path)
      expect(response?.status(), path).toBe(path === '/no-such-page' ? 404 : 200)
      expect(await listFaults(), path).toEqual([])
    }
    await close()
  })
})

describe('a form', () => {
  it.each(['http://evil.example', 'null', 'https://127.0.0.1'])(
    'sent through a reader’s browser by %s is refused',
    async (origin) => {
      for (const path of ['/ask', '/welcome?/address']) {
        const response = await fetch(`${paper.url}${path}`, {
          method: 'POST',
          headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
          body: 'question=What+of+the+ferry&address=x.example',
        })
        expect(response.status).toBe(403)
      }
    },
  )

  it('that is broken, of a type that is none, or too large is refused without a fault', async () => {
    const types = ['multipart/form-data; boundary=x', 'multipart/form-data', 'text/plain', 'x']
    const [article = ''] = paths.filter((path) => path.startsWith('/articles/'))
    for (const path of ['/ask', `${article}/report`, '/welcome?/opml', '/welcome?/nothing', '/']) {
      for (const type of types) {
        const body = '--x\r\nContent-Disposition: form-data; name="question'
        const headers = { origin: paper.url, 'content-type': type }
        const response = await fetch(`${paper.url}${path}`, { method: 'POST', headers, body })
        expect(response.status, `${path} ${type}`).toBeGreaterThanOrEqual(400)
        expect(response.status, `${path} ${type}`).toBeLessThan(500)
      }
    }
    const body = new URLSearchParams({ question: 'x'.repeat(5_000_000) })
    const huge = await fetch(`${paper.url}/ask`, { method: 'POST', body }).catch(() => undefined)
    if (huge) expect(huge.status).toBe(413)
  })
})

describe('the server', () => {
  it('meets hostile requests without a fault of its own, and goes on', async () => {
    const requests = listHostileRequests()
    expect(requests.length).toBeGreaterThanOrEqual(200)
    const faults: string[] = []
    for (const bytes of requests) {
      const status = await sendBytes(paper.url, bytes)
      if (status >= 500 && status !== 501) faults.push(`${status}: ${bytes.slice(0, 100)}`)
    }
    expect(faults).toEqual([])
    expect(paper.isRunning()).toBe(true)
    expect((await getRaw(`${paper.url}/`)).status).toBe(200)
    expect(paper.log()).toBe('')
  })

  it('is not held up by readers who never finish their requests', async () => {
    const { port } = new URL(paper.url)
    const slow = Array.from({ length: 100 }, () => {
      const socket = connect({ host: '127.0.0.1', port: Number(port) })
      socket.on('error', () => undefined)
      socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ')
      return socket
    })
    expect((await getRaw(`${paper.url}/`)).status).toBe(200)
    for (const socket of slow) socket.destroy()
  })
})

import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runVerb } from './run-verb.ts'
import { createTerminal } from './terminal.ts'
import { VERBS } from './verbs.ts'

const STORY = [
  'The harbour of Aldermoor stayed closed on Monday after a crane fell across the main pier, the port authority said.',
  'Nobody was hurt, because the night shift had left an hour before, and the ferry to Garrowdale leaves from the old quay.',
  'Engineers will cut the crane into four pieces and lift them with a floating crane that arrives on Thursday morning.',
  'The harbour master, Ines Calder, told the town council that ships with fish and post may land at the northern steps.',
  'The crane was built in 1961 and was to be replaced next spring; its last inspection, in October, found no fault.',
]

let server: Server
let site: string

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/busy') {
      response.writeHead(429, { 'retry-after': '120' }).end()
      return
    }
    const pages: Readonly<Record<string, readonly [string, string]>> = {
      '/aldermoor-post': ['application/rss+xml', feedOf(site)],
      '/': [
        'text/html',
        '<html><head><title>Aldermoor Post</title></head><body>Hello</body></html>',
      ],
      '/crane': ['text/html', pageOf('Crane falls on pier')],
      '/list': [
        'text/x-opml',
        listOf([`<outline type="rss" text="Post" xmlUrl="${site}/aldermoor-post"/>`]),
      ],
    }
    const [type, body] = pages[request.url ?? ''] ?? ['', '']
    response.writeHead(body ? 200 : 404, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => server.close())

beforeEach(() => {
  process.env['ONIX_DATA_DIR'] = mkdtempSync(join(tmpdir(), 'onix-cli-'))
  process.env['ONIX_ALLOW_ADDRESSES'] = '127.0.0.0/8'
  process.env['ONIX_CONFIG'] = ''
})

function feedOf(home: string): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel>
    <title>Aldermoor Post</title><link>${home}</link><item><guid>1</guid><title>Crane falls on pier</title>
    <link>${home}/crane</link><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>
    </item></channel></rss>`
}

function pageOf(title: string): string {
  const paragraphs = STORY.map((text) => `<p>${text}</p>`).join('')
  return `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs}</article></body></html>`
}

function listOf(outlines: readonly string[]): string {
  return `<?xml version="1.0"?>\n<opml version="2.0"><head/><body>\n${outlines.join('\n')}\n</body></opml>`
}

/** An address where nobody listens any more. */
async function deadAddress(): Promise<string> {
  const closed = createServer()
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
  const { port } = closed.address() as AddressInfo
  await new Promise((resolve) => closed.close(resolve))
  return `http://127.0.0.1:${port}/dead`
}

/** Runs a verb in this process and records what a person would see. */
async function onix(...args: readonly string[]) {
  const seen = { out: '', err: '' }
  const terminal = createTerminal({
    out: { write: (text: string) => ((seen.out += text), true) },
    err: { write: (text: string) => ((seen.err += text), true) },
  })
  const code = await runVerb(args, terminal)
  return { code, ...seen }
}

/** Runs the real program. */
async function program(...args: readonly string[]) {
  const bin = fileURLToPath(new URL('../../bin/onix.mjs', import.meta.url))
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const seen = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (seen.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (seen.err += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, ...seen }
}

describe('the program', () => {
  it('ends with 0 when it worked, and prints nothing but JSON where JSON is asked for', async () => {
    const { code, out, err } = await program('status', '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({ feeds: 0, articles: 0, feedsInTrouble: [] })
  })

  it('ends with 1 when it failed, with the next step and no stack trace', async () => {
    process.env['ONIX_DATA_DIR'] = join(fileURLToPath(import.meta.url), 'data')
    const { code, out, err } = await program('status')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^onix: open .*onix\.sqlite: .*\n {2}Check that the folder exists .*\n$/)
  })

  it('ends with 2 when it was asked wrongly', async () => {
    const { code, err } = await program('gahter')
    expect(code).toBe(2)
    expect(err).toMatch(/^onix: there is no verb "gahter"\n {2}The verbs are start, add, .*\n$/)
  })
})

describe('a command line that makes no sense', () => {
  it.each([
    [
      'an unknown option',
      ['status', '--jsn'],
      /unknown option '--jsn'\n {2}See `onix help status`/,
    ],
    ['no address', ['add'], /there is no address\n {2}Write it as onix add https/],
    ['no list', ['import'], /one list is needed/],
    ['no question', ['ask', ' '], /there is no question/],
    ['JSON of what has no end', ['gather', '--json'], /--json needs --once/],
    [
      'an unknown evaluation',
      ['eval', 'beauty'],
      /there is no evaluation "beauty"\n {2}The names are/,
    ],
    ['a part that no set has', ['eval', 'names', '--part', 'test'], /--part is "test"/],
  ])('is refused with what to do: %s', async (_what, args, message) => {
    const { code, out, err } = await onix(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
  })

  it('is helped: every verb has its own page of help', async () => {
    for (const { name, summary } of VERBS) {
      const { code, out } = await onix(name, '--help')
      expect(code).toBe(0)
      expect(out).toContain(`Usage: onix ${name}`)
      expect(out).toContain(summary)
    }
  })
})

describe('measuring', () => {
  it('takes several names, and gives one report for each', async () => {
    const data = mkdtempSync(join(tmpdir(), 'onix-cli-'))
    for (const folder of ['sentences-ud', 'bbc_news_summary']) mkdirSync(join(data, folder))
    const text = { text: 'The bridge is open.', spans: [[0, 19]] }
    const article = { topic: 'sport', title: 'Rowers win', paragraphs: ['They rowed.'] }
    writeFileSync(join(data, 'sentences-ud', 'heldout.jsonl'), JSON.stringify(text))
    writeFileSync(join(data, 'bbc_news_summary', 'heldout.jsonl'), JSON.stringify(article))
    const named = ['eval', 'sections', 'sentences', '--data', data, '--part', 'heldout', '--json']
    const { code, out } = await onix(...named)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([{ name: 'sentences' }, { name: 'sections' }])
  })
})

describe('adding a feed', () => {
  it('takes it once, and says so the second time', async () => {
    expect(await onix('add', `${site}/aldermoor-post`)).toMatchObject({
      code: 0,
      out: `added: Aldermoor Post (${site}/aldermoor-post)\n`,
    })
    expect((await onix('add', `${site}/aldermoor-post`)).out).toMatch(
      /^already there: Aldermoor Post/,
    )
  })

  it('says of each wrong address what is wrong with it, and adds the others', async () => {
    const dead = await deadAddress()
    const { code, out } = await onix(
      'add',
      'no address',
      `${site}/`,
      dead,
      `${site}/aldermoor-post`,
    )
    expect(code).toBe(1)
    expect(out).toMatch(/not added: no address\n {2}"no address" is not an address/)
    expect(out).toMatch(/not added: http:\/\/127.0.0.1:\d+\/\n {2}.* gives a web page where a feed/)
    expect(out).toMatch(
      /not added: http:\/\/127.0.0.1:\d+\/dead\n {2}.* did not take or keep the connection/,
    )
    expect(out).toMatch(/added: Aldermoor Post/)
  })

  it('refuses a private address that no setting allows', async () => {
    process.env['ONIX_ALLOW_ADDRESSES'] = ''
    const { code, out } = await onix('add', `${site}/aldermoor-post`)
    expect(code).toBe(1)
    expect(out).toContain('allow its range with ONIX_ALLOW_ADDRESSES')
  })
})

describe('importing a list', () => {
  it('adds 4,900 good lines of 5,000 and names the first ten broken ones', async () => {
    const outlines = Array.from({ length: 5000 }, (_, index) =>
      index % 50 === 7
        ? `<outline type="rss" text="broken ${index}" xmlUrl="not an address"/>`
        : `<outline type="rss" text="Paper ${index}" xmlUrl="https://paper-${index}.example/feed"/>`,
    )
    const path = join(mkdtempSync(join(tmpdir(), 'onix-list-')), 'list.opml')
    writeFileSync(path, listOf(outlines))
    const { code, out } = await onix('import', path)
    expect(code).toBe(0)
    expect(out).toMatch(/^4,900 feeds added, 0 already there\n100 lines could not be used:\n/)
    expect(out.match(/^ {2}line \d+: .+$/gm)).toHaveLength(10)
    expect(out).toMatch(/ {2}line 10: .*\n/)
    expect(out).toMatch(/and 90 more; --json names them all\n$/)
  })

  it('takes it from an address, and gives it back', async () => {
    expect(await onix('import', `${site}/list`)).toMatchObject({
      code: 0,
      out: '1 feed added, 0 already there\n',
    })
    expect((await onix('import', `${site}/list`)).out).toBe('0 feeds added, 1 already there\n')
    expect((await onix('export')).out).toContain(`xmlUrl="${site}/aldermoor-post"`)
  })

  it.each([
    ['a file that is not there', '/nowhere.opml', /there is no such file\n {2}Check the path/],
    ['an address that has none', '/missing', /cannot be fetched\n {2}.*HTTP 404/],
  ])('refuses %s', async (_what, place, message) => {
    const isAddress = place === '/missing'
    const { code, err } = await onix('import', isAddress ? site + place : place)
    expect(code).toBe(1)
    expect(err).toMatch(message)
  })
})

describe('gathering once', () => {
  it('reads the feeds, and finds nothing new the second time', async () => {
    await onix('add', `${site}/aldermoor-post`)
    const first = await onix('gather', '--once', '--json')
    expect(first.code).toBe(0)
    expect(JSON.parse(first.out)).toMatchObject({
      feeds: 1,
      feedsRead: 1,
      feedsFailed: [],
      newEntries: 1,
      newDocuments: 1,
      failedJobs: [],
    })
    const second = await onix('gather', '--once', '--json')
    expect(JSON.parse(second.out)).toMatchObject({ newEntries: 0, newDocuments: 0, newStories: 0 })
    expect((await onix('status')).out).toMatch(/^feeds +1\nentries +1\ndocuments +1\n/)
  })

  it('names each feed in trouble with its fault, and fails when none could be read', async () => {
    const list = join(mkdtempSync(join(tmpdir(), 'onix-list-')), 'list.opml')
    writeFileSync(list, listOf([`<outline type="rss" text="Gone Gazette" xmlUrl="${site}/no"/>`]))
    await onix('import', list)
    const { code, out } = await onix('gather', '--once')
    expect(code).toBe(1)
    expect(out).toMatch(/1 feed: 0 read, 0 unchanged, 1 failed/)
    expect(out).toMatch(/1 feed in trouble:\n {2}Gone Gazette\n {4}.*HTTP 404/)
  })

  it('leaves a publisher alone for as long as it asked for', async () => {
    const list = join(mkdtempSync(join(tmpdir(), 'onix-list-')), 'list.opml')
    writeFileSync(list, listOf([`<outline type="rss" text="Busy Bee" xmlUrl="${site}/busy"/>`]))
    await onix('import', list)
    expect((await onix('gather', '--once')).out).toMatch(/It asks us to wait 2 minutes/)
    const { code, out } = await onix('gather', '--once')
    expect(code).toBe(1)
    expect(out).toMatch(/1 feed: 0 read, 0 unchanged, 0 failed, 1 not asked/)
    expect(out).toMatch(/1 feed in trouble:\n {2}Busy Bee\n/)
  })

  it('says what to do when there is no feed', async () => {
    const { code, err } = await onix('gather', '--once')
    expect(code).toBe(1)
    expect(err).toMatch(/there are no feeds yet\n {2}Add one with `onix add/)
  })
})

describe('what can be wrong around it', () => {
  it('is told for a store that a newer Onix wrote, which is left as it is', async () => {
    await onix('status')
    const path = join(process.env['ONIX_DATA_DIR'] ?? '', 'onix.sqlite')
    const write = `new (require('node:sqlite').DatabaseSync)(${JSON.stringify(path)})
      .exec("insert into kysely_migration values ('9999-of-tomorrow', '2100-01-01')")`
    expect(spawnSync(process.execPath, ['-e', write]).status).toBe(0)
    const { code, err } = await onix('status')
    expect(code).toBe(1)
    expect(err).toMatch(/written by a newer version of Onix\n {2}.*Nothing was changed\./)
  })

  it('is told for a wrong setting', async () => {
    process.env['ONIX_MIN_PUBLISHERS'] = 'two'
    const { code, err } = await onix('status')
    delete process.env['ONIX_MIN_PUBLISHERS']
    expect(code).toBe(1)
    expect(err).toBe(
      'onix: read the settings: ONIX_MIN_PUBLISHERS is "two"\n  Accepted: a whole number from 1 to 20.\n',
    )
  })

  it('is told for a port in use, before anything else is done', async () => {
    process.env['ONIX_PORT'] = new URL(site).port
    const { code, err } = await onix('start')
    delete process.env['ONIX_PORT']
    expect(code).toBe(1)
    expect(err).toMatch(/^onix: listen on port \d+: it is in use already\n {2}.*ONIX_PORT=\d+/)
  })
})

describe('asking', () => {
  it('says that it cannot answer from an empty archive', async () => {
    const { code, out } = await onix('ask', 'Who closed the harbour?', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ answer: { kind: 'abstention' } })
  })
})

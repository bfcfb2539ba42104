/** A reader with a browser: Debian's Chromium, watched for everything a page must not do. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Reader = {
  readonly page: Page
  /** What the pages did so far that no page of ours may do; empty when all is well. */
  readonly listFaults: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

export type ReaderOptions = {
  readonly url: string
  readonly hasScripts?: boolean
  readonly width?: number
  readonly colorScheme?: 'light' | 'dark'
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS })
}

/** Opens a fresh reader, without cookies, at the paper of that address. */
export async function openReader(browser: Browser, options: ReaderOptions): Promise<Reader> {
  const context = await browser.newContext(contextOptions(options))
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const faults = watch(page, new URL(options.url).origin)
  return {
    page,
    listFaults: async () => {
      const cookies = await context.cookies()
      return [...faults, ...cookies.map(({ name }) => `cookie ${name}`)]
    },
    close: () => context.close(),
  }
}

function contextOptions(options: ReaderOptions): BrowserContextOptions {
  const { url, hasScripts = true, width = 1280, colorScheme = 'light' } = options
  return {
    baseURL: url,
    javaScriptEnabled: hasScripts,
    viewport: { width, height: 900 },
    colorScheme,
    locale: 'en-GB',
  }
}

function watch(page: Page, origin: string): readonly string[] {
  const faults: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) faults.push(`request to ${url}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // The browser gives up on what a page no longer needs when the reader goes on to the next.
    if (reason !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}: ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()}: ${response.url()}`)
  })
  page.on('console', (message) => {
    const isLoud = message.type() === 'error' || message.type() === 'warning'
    // Chromium says so of every page that answers 404, which is what such a page is for.
    const isOwnStatus =
      message.text().startsWith('Failed to load resource') && message.location().url === page.url()
    if (isLoud && !isOwnStatus) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return faults
}

/** Keeps pages for when there is no line: those read last, and an edition when its reader asks for it. */

// The few members of the worker's world that are used here; TypeScript knows the page's or the worker's, not both.
type KeepEvent = Event & { waitUntil(work: Promise<unknown>): void }
type Fetched = KeepEvent & {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

function parseKeepEvent(event: Event): KeepEvent {
  return event as KeepEvent
}

function parseFetched(event: Event): Fetched {
  return event as Fetched
}

const PAGES = 'onix-pages'
const FILES = 'onix-files'
const OFFLINE = '/offline'
const MOST_PAGES = 120
const MOST_FILES = 80
// Nothing private and nothing that answers to a question is kept.
const KEPT = /^\/(?:$|articles\/|sections\/|stories\/|names\/?|editions\/?|yours$|offline$)/

self.addEventListener('install', (event) => {
  parseKeepEvent(event).waitUntil(caches.open(PAGES).then((pages) => pages.addAll(['/', OFFLINE])))
})

self.addEventListener('fetch', (event) => {
  const fetched = parseFetched(event)
  const { request } = fetched
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/_app/immutable/')) fetched.respondWith(findFile(request))
  else if (request.mode === 'navigate') fetched.respondWith(findPage(request, pathname))
})

/** The page as it is now; as it was read last, where there is no line. */
async function findPage(request: Request, pathname: string): Promise<Response> {
  try {
    const answer = await fetch(request)
    if (answer.ok && KEPT.test(pathname)) await keep(PAGES, request.url, answer.clone())
    return answer
  } catch (error) {
    const kept =
      (await caches.match(request, { ignoreSearch: true })) ?? (await caches.match(OFFLINE))
    if (kept) return kept
    throw error
  }
}

/** Files that never change under their address. */
async function findFile(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await keep(FILES, request.url, answer.clone())
  return answer
}

async function keep(name: string, url: string, answer: Response): Promise<void> {
  const cache = await caches.open(name)
  // Put anew, it stands last: the oldest go first.
  await cache.delete(url)
  await cache.put(url, answer)
  const keys = await cache.keys()
  const most = name === PAGES ? MOST_PAGES : MOST_FILES
  const old = keys.filter(({ url: key }) => !key.endsWith(OFFLINE)).slice(0, -most)
  for (const key of old) await cache.delete(key)
}

/** Says that there is news, and leaves it to the reader to turn the page. */
import { element } from './element.ts'

export function startLive(): void {
  const since = document.querySelector<HTMLElement>('[data-live]')?.dataset['live']
  if (since === undefined || since === '') return
  let source: EventSource | undefined
  // A page in the background keeps no connection: browsers allow a site only six of them.
  const follow = () => {
    source?.close()
    if (document.hidden) return
    source = new EventSource(`/live?since=${encodeURIComponent(since)}`)
    source.addEventListener('news', (event: MessageEvent<string>) => {
      show(event.data)
    })
  }
  document.addEventListener('visibilitychange', follow)
  addEventListener('pagehide', () => source?.close())
  follow()
}

function show(data: string): void {
  const words = wordsOf(parseCounts(JSON.parse(data)))
  if (words === '') return
  const link = element('a', { href: location.pathname }, words)
  const known = document.getElementById('onix-live')
  const place = known ?? element('p', { id: 'onix-live', role: 'status', class: 'live no-print' })
  if (!known) document.body.append(place)
  place.replaceChildren(link)
}

function wordsOf({ news, changed }: Counts): string {
  return [
    ...(news > 0 ? [`${String(news)} new ${news === 1 ? 'story' : 'stories'}`] : []),
    ...(changed > 0 ? [`${String(changed)} updated`] : []),
  ].join(', ')
}

type Counts = { readonly news: number; readonly changed: number }

function parseCounts(value: unknown): Counts {
  const { news, changed } = (typeof value === 'object' && value !== null ? value : {}) as {
    news?: unknown
    changed?: unknown
  }
  return {
    news: typeof news === 'number' ? news : 0,
    changed: typeof changed === 'number' ? changed : 0,
  }
}

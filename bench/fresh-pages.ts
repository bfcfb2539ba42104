/**
 * Makes every article page of a paper anew in a process of its own, and says what each cost the processor: `ONIX_DATA_DIR` names
 * the paper, the argument how many pages. Prints one line of JSON when it is done.
 */
import { join } from 'node:path'
import { readConfig } from '#config/index.ts'
import { openStore } from '#store/index.ts'
import { loadBuiltSite } from '#web/server/serving/built-site.ts'

const WARM_UP = 300
const count = Number(process.argv[2] ?? 1000)

const store = await openStore(readConfig().storeLocation)
const samples = await store.articles.listCards({ isSample: true, limit: 500 })
const own = await store.articles.listCards({ isSample: false, limit: 500 })
const cards = own.length > 0 ? own : samples
await store.close()

const site = await loadBuiltSite(join(import.meta.dirname, '../build'))
const host = 'paper.example'

async function makePages(pages: number): Promise<number> {
  let bytes = 0
  for (let at = 0; at < pages; at += 1) {
    const card = cards[at % cards.length]
    if (!card) throw new Error('fresh pages: the paper has no article')
    const url = `http://${host}/articles/${card.slug}-${card.id}`
    const response = await site.render(new Request(url, { headers: { host } }))
    if (response.status !== 200) throw new Error(`fresh pages: ${response.status} for ${url}`)
    bytes += (await response.arrayBuffer()).byteLength
  }
  return bytes
}

await makePages(WARM_UP)
const before = process.cpuUsage()
const bytes = await makePages(count)
const { user, system } = process.cpuUsage(before)
console.log(
  JSON.stringify({
    articles: cards.length,
    bytesEach: Math.round(bytes / count),
    processorMsEach: (user + system) / 1000 / count,
  }),
)
// The site keeps its store open for readers who may come.
process.exit(0)

/** `/llms.txt`: what this paper is and where its texts stand, for programs that read (https://llmstxt.org). */
import { findSection } from '#domain/section.ts'
import type { Store } from '#store/index.ts'
import { findEditionKind } from './edition.ts'

const ARTICLES = 50

export async function renderLlmsText(
  store: Store,
  site: { readonly title: string; readonly origin: string },
): Promise<string> {
  const isSample = (await findEditionKind(store)) === 'sample'
  const cards = await store.articles.listCards({ isSample, limit: ARTICLES })
  const lines = cards.map(({ slug, id, headline, section }) => {
    const label = findSection(section)?.label ?? 'News'
    return `- [${headline.replace(/[[\]\n]/g, ' ')}](${site.origin}/articles/${slug}-${id}.md): ${label}`
  })
  const about = [
    'How it is made|/method',
    'Corrections|/corrections',
    'Scorecard|/scorecard',
    'Publishers and their rights|/publishers',
    'Feed|/feed.json',
  ].map((entry) => {
    const [label = '', path = ''] = entry.split('|')
    return `- [${label}](${site.origin}${path})`
  })
  return [
    `# ${site.title}`,
    '> A newspaper that makes itself from the publishers it names. Every sentence is cited to the words it rests on; the words belong to these publishers, whose rights hold here as well.',
    'Every article stands as Markdown under its address with `.md` at the end. Cite the publishers named there.',
    '## Newest articles',
    lines.join('\n'),
    '## About',
    about.join('\n'),
    '',
  ].join('\n\n')
}

import { matchesPath, normalisePath, pathOf } from '#base/path-pattern.ts'
import { strictestOf, type RightsSignal, type Terms } from '#domain/rights.ts'

/**
 * The terms of the document at `url`: the most restrictive of all that is said of it. Only one voice replaces another, as
 * their own rules want it: a `tdm-reservation` on the page that of its header, and that of its header the one in the file of
 * its site (TDMRep, 3.6); a `Content-Usage` for a longer path that for a shorter one in the same robots.txt.
 *
 * @param own   signals of the document
 * @param site  signals of its site, in the order in which they stand there
 */
export function resolveTerms(
  url: string,
  { own, site }: { readonly own: readonly RightsSignal[]; readonly site: readonly RightsSignal[] },
): Terms {
  const path = normalisePath(pathOf(url))
  const meant = site.filter((signal) => matchesPath(signal.path ?? '', path))
  const named = (signals: readonly RightsSignal[], name: RightsSignal['name']) =>
    signals.filter((signal) => signal.name === name)
  const [reservation] = [
    ...named(own, 'tdm-reservation').sort((a, b) => RANK[a.place] - RANK[b.place]),
    ...named(meant, 'tdm-reservation'),
  ]
  const others = own.filter(({ name }) => name !== 'tdm-reservation')
  const usages = [...longest(named(meant, 'content-usage')), ...named(meant, 'content-signal')]
  const standing = [...others, ...usages, ...named(meant, 'licence')]
  return strictestOf([...standing, ...(reservation ? [reservation] : [])].map(({ terms }) => terms))
}

const RANK: Readonly<Record<RightsSignal['place'], number>> = {
  page: 0,
  'http-header': 1,
  'tdmrep.json': 2,
  'robots.txt': 3,
}

function longest(usages: readonly RightsSignal[]): readonly RightsSignal[] {
  const most = Math.max(...usages.map(({ path }) => path?.length ?? 0))
  return usages.filter(({ path }) => (path?.length ?? 0) === most)
}

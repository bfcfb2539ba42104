/** What an element or attribute of a feed is called, whatever prefix its author chose for the namespace. */

// The addresses that were ever given out for each vocabulary, without trailing `/` and `#`, in lower case. Those of the
// formats themselves mean no prefix at all.
const VOCABULARIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://purl.org/rss/1.0': '',
    'http://my.netscape.com/rdf/simple/0.9': '',
    'http://my.netscape.com/publish/formats/rss-0.91.dtd': '',
    'http://channel.netscape.com/rdf/simple/0.9': '',
    'http://backend.userland.com/rss': '',
    'http://backend.userland.com/rss2': '',
    'http://backend.userland.com/rss191': '',
    'http://blogs.law.harvard.edu/tech/rss': '',
    'http://cyber.law.harvard.edu/rss': '',
    'http://purl.org/net/rss1.1': '',
    'http://www.w3.org/2005/atom': 'atom',
    'http://purl.org/atom/ns': 'atom',
    'http://example.com/newformat': 'atom',
    'http://necho.sourceforge.net/necho': 'atom',
    'http://purl.org/dc/elements/1.0': 'dc',
    'http://purl.org/dc/elements/1.1': 'dc',
    'http://purl.org/dc/terms': 'dcterms',
    'http://purl.org/rss/1.0/modules/content': 'content',
    'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
    'http://example.com/dtds/podcast-1.0.dtd': 'itunes',
    'http://search.yahoo.com/mrss': 'media',
    'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
    'http://www.w3.org/1999/xhtml': 'xhtml',
  }),
)

// Prefixes understood without a declaration: broken feeds leave it out, and nobody uses these for anything else.
const USUAL: ReadonlySet<string> = new Set([...VOCABULARIES.values(), 'xml', 'rss'])

/** Namespaces in force at some element: prefix as written (empty for the default) → vocabulary. */
export type Scope = ReadonlyMap<string, string>

export type Attributes = Readonly<Record<string, string>>

/** The scope inside an element with these attributes: the outer one itself where it declares nothing. */
export function scopeWithin(outer: Scope, attributes: Attributes): Scope {
  let inner: Map<string, string> | undefined
  for (const name in attributes) {
    if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue
    inner ??= new Map(outer)
    inner.set(name.slice(6), vocabularyOf(attributes[name] ?? ''))
  }
  return inner ?? outer
}

/**
 * The name of an element as `vocabulary:local`, or `local` alone where it belongs to the feed's own format; a vocabulary
 * that we do not know gives a name that means nothing (`?:local`). `name` in lower case.
 */
export function nameOf(name: string, scope: Scope): string {
  const colon = name.indexOf(':')
  const prefix = colon === -1 ? '' : name.slice(0, colon)
  const local = colon === -1 ? name : name.slice(colon + 1)
  const vocabulary = scope.get(prefix) ?? (USUAL.has(prefix) ? prefix : '?')
  if (vocabulary === '?' && prefix !== '') return `?:${local}`
  // A default namespace that nobody knows, or that belongs to a module, is a slip of the whole file's author.
  return prefix === '' && vocabulary !== 'atom' ? local : joined(vocabulary, local)
}

function joined(vocabulary: string, local: string): string {
  return vocabulary === '' || vocabulary === 'rss' ? local : `${vocabulary}:${local}`
}

function vocabularyOf(address: string): string {
  const key = address
    .trim()
    .slice(0, 200)
    .toLowerCase()
    .replace(/[/#]+$/, '')
    .replace(/^https:/, 'http:')
  return VOCABULARIES.get(key) ?? '?'
}

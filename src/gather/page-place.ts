/** What kind of place on a page an element opens, by its name and class. */

type Attributes = Readonly<Record<string, string>>

/**
 * `matter`: where an article may stand. `beside`: side bars, teasers and feet, which on some sites hold an article's date or
 * authors. `other`: navigation, comments, pointers to other stories.
 */
export type Place = 'matter' | 'beside' | 'other'

const OWNER = '(?:(?:post|entry|article|story|the|main|js|c|o|m)[-_]+)?'
const PART =
  '(?:$|\\s|[-_]+(?:list|area|section|container|wrapper|wrap|form|block|box|items?|posts?|stories|articles|news|content|group|teaser|links?|\\d+)(?:$|\\s|[-_]))'
// `with-sidebar` and the like say of a whole page that it has one: only a name that stands alone, or first, means it.
const placed = (names: string) => new RegExp(`(?:^|\\s)${OWNER}(?:${names})${PART}`, 'i')
const OTHER = placed(
  'comments?|kommentare?|commentlist|respond|disqus_thread|related|recommend(?:ed|ations?)|newsletter|most-?read|popular|trending|more-(?:stories|news|from)|mehr-zum-thema|similar',
)
const BESIDE = placed('sidebar|teasers?|footer')
const DATED =
  /(?:^|[\s_-])(?:date|datum|fecha|data|time|timestamp|zeit|posted|pub(?:lish(?:ed)?|date)?|published|updated|by-?line|dateline|meta|info)(?:$|[\s_-])/i
const WHOLE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'h1', 'time'])

export function placeOf(tag: string, attributes: Attributes): Place {
  if (tag === 'nav') return 'other'
  if (WHOLE.has(tag)) return 'matter'
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
  if (names === ' ') return tag === 'footer' || tag === 'aside' ? 'beside' : 'matter'
  if (OTHER.test(names)) return 'other'
  return tag === 'footer' || tag === 'aside' || BESIDE.test(names) ? 'beside' : 'matter'
}

/** True for an element whose class or id speaks of a date, a by-line or the facts of an article. */
export function opensDated(attributes: Attributes): boolean {
  return DATED.test(attributes['class'] ?? '') || DATED.test(attributes['id'] ?? '')
}

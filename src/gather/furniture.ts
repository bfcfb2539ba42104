/** What a page's own marks say about its parts: which are furniture, and no part of an article. */
import type { PageElement } from './page-tree.ts'

const TAGS: ReadonlySet<string> = new Set(
  `address aside button datalist dialog fieldset figcaption figure footer form label menu nav optgroup
  option`.split(/\s+/),
)
const ROLES =
  /(?:^|\s)(?:alert|alertdialog|banner|complementary|contentinfo|dialog|menu|menubar|navigation|search|tablist|toolbar|tooltip)(?:\s|$)/

// Pieces of class names and ids, whole between dashes or spaces, as systems and their themes name such boxes.
const NAMES = namesOf(
  // Sharing and following.
  `a2a addthis addtoany shar(?:e|es|ing|ed|edaddy|ebar|er|ebuttons?|elinks?) shariff social
  social(?:bar|icons?|links?|media|share) ssba`,
  // Signing up, paying.
  `call-?to-?action cta donat(?:e|ions?) mailchimp mailpoet mc4wp newsletters? optin pay-?wall regwall sign-?up spenden
  subscri(?:be|bers?|ptions?) support-?us`,
  // Other stories.
  `crp fotostrecke galler(?:y|ies) jp-relatedposts latest(?:news|posts)? mehr-zum-thema meistgelesen
  more-?(?:articles|from|links|news|on|stories) most-?(?:commented|popular|read|shared|viewed) mostpopular mostread
  next-?(?:article|post|story) outbrain plista popular prev(?:ious)?-?(?:article|post|story) read-?(?:also|more|next)
  recent(?:posts)? recirc(?:ulation)? recomm(?:end(?:ed|ations?|s)?)?
  related(?:articles?|content|links?|news|posts?|stories|topics?)? see-also similar slideshow taboola teads top-?stories
  trending weiterlesen yarpp you-?may-?(?:also-?)?like zergnet`,
  // Advertising, consent.
  `adbox ads? adsbygoogle adsense adslot adunit adv advert(?:s|isements?|ising|orial)? affiliate anzeigen? banner(?:ad|s)?
  consent[a-z]* cookie[a-z]* dfp dsgvo gdpr onetrust promo(?:box|s|ted|tion|tional)? publicidad sponsor(?:ed|s)? werbung`,
  // Moving about.
  `accessibility back-?to-?top brotkrumen? breadcrumb(?:s|list|nav|trail)? colophon dropdown flyout foot(?:ers?|nav)
  impressum inhaltsverzeichnis jump-?link lang(?:uage)?-?(?:selector|switch|switcher) log-?in masthead
  (?:main|sub|top)?menus? (?:main|sub|top)?nav(?:bar|i|igation)? nextprev offcanvas page-?links pager? pagination paginator
  paging postnav prevnext print-?(?:button|icon|link|version)s? no-?print register registration search(?:box|form)?
  side-?bars? sidenav sign-?in site-?(?:footer|header) skip(?:-?links?|-?nav)? table-?of-?contents toc tool(?:bar|box|s)
  top-?bar`,
  // Boxes over and beside the page.
  'lightbox modal overlay popups? rail right-?rail tooltip widgets?',
  // What says who wrote it, when and about what.
  `about-?(?:the-?)?author article-?(?:details|info) authors? author(?:bio|box|info) autor autoren byline(?:s|block|wrap)?
  cat-links contributors? date-?(?:posted|published|time) dateline (?:entry|post|pub|publish(?:ed)?)-?date
  entry-?(?:footer|utility) hashtags keywords meta(?:-?data|-?info)? post-?(?:footer|info|meta|metadata) posted-on
  published? reading-?time tag(?:cloud|list|s)? tag-?(?:cloud|links?|list) timestamp topic-?list topics vcard`,
  // What belongs to a picture.
  `bildquelle bildunterschrift caption(?:s|-?text)? copy-?right credits? image-?(?:credit|description|source)
  (?:img|photo)-?credit legende media-?caption thumb-?caption`,
  // Readers' voices, questions to them, words for machines that read aloud.
  `assistive-text poll pull-?quotes? rating(?:s|box|form|stars)? screen-?reader(?:-?text)? sr-only visually-?hidden
  vot(?:e|es|ing)`,
)
const DISCUSSION = namesOf(
  `comment(?:s|ary-?list|area|count|form|list|section)? comment-?(?:respond|thread) commentaires? comentarios? commenti
  coral disqus kommentare? livefyre pingbacks? repl(?:y|ies) respond trackbacks?`,
)
const DOUBTFUL = namesOf(
  'carousel flickity slick slider swiper teaser(?:s|-?(?:box|item|list|text))?',
)
const PICTURE = namesOf(
  `bild(?:er)? fotos? galerie illustration image(?:s|container)? img media photos? pictures? player thumb(?:nail)?s?
  videos? visuals?`,
)
const BODY = namesOf(
  `article-?(?:body|content|copy|text) body-?(?:content|copy|text) content-?body e-content entry-?content
  main-?content news-?(?:body|content|text) post-?(?:body|content) rich-?text single-?content story-?(?:body|content)`,
)

// A system's list of a post's own words (`tag-ads category-comments author-ida`) says nothing about the box.
const POST = /(?:^|\s)(?:hentry|status-publish|type-(?:page|post))(?:$|\s)/
// Systems that build pages of boxes call each of them a widget, and say behind it that this one holds text.
const TEXT_BOX = namesOf('media-text text-editor')
const ARTICLE_TYPE = /schema\.org\/(?:[a-z]+-)?(?:article|posting)/
// Themes hang the state of the whole page on these.
const BEARERS: ReadonlySet<string> = new Set('a article body h1 html main'.split(' '))

// What no page puts its article in, however its maker named things.
const SURE_TAGS: ReadonlySet<string> = new Set(
  'button dialog figcaption figure footer menu nav'.split(' '),
)
const SURE_NAMES = /breadcrumb|consent|cookie|newsletter/

/** How much a page's names are believed: all of them, or less where they would take the article away. */
export type Belief = 'all' | 'some' | 'least'

/** True where tag, role or names say that the element is no part of an article. */
export function isFurniture(element: PageElement, belief: Belief): boolean {
  const { tag, marks, isHidden } = element
  if (belief !== 'all') {
    if (SURE_TAGS.has(tag) || (hasNames(element) && SURE_NAMES.test(marks))) return true
    return belief === 'some' && (isHidden || tag === 'aside' || isDiscussion(element))
  }
  if (isHidden || TAGS.has(tag)) return true
  if (!BEARERS.has(tag) && SURE_NAMES.test(marks)) return true
  if (!hasNames(element) || POST.test(marks) || BODY.test(marks) || ARTICLE_TYPE.test(marks))
    return false
  if (TEXT_BOX.test(marks)) return false
  return ROLES.test(marks) || NAMES.test(marks) || DISCUSSION.test(marks)
}

/** True for what readers wrote below. */
export function isDiscussion(element: PageElement): boolean {
  return hasNames(element) && DISCUSSION.test(element.marks)
}

/** True for what holds other stories on one page, and the article's own opening or pictures on another: links tell. */
export function isDoubtful(element: PageElement): boolean {
  return hasNames(element) && DOUBTFUL.test(element.marks)
}

/** True for a box made for pictures: a few words in it are their caption. */
export function isPictureBox(element: PageElement): boolean {
  return hasNames(element) && PICTURE.test(element.marks) && !TEXT_BOX.test(element.marks)
}

/** True where the page names the element as the article's text. */
export function isNamedBody({ marks }: PageElement): boolean {
  return marks !== '' && BODY.test(marks)
}

function hasNames({ tag, marks }: PageElement): boolean {
  return marks !== '' && !BEARERS.has(tag)
}

function namesOf(...groups: readonly string[]): RegExp {
  const names = groups.join(' ').trim().split(/\s+/)
  return new RegExp(`(?:^|[\\s-])(?:${names.join('|')})(?:$|[\\s-])`)
}

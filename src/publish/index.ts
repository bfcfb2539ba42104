/** Publish: a checked draft becomes an immutable revision; the paper's feeds and sitemap go out. */
export { renderAtom, renderJsonFeed, renderRss, type OutFeed, type OutItem } from './feeds-out.ts'
export { publishDraft } from './publish-draft.ts'
export {
  renderNewsSitemap,
  renderSitemap,
  type NewsSitemapUrl,
  type SitemapUrl,
} from './sitemap.ts'
export { compareBodies, type BodyChanges } from './what-is-new.ts'

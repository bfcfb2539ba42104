/** Readability on linkedom: asked where our own reading of a page is in doubt, and the mark to measure ours against. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { blankBetween } from './blank-between.ts'

/**
 * Gives the HTML of what Readability takes for the article; empty where it finds none.
 *
 * @throws whatever the DOM throws on crafted pages; scan them first
 */
export function readabilityHtmlOf(html: string): string {
  return new Readability(documentOf(html)).parse()?.content ?? ''
}

// linkedom keeps what is in <template> as children without a parent document, on which Readability throws; and it does not
// make up the html and body tags that HTML lets a page leave out.
function documentOf(html: string): Document {
  const bare = blankBetween(html, '<template', '</template>')
  const whole = /<body[\s>]/i.test(bare)
    ? bare
    : `<html><body>${bare.replace(/<!doctype[^>]*>|<\/?html\b[^>]*>/gi, '')}</body></html>`
  return parseHTML(whole).document
}

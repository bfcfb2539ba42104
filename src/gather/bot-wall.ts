/** Tells the pages that keep programs out (a test for people, "checking your browser") from what they stand in front of. */
import type { IncomingHttpHeaders } from 'node:http'

// The words of such pages whoever makes them, in their title or first lines; articles about them say more around.
const WORDS =
  /just a moment|checking (?:your browser|if the site connection is secure)|attention required|verify(?:ing)? (?:that )?you are (?:a )?human|are you a (?:robot|human)|not a robot|access (?:to this page (?:has been|is) )?denied|enable javascript and cookies|unusual traffic|pardon our interruption|security check|captcha/i
// Headers by which makers of walls say so themselves.
const MARKS = ['cf-mitigated', 'x-amzn-waf-action', 'x-datadome', 'x-sucuri-block'] as const
// A wall has next to no text of its own; more words than this are an article.
const MOST_WORDS = 120

/** How much of an answer is needed to tell. */
export const WALL_BYTES = 16_384

/** True for the body of a refusal (401, 403) that asks for a person, not for a password. */
export function isWallAnswer(headers: IncomingHttpHeaders, body: string): boolean {
  return MARKS.some((name) => headers[name] !== undefined) || WORDS.test(body.slice(0, WALL_BYTES))
}

/** True for a page given with a good status whose title or few words are those of a wall. */
export function isWallPage(html: string): boolean {
  const head = html.slice(0, WALL_BYTES)
  const title = /<title[^>]{0,200}>([^<]{0,300})/i.exec(head)?.[1] ?? ''
  if (!WORDS.test(title) && !/<noscript/i.test(head)) return false
  const text = head
    .replace(/<(script|style)[^>]*>[^]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<[^>]*(?:>|$)/g, ' ')
  return WORDS.test(text) && (text.match(/\S+/g) ?? []).length <= MOST_WORDS
}

/** What a text is that should have been a feed. */
import { truncate } from '#base/text.ts'
import type { FailureKind } from '#domain/feed.ts'
import { plainTextOf } from './plain-text.ts'

const HEAD_LENGTH = 20_000
const BOT_WALL =
  /just a moment|checking your browser|attention required|verify(?:ing)? (?:that )?you are (?:a )?human|access denied|are you a robot|enable javascript and cookies/i

/** Says in words what a text without the root of a feed is; `contentType` decides where nothing in it does. */
export function sayWhatItIs(
  text: string,
  contentType: string,
): { readonly kind: Extract<FailureKind, 'html-not-feed' | 'broken-feed'>; readonly said: string } {
  const head = text.slice(0, HEAD_LENGTH).replace(/<!--[\s\S]*?-->/g, '')
  const isPage =
    /<(?:!doctype\s+html|html|body|head)(?=[\s>/])/i.test(head) || /html/i.test(contentType)
  return isPage
    ? { kind: 'html-not-feed', said: describePage(head) }
    : { kind: 'broken-feed', said: 'it is neither RSS, Atom nor JSON Feed' }
}

function describePage(head: string): string {
  const title = /<title[^>]*>([^<]{0,300})/i.exec(head)?.[1]
  const named = title?.trim() ? `titled "${truncate(plainTextOf(title), 80)}"` : 'without a title'
  const wall = BOT_WALL.test(head) ? ', which keeps programs out' : ''
  return `${named}${wall}`
}

/** Lines that pages put between an article's paragraphs and that are no part of it. */
import type { Paragraph } from './paragraphs.ts'

// Whole lines only: a sentence that merely holds such words stays.
const CLUTTER: readonly RegExp[] = [
  /^(?:advertisement|advertising|sponsored(?: content)?|[-–— ]*anzeige[-–— ]*|werbung|publicité|publicidad)[.:]?$/i,
  /^(?:read|see|watch|learn|find out) (?:more|also|next)(?: (?:about|on|at) [^.]{0,40})?\s*(?:[:>»→…].{0,200}|)$/i,
  /^(?:read|more|related)\s*:\s.{0,200}$/i,
  /^(?:also read|lesen sie auch|mehr zum thema|weiterlesen|lire aussi|lea también|leia também)\b.{0,200}$/i,
  /^(?:related|recommended|more)(?: (?:articles?|stories|posts|topics|links|reading|coverage|news|from .{1,40}))?:?$/i,
  /^(?:most (?:read|popular)|you (?:may|might) also like|don['’]t miss|trending(?: now)?|in this article|editors?['’]s? picks)\b.{0,60}$/i,
  /^(?:please )?(?:follow|like|join|find) (?:us|me|him|her|them|@\w+)(?: on (?:x|twitter|facebook|instagram|linkedin|telegram|whatsapp|youtube|google)\b.{0,80}|[^.!?,]{0,60})[.!]?$/i,
  /^(?:please )?(?:sign up|subscribe|register)\b.{0,120}\b(?:newsletters?|updates|alerts|inbox|e-?mails?|today|now|here)\b.{0,80}$/i,
  /^(?:share|tweet|print|e-?mail|comments?|save|copy link|facebook|twitter|whatsapp|linkedin|pinterest|reddit|x|teilen|drucken|kommentare?|kommentieren)(?: (?:this(?: article| story| page| post)?|on \w+|via \w+|link))?:?$/i,
  /^(?:share|tweet|email|print|facebook|twitter|whatsapp|linkedin|pinterest|reddit|\||·|,|\s)+$/i,
  /^\d+ (?:comments?|shares?|kommentare?|min(?:ute)?s? read|views?)$/i,
  /^(?:click here|tap here|view (?:gallery|photos|comments)|show (?:more|comments)|load more|continue reading|back to top|nach oben|skip to .{1,30})\b.{0,60}$/i,
  /^(?:verwandte (?:artikel|themen|beiträge)|ähnliche (?:artikel|beiträge|themen)|auch interessant|(?:lade )?weitere (?:inhalte|artikel|informationen)|mehr (?:zum thema|dazu)|articles? (?:liés?|similaires)|sur le même sujet|artículos relacionados|noticias relacionadas)\b[^.!?]{0,60}:?$/i,
  /^(?:war (?:der|dieser) artikel|möchten sie den artikel|was this article|did you (?:find|like) this)\b.{0,80}$/i,
  /^(?:©|\(c\)|copyright\b).{0,80}$/i,
  /^all rights reserved\b.{0,120}$/i,
  /^(?:this article (?:was )?(?:first|originally) (?:appeared|published)|this story (?:was )?(?:first|originally) (?:appeared|published))\b.{0,200}$/i,
]

// A line of links only, short and no sentence: a list of other stories, of tags, of places to share at.
const LINKED_SHARE = 0.9
const MAX_LINKED_LENGTH = 160

/** True for advertising marks, invitations to follow, share or subscribe, and pointers to other stories. */
export function isClutter({ text, linkShare }: Paragraph): boolean {
  if (text.length <= 300 && CLUTTER.some((line) => line.test(text))) return true
  return linkShare >= LINKED_SHARE && text.length <= MAX_LINKED_LENGTH && !/[.!?]["”’]?$/.test(text)
}

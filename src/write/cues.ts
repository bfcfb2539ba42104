/** Words by which a sentence shows which part of an article it belongs to. English only; other languages show none. */
import type { Candidate, Source } from './material.ts'

const QUOTED = /“[^”]*”|"[^"]*"/gu
const NEXT =
  /\b(?:will (?:be|begin|meet|vote|hold|take|start|continue|decide|hear|open|return|face|visit|travel|release|announce|seek|appear|go)|(?:is|are) (?:expected|scheduled|set|due|likely|slated|planning|poised) to|plans to|(?<!(?:['’]s|\b(?:the|an?|his|her|their|its|alleged|any)) )plan to|next (?:week|month|year|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)|later this (?:week|month|year)|upcoming|in the coming (?:days|weeks|months))\b/
const BACKGROUND =
  /\b(?:years? ago|decades? ago|last (?:year|month|decade|century)|in recent (?:years|months|weeks|decades)|previously|earlier this (?:year|month)|for (?:years|decades|months)|historically|over the (?:past|last) (?:\w+ )?(?:years|decades|months)|first (?:elected|appointed|opened|founded|created|introduced)|founded in|dating (?:back )?to|since (?:the )?(?:19|20)\d\d)\b/i
const PAST_PERFECT =
  /\bhad (?:already |previously |earlier |long |also |once |never )?(?:been|\w+ed|begun|won|lost|taken|become|made|held|fallen|risen)\b/
// "said a zone had been drawn" tells of now.
const REPORTED =
  /\b(?:said|says|told|added|announced|reported|according|claimed|denied|insisted|argued|testified|accused|wrote|tweeted)\b/
const YEAR =
  /\b(?:in|since|of|from|until|by) (?:(?:Jan|Febr|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]* )?((?:19|20)\d\d)\b/g

export type Part = 'voices' | 'next' | 'background' | 'development'

/** The part of an article that the sentence fits best. */
export function partOf(candidate: Candidate, source: Source): Part {
  if (speakerOf(candidate) !== null) return 'voices'
  const plain = candidate.text.replace(QUOTED, '')
  if (isBackground(plain, source)) return 'background'
  return NEXT.test(plain) ? 'next' : 'development'
}

/** Who is quoted in the sentence by name, when the name stands in it and what is quoted is more than a phrase. */
export function speakerOf(candidate: Candidate): string | null {
  const quote = candidate.quotes.find(
    ({ speaker, speakerSpan, start, end }) =>
      speaker !== null &&
      speakerSpan !== null &&
      speakerSpan.start >= candidate.start &&
      speakerSpan.end <= candidate.end &&
      /^\p{Lu}/u.test(speaker) &&
      end - start >= 25,
  )
  return quote?.speaker ?? null
}

function isBackground(plain: string, { document }: Source): boolean {
  if (BACKGROUND.test(plain) || (PAST_PERFECT.test(plain) && !REPORTED.test(plain))) return true
  const year = Number(document.publishedAt.slice(0, 4))
  return [...plain.matchAll(YEAR)].some(([, found]) => Number(found) < year)
}

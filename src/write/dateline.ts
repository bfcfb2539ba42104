import type { Span } from '#domain/document.ts'

// "WASHINGTON (AP) — ", "KABUL, Afghanistan — ", "(Reuters) - ", "March 3 (UPI) --".
const DATELINE =
  /^(?:(?:\p{Lu}[\p{L}\p{M}.,’'/ -]{1,40}|[A-Z][a-z]+\.? \d{1,2})?,?\s?\((?:AP|Reuters|CNN|AFP|UPI|Bloomberg|Xinhua|TNS|KHN|Axios)[^)]{0,20}\)\s?(?:[—–-]{1,2}\s?)?|\p{Lu}{3,}[\p{Lu}.’' -]*(?:, [\p{L}. ]{2,20})*(?:\s?[—–]\s?|\s--?\s))(?=[\p{Lu}\p{N}“"])/u

// "Why it matters: The bridge …": a label that stood over a paragraph, and was run into it.
const LABEL =
  /^(?:(?:CLOSE|WATCH|VIDEO|PHOTOS?|ADVERTISEMENT|EXCLUSIVE|BREAKING)(?=\s\p{Lu}\p{Ll})|(?:Why (?:it|this) matters|Reality check|The big picture|Go deeper|Between the lines|Driving the news|By the numbers|Worth noting|The bottom line|Bottom line|Zoom (?:out|in)|Flashback|Yes, but|State of play|Our thought bubble|What we['’]re watching|What(?:['’]s| is) (?:next|new|happening)|Context|The backdrop|The latest|The details|Details|Background|Of note|Be smart|Quick take|The other side|How it works|The state of play|What they['’]re saying|Catch up quick|Key (?:point|takeaway)s?|TL;DR|Note|Editor['’]s note|Analysis|Fact check|Verdict|The intrigue|Threat level|What to watch|Timing|The impact|The stakes):)\s+(?=[\p{Lu}\p{N}“"])/iu

/** The sentence without the place and agency, or the label, that open it: what stands after them is still verbatim. */
export function withoutDateline(text: string, { start, end }: Span): Span {
  const opening = text.slice(start, Math.min(end, start + 80))
  const match = DATELINE.exec(opening) ?? LABEL.exec(opening)
  return { start: start + (match?.[0].length ?? 0), end }
}

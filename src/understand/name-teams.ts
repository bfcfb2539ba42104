/** Towns that stand for their clubs: "Dell beat Moorby 3-1". */
import { COUNTRIES } from './lexicon/places.ts'
import type { Run } from './name-runs.ts'

const SPORT =
  /\b\d{1,3}-\d{1,3}\b|\b(?:league|cup|championship|season|match|striker|innings|playoffs?|tournament|coach|goals?|scored|division|quarterback|touchdowns?|wickets?|rugby|football|soccer|baseball|basketball|hockey|midfielder|semifinals?|halftime)\b/gi
// A report of a match holds dozens; a town council that argues over a football ground holds one or two.
const SPORT_MARKS = 4
// What a report is about it says at its front.
const SAMPLE_LENGTH = 4000

const BEFORE =
  /(?:\b(?:beat|beats|beating|defeated|over|against|v|vs|versus|past|thrashed|edged|downed|routed|hosts?|hosted|champions|leaders|rivals|visitors|lost to|loss to|losses to|win at|drew with|joined|signed for|left) |\bAT )$/
const AFTER =
  /^(?:['’]s)? (?:beat|beats|won|lost|drew|defeated|scored|leads?|led|trails?|trailed|host|hosts|hosted|moved|remain|remained|skipper|striker|coach|manager|midfielder|defender|goalkeeper|keeper|captain|players?|fans|side|forward|winger|pitcher|fullback|centre|were|have|AT [A-Z]|v |vs )\b/

/** True when enough of the text's front is about sport. */
export function isAboutSport(text: string): boolean {
  return (text.slice(0, SAMPLE_LENGTH).match(SPORT)?.length ?? 0) >= SPORT_MARKS
}

/** True when the mention of a town is of its club; asked of texts about sport only. Countries play under their own names. */
export function isTeamMention(run: Run, text: string): boolean {
  const key = run.words.map((word) => word.lower).join(' ')
  if (COUNTRIES.has(key) || run.title !== '') return false
  const before = text.slice(Math.max(0, run.start - 16), run.start)
  const after = text.slice(run.end, run.end + 24)
  if (/(?:\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Tt]o|[Oo]f)|\() $|\($/.test(before))
    return BEFORE.test(before)
  if (/^ (?:19|20)\d\d-/.test(after) || /^,? \(/.test(after)) return false
  if (run.isRow)
    return /^:? \d/.test(after) || /(?:^|[\d.)%+½-]) $|\n$/.test(before) || /^ \d/.test(after)
  return BEFORE.test(before) || AFTER.test(after)
}

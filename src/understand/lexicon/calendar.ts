/** Capitalised words that are dates, or parts of a page, and never a name by themselves. */
import { wordSet } from './words.ts'

export const CALENDAR = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
  'spring summer autumn winter gmt utc bst est edt pst pdt cet am pm mondays tuesdays wednesdays thursdays fridays saturdays sundays',
)

/** Months that are given names or surnames too. */
export const CALENDAR_NAMES = wordSet('april may june august march')

export const PAGE_WORDS = wordSet(
  'world politics business technology science health environment sport sports culture news opinion weather travel video audio podcast newsletter',
  'home search menu login share email print facebook-share subscribe subscriber advertisement sponsored photo photograph image caption credit copyright',
  'read more related topics tags comments section page chapter table figure note source sources breaking update updated live exclusive analysis editorial',
  'halftime attendance aggregate turnover eps extras pct total totals div shr revs net w l d gb result results leading scorers postponed standings',
  "women’s men’s people’s children’s women's men's people's children's caps yellow privacy policy terms cookie cookies slideshow images getty shutterstock i ok q&a faq tv dvd pc cd ceo cfo mp mps am pm iii ii iv phd gdp vat pin id url html pdf",
)

/** Words that a careful writer puts for one another; each line is one meaning, as terms. */
import { tokenize } from '#base/tokens.ts'

const GROUPS = `start begin began begun commence launch open
end finish terminate conclude stop cease
buy purchase bought acquire
help assist aid
try attempt tried sought seek
get obtain got receive
many numerous several various
ask request
live reside
close shut
about approximately roughly around
almost nearly
big large huge
child children kid
show demonstrate reveal indicate
use utilize
need require
choose pick select chose chosen
job position post
rise increase climb grew grow
fall drop decline decrease fell
kill slay slain
car vehicle
home house
think believe
talk speak discuss spoke
win victory won
lose defeat lost
leave depart left
come arrive came
meet gather met
important significant key
quick fast rapid
doctor physician
lawyer attorney
police officer cop
country nation
company firm business
worker employee staff
money fund cash
plan intend
say state tell announce note
vote ballot
law legislation bill
fire sack dismiss oust
chief head leader
former ex
new fresh
whole entire
happen occur
build construct built
fix repair
hurt injure wound
film movie
picture photo image
illness disease
city town
year annual
name call
group organization organisation body
deal agreement accord pact
fight battle struggle
attack assault
protest demonstration rally
resign quit stepped step
delay postpone
cancel scrap
approve pass adopt
reject refuse decline
warn caution
accuse allege
criticize criticise condemn blast slam
united u.s us america american
britain uk british
percent per cent`

const MEANINGS: ReadonlyMap<string, readonly number[]> = buildMeanings()

function buildMeanings(): ReadonlyMap<string, readonly number[]> {
  const meanings = new Map<string, number[]>()
  GROUPS.split('\n').forEach((line, meaning) => {
    // Some stand among the words that carry no topic ("began"), and have no term.
    for (const term of new Set([...tokenize(line), ...line.split(' ')])) {
      const known = meanings.get(term) ?? []
      meanings.set(term, [...known, meaning])
    }
  })
  return meanings
}

/** True when one of the terms, or of the plain words in lower case, may stand for it. */
export function hasSynonym(term: string, terms: ReadonlySet<string>): boolean {
  const own = MEANINGS.get(term)
  if (!own) return false
  for (const other of terms) {
    if (MEANINGS.get(other)?.some((meaning) => own.includes(meaning))) return true
  }
  return false
}

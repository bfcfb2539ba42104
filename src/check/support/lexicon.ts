/** Words of our own for comparing two wordings of one fact: what may stand for what, and what turns it round. */
import { tokenize } from '#base/tokens.ts'

const SAME = `
say state tell report announce declare note add remark disclose reveal mention comment explain claim
announce unveil reveal introduce
begin start launch commence open kick
end finish conclude stop halt cease terminate close
kill slay murder fatal die dead death perish
die dead death deceased killed
hurt injure wound injury
big large huge massive enormous giant vast major sizeable
small little tiny minor slight
rise increase grow climb gain jump soar surge expand growth hike raise boost
fall decrease drop decline sink plunge slump shrink reduce cut lower dip slide reduction
help aid assist support assistance
support back endorse favour favor
show display exhibit demonstrate indicate present
buy purchase acquire acquisition
sell sale
make create produce build construct manufacture
destroy wreck demolish ruin devastate
attack assault strike raid invasion invade
protest demonstration rally march protester demonstrator activist
accuse allege allegation accusation charge
arrest detain custody detention apprehend
jail prison imprison incarcerate
sentence convict conviction
trial court
find discover locate uncover detect
search hunt seek look
ask request urge call appeal
need require must necessary requirement
want wish desire hope
think believe consider feel view opinion
know understand
try attempt effort
win victory triumph defeat beat
lose loss defeat
leader head chief boss president
company firm business corporation enterprise
government administration state authority
police officer cop law enforcement
soldier troop military army
child kid youngster boy girl minor baby infant
woman female lady girl
man male guy
people person individual human folk resident citizen
worker employee staff
doctor physician medic
student pupil
house home residence
car vehicle automobile
plane aircraft jet airplane flight
ship boat vessel
road street highway
city town
country nation
area region zone district place location site
money fund cash
cost price expense pay
job work employment post position role
plan scheme proposal propose intend intention
law legislation bill act
rule regulation
deal agreement pact accord contract
meeting talk discussion negotiation summit
fight battle combat struggle conflict war
danger risk threat hazard peril
safe secure security safety
fast quick rapid swift
important significant key crucial vital essential critical major
hard difficult tough challenging
easy simple
new recent latest fresh
old former previous past
often frequent regular
many several numerous multiple various
almost nearly approximately about around roughly
also additionally furthermore moreover
quit resign step leave
fire dismiss sack oust
hire recruit appoint employ name
vote elect election ballot poll
allow permit let enable
ban prohibit forbid bar block outlaw
stop prevent block avoid
force compel oblige
refuse reject decline deny
admit confess acknowledge concede plead
hide conceal
keep retain maintain remain stay continue
go travel head journey trip visit
come arrive reach
leave depart exit
send dispatch deliver ship
get receive obtain gain
give provide offer supply grant
take seize grab capture
hold carry
throw hurl toss fling
put place set
use utilize utilise employ usage
change alter modify shift transform
improve enhance boost upgrade strengthen
worsen deteriorate
hit strike struck crash collide
shoot shot gunfire fire gunman shooter shooting
gun weapon firearm
bomb explosive blast explosion explode
blaze fire flame burn
storm hurricane cyclone typhoon
flood flooding
disease illness sickness
drug medicine medication treatment
test exam trial
study research survey
researcher scientist expert
film movie
series show program programme
game match
team side squad club
player athlete
fan supporter
star celebrity
award prize honor honour
book novel
picture photo photograph image
video footage clip
message text
letter note
website site page
internet online web
phone call telephone
year annual yearly
month monthly
week weekly
day daily
mother mom mum parent
father dad parent
wife husband spouse partner married marry marriage wed wedding
brother sister sibling
friend pal
enemy foe rival opponent
crowd throng
crime offence offense
criminal offender
victim target
suspect accused defendant
lawyer attorney counsel
judge justice
reason cause
result outcome consequence effect impact
cause lead trigger prompt spark
problem issue trouble
answer response reply respond
question query
idea concept
goal aim objective target purpose
chance opportunity
power strength
angry furious anger outrage
happy glad pleased
sad unhappy
afraid scared fear
worry concern anxious concerned
surprise shock stun
beautiful pretty
rich wealthy
poor impoverished poverty
famous renowned noted
strange odd unusual
real actual genuine
wrong incorrect false mistaken
right correct accurate
whole entire full complete total
part portion section
group team band organization organisation
member
top peak summit
bottom base
near close nearby
far distant
inside within
outside beyond
before prior earlier ahead
after following later subsequent
last final
first initial
main primary principal chief
own possess
include contain comprise feature
join enter
form establish found set
grow develop
move relocate transfer
return back come
share split
spend
save rescue
protect defend guard shield
warn alert caution
promise pledge vow commit
agree accept consent
disagree oppose dispute object
criticise criticize slam blast condemn denounce critical
praise hail laud commend
blame fault
celebrate mark commemorate
remember recall
forget
teach educate
learn
speak talk
write author pen
read
watch see view observe witness
hear listen
eat consume
drink
sleep
live reside dwell
work operate
run operate manage
drive
fly
swim
walk
happen occur take place
appear seem look
become turn
expect anticipate forecast predict project
estimate reckon
measure
increase higher up
decrease lower down
dump pour spill
symptom sign
method technique way approach
type kind sort variety
benefit advantage
amount quantity
size
speed pace
heat warm hot
cold cool
dry
wet moist
ingredient
cook bake
mix combine blend stir
remove eliminate
add
check verify confirm
ensure guarantee
choose select pick opt
compare
separate divide split
connect link join
attach
store
replace substitute
recommend advise suggest advice recommendation suggestion
typically usually generally normally commonly often
approximately about around roughly
currently now present
additional extra more further
despite although though
due because
`
const AGAINST = `
rise increase grow climb gain jump soar surge hike | fall decrease drop decline sink plunge slump shrink dip
win victory beat | lose loss defeat
accept approve agree support back endorse welcome | reject refuse oppose veto condemn deny
open start begin launch | close end stop halt suspend shut
arrest charge convict guilty jail | release acquit clear innocent free
before prior | after following
more above over most | less fewer below under
first | last second third
high higher highest | low lower lowest
big large huge major | small little tiny minor
old older oldest | young new younger youngest
north northern | south southern
east eastern | west western
man male husband father son brother boy | woman female wife mother daughter sister girl
buy purchase acquire | sell sale
hire appoint | fire dismiss sack
enter join arrive | leave exit quit depart
remember | forget
love like | hate dislike
strong stronger | weak weaker
early earlier | late later
hot warm | cold cool
alive survive survivor | dead die kill death
success succeed successful | failure fail unsuccessful
legal lawful | illegal unlawful
safe | dangerous unsafe
true | false
right correct | wrong
good better best | bad worse worst
positive | negative
public | private
rich wealthy | poor
allow permit legalise legalize | ban prohibit forbid outlaw bar
include | exclude
praise hail | criticise criticize slam condemn
improve better | worsen worse
add | remove
always | never
all every | none some
murder | manslaughter
inside | outside
friend ally | enemy foe rival
attack | defend
import | export
summer | winter
morning | evening night
day | night
war | peace
ahead | behind
left | right
many | few
present | absent
import | export
majority | minority
full | empty
send | receive
give | take
push | pull
lend | borrow
teach | learn
confirm | deny
admit | deny
democrat | republican
conservative | liberal labour
teacher | student
doctor | patient
employer | employee
victim | suspect attacker
`

const linesOf = (text: string) => text.trim().split('\n')

/** Groups by term: two terms that share a group may stand for each other. */
const GROUPS = new Map<string, Set<number>>()
for (const [group, line] of linesOf(SAME).entries()) {
  for (const term of tokenize(line)) addTo(GROUPS, term, group)
}

const OPPOSITES = new Map<string, Set<string>>()
for (const line of linesOf(AGAINST)) {
  const [left = [], right = []] = line.split('|').map((side) => side.trim().split(/\s+/).map(key))
  for (const one of left) for (const other of right) setOpposite(one, other)
}

/** A word's key here: its term, or itself where it is a function word. */
function key(word: string): string {
  return tokenize(word)[0] ?? word
}

function addTo<Value>(map: Map<string, Set<Value>>, term: string, value: Value): void {
  const set = map.get(term) ?? new Set<Value>()
  map.set(term, set.add(value))
}

function setOpposite(one: string, other: string): void {
  addTo(OPPOSITES, one, other)
  addTo(OPPOSITES, other, one)
}

const NO_GROUPS: ReadonlySet<number> = new Set()
const NO_TERMS: ReadonlySet<string> = new Set()

export const groupsOf = (term: string): ReadonlySet<number> => GROUPS.get(term) ?? NO_GROUPS
export const oppositesOf = (term: string): ReadonlySet<string> => OPPOSITES.get(term) ?? NO_TERMS

export const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never nor neither none nobody nothing without cannot refuse deny reject fail unable lack'.split(
    ' ',
  ),
)
export const isNegation = (lower: string, term: string): boolean =>
  NEGATIONS.has(lower) || NEGATIONS.has(term) || lower.endsWith("n't")

export const HEDGES: ReadonlySet<string> = new Set(
  'may might could would should allegedly alleged reportedly apparently suspected possibly possible perhaps likely expected planned proposed considering if believed can seems appears potential potentially'.split(
    ' ',
  ),
)
export const LIMITS: ReadonlySet<string> = new Set(
  'only all every always most first last largest biggest best worst highest lowest least never none each entire sole exclusively'.split(
    ' ',
  ),
)

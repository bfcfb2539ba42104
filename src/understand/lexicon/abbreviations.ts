/** Abbreviations with their full stop left off, in lower case, by what may follow them. */
import { wordSet } from './words.ts'

/** A name or a figure follows, so a sentence never ends here. */
export const BEFORE_NAME = wordSet(
  'mr mrs ms mx dr drs prof profs rev revs hon sen sens rep reps gov govs pres gen gens lt col maj capt cmdr sgt cpl pvt adm supt insp det',
  'messrs mme mlle mgr fr msgr st ste mt ft amb atty vs v viz cf e.g i.e eg ie approx est fig figs vol ca',
  'dipl ing hr fru sr sra srta sres lic dott avv sig arq dres nr bzw usw vgl zzgl inkl med jur phil kath evang bl.a f.eks dvs ca tlf m.fl jf',
)

/** Ends no sentence when a figure follows. */
export const BEFORE_NUMBER = wordSet(
  'no nos c ca op art sec p pp ch jan feb mar apr jun jul aug sep sept oct nov dec nr vol fig ext tel para str kap abs kl nmr stk pk ago dic ene abr',
)

/** May end a sentence: ends one only when the next word is a common opener. */
export const MAYBE_LAST = wordSet(
  'inc corp co ltd llc plc bros jr sr esq etc ave blvd rd st dept univ assn est min max sq hwy',
  'u.s u.k u.n e.u u.s.a u.a.e d.c a.m p.m ph.d m.d b.a m.a j.d n.y l.a calif fla mass mich minn pa va wash ariz colo conn',
  'ill ind kan ky la md mo mont neb nev okla ore tenn tex wis wyo n.c s.c n.j n.h n.m n.d s.d w.va r.i',
  'mon tue tues wed thu thur thurs fri sat sun a.d b.c u.n.a',
)

/** The words that stand around names in by-lines, in the languages most read; parts of regular expressions. */

const oneOf = (words: string) => words.trim().split(/\s+/).join('|')

/** "By", as it stands before a name. */
export const BY = oneOf('by vom? von par por di da door av af przez')

/** What a by-line calls the text or its making: "Story:", "Written by". */
export const LABEL = oneOf(`
  post(?:ed)? publi(?:shed|é|cado|ziert) written reported stor(?:y|ies) words? text[eo]? tekst bericht beitrag artikel article
  geschrieben veröffentlicht erstellt escrito opinion analysis interview kommentar protokoll gespeichert redaktion eingestellt
  verfasst authors? autor(?:in|en|a)? auteur`)

/** A role before a name: "Harbour-Experte Per Lund". */
export const ROLE_BEFORE = oneOf(`
  experte expertin redakteur(?:in)? autor(?:in)? korrespondent(?:in)? reporter(?:in)? volontär(?:in)? kolumnist(?:in)?
  gastautor(?:in)? correspondent writer columnist`)

/** A role, alone or at the end: "Software Engineer". */
export const ROLE_BEHIND = oneOf(`
  engineer manager director editor reporter correspondent professor analyst officer writer columnist producer redakteur(?:in)?
  korrespondent(?:in)? pressesprecher(?:in)?`)

/** What goes on after a name: places, times, pictures, reactions. */
export const GOES_ON = oneOf(`
  on am updated published posted veröffentlicht says sagt in at is ist für for from aus der about`)

/** Times begin with these, behind a name. */
export const ENDS = oneOf(`
  hace published posted updated veröffentlicht aktualisiert actualizad[oa] publicad[oa] publié mis\\sà\\sjour pubblicato
  aggiornato atualizad[oa] gepubliceerd bijgewerkt publicerad uppdaterad`)
export const PICTURE = oneOf('illustration(?:en)? fotos? photos? bild(?:er)? video stand')
export const DAY_NAME = oneOf(`
  (?:mon|diens|donners|frei|sams|sonn)tag mittwoch (?:mon|tues|wednes|thurs|fri|satur|sun)day`)
export const SHORT_DAY = oneOf('mo di mi do fr sa so mon tue wed thu fri sat sun')

/** Words that stand where a name should, and name nobody. */
export const NOBODY = oneOf(`
  admin(?:istrator)? web-?master wp-?admin wordpress(?:admin)? editors?(?:ial)? authors? autor(?:in|en)? gast guest online info
  name no\\sauthor nicht\\sangegeben anonymous anonym unknown unbekannt user posted datum date nachricht news text weiter mehr
  more read\\smore follow teilen share n\\/?a null undefined none`)

/** Single words by which newsrooms and agencies sign. */
export const AGENCY = oneOf(`
  newsroom news\\s?desk staff press(?:e)? dpa afp ap reuters epa apa efe ansa kna epd sid pti ians tass cnn bbc npr`)

/** Words that only newsrooms, offices and companies have in their names. */
export const OFFICE = oneOf(`
  redaktion redacción redazione rédaction redactie redakcja team staff editors editorial newsroom desk agentur agency agencia
  agence agencies associated\\spress pressestelle gmbh e\\.\\s?v inc ltd llc verlag stiftung verband verein foundation
  organi[sz]ation institut[eo]? universit\\p{L}+ press media magazine? magazin zeitung news online landesanstalt ministerium
  posts? beiträge artikel articles`)

/** The small words inside names. */
export const PARTICLE = oneOf(`
  von van vom de del della der den di da dos das du la le el al bin ibn ben ten ter zu zum zur und y e i af av st v`)

/** What joins two names. */
export const AND = oneOf('and und et y e og och en with mit im\\sgespräch\\smit i')

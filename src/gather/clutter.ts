/** Lines that pages put between an article's paragraphs and that are no part of it, in the languages most read. */
import { isWall } from './paywall.ts'

export type Line = {
  readonly text: string
  /** Share of its letters that stand in links, 0..1. */
  readonly linkShare: number
}

// Whole lines only: a sentence that merely holds such words stays.
const MARKS: readonly RegExp[] = [
  /^[-–—*|•\s]*(?:(?:story|article)? ?continue[sd](?: (?:below|after))?(?: (?:this )?(?:advertisement|ad|video))?|scroll to continue.{0,30}|ad|ads|advertisement(?: advertisement)*|advertising|advertorial|sponsored(?: (?:content|by .{1,40}))?|promoted|anzeigen?|werbung|reklame|annons|publicité|publicidad|publicidade|pubblicità|advertentie|reklama|реклама)[-–—*|•.:\s]*(?:scroll to continue|continue reading.{0,40})?$/i,
  /^(?:share|tweet|print|e-?mail|comments?|save|copy (?:link|url)|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|messenger|x|teilen|drucken|merken|vorlesen|anhören|kommentare?|kommentieren|compartir|partager|condividi|compartilhar|imprimir|imprimer|stampa|udostępnij|komentarze?|comentarios?|comentários?|commentaires?|commenti)(?: (?:this(?: article| story| page| post)?|on \w+|via \w+|link))?\W{0,2}$/i,
  /^(?:share|tweet|email|print|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|instagram|youtube|rss|link|copy|copied|\||·|,|\s)+$/i,
  /^(?:no|\d+|bisher keine|(?:noch )?keine|pas de|sin|nessun|brak) ?(?:comments?|shares?|kommentare?n?|commentaires?|comentarios?|commento|komentarzy|views?|likes?|bewertungen|(?:min(?:ute[ns]?)?\.?)(?: ?(?:read|lesezeit|lesen|de lecture|de lectura))?)(?: (?:yet|vorhanden))?[.!]?$/i,
  /^(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|time to read)\b.{0,30}$/i,
  /^(?:click here|tap here|view (?:gallery|photos|comments|all)|(?:show|load|see|view) (?:more|comments|less|all)\b|continue reading|keep reading|back to top|nach oben|zum seitenanfang|skip to .{1,30}|close|schließen|(?:bild|bilder|quellen|alle|mehr) (?:anzeigen|ausblenden|laden|einblenden)|mehr (?:lesen|erfahren)|lire (?:la suite|plus)|leer más|read more|artikel (?:drucken|merken|teilen|vorlesen)|listen to (?:this )?(?:article|story)|loading|wird geladen)\b.{0,40}$/i,
  /^(?:tags?|topics?|themen|schlagwörter|schlagworte|stichwörter|stichworte|filed under|posted in|categor(?:y|ies|ie|ien)|kategorien?|etiquetas|temas|mots[- ]clés|keywords|labels|more on|in this (?:article|story))\s*[:#].{0,300}$/i,
  /^(?:tags?|topics?|themen|kontakt|contact|pressekontakt|ansprechpartner(?:in)?|kommentare|comments|quellen?|sources?|references|newsletter|disclaimer|externer inhalt|redaktion|impressum|teilen|autor(?:in)?|author|about the authors?|über (?:den autor|die autorin|die autoren|uns)|erschienen in|permalink|permalien|transcript)\s*:?$/i,
]

// Put into a list of their own because they stand in English newsrooms' texts more often than all others.
const NOTICES: readonly RegExp[] = [
  /^[^\p{L}\p{N}]+$/u,
  /^https?:\/\/\S+$/i,
  // Numbers alone are what is left of a chart.
  /^[^\p{L}]{1,12}$/u,
  /^(?:photo|image|picture|credit|video|play(?: video)?|loading)$/i,
  /^(?:slideshow|gallery)\b.{0,30}$/i,
  /^[-–—*( ]*(?:this (?:story|article|report|post|piece) (?:has been|was|is) (?:last )?(?:updated|being updated|more than \d+)|(?:last )?updated:? (?:at )?\d|editor['’]?s? note: (?:this (?:story|article) (?:has been|was) updated|as a public service)).{0,160}$/i,
  /^(?:listen to (?:this )?article|share this (?:article|story|post)?|enlarge (?:this )?image|click to (?:share|e-?mail|print|tweet)|facebook twitter (?:pinterest|whatsapp|google)|buy photo|image source|scroll down|join the (?:conversation|discussion)|thanks for watching)\b.{0,320}$/i,
  /^(?:can['’]t|don['’]t|if you can['’]t) see (?:the|this)\b.{0,80}(?:click|refresh).{0,60}$/i,
  /^visit .{1,60} for more (?:stories|news)\b.{0,40}$/i,
  /^(?:the )?(?:views|opinions|thoughts)(?: and (?:views|opinions))? expressed\b.{0,300}$/i,
  /^(?:let us know|tell us (?:more|what)|we(?: want|['’]d (?:like|love)| would (?:like|love)) to hear|we encourage you to contact|(?:please )?send (?:us |your )?(?:tips|letters|comments)|to (?:submit a|respond to (?:this|a)|read (?:more|the rest))|got a (?:question|tip)|(?:do )?you have (?:a (?:question|story|tip)|questions|information))\b.{0,300}$/i,
]

const POINTERS: readonly RegExp[] = [
  /^[»►▶→>•*\s]*(?:read|see|watch|listen|learn|find out|discover|explore)\s*(?:more|also|next|further|now|on|:)(?:$|\s*[:>»→…].{0,200}$|(?: (?:about|on|at|in|from|here)\b[^.]{0,60})?\s*(?:[:>»→…].{0,200}|)$)/i,
  /^[»►▶→>•*\s]*(?:read|more|related|watch|see also|also read|also see|next up|up next|recommended|must read|don['’]t miss|in case you missed it|in pictures|listen|explainer|opinion|analysis|live|video|gallery|photos|podcast|from the archives?|full coverage|icymi|editorial|go deeper)\s*(?::|\||>|»)\s.{0,200}$/i,
  /^[»►▶→>•*\s(]*(?:also read|lesen sie (?:auch|hier|dazu|mehr|jetzt|außerdem)|lies auch|lest auch|mehr (?:zum thema|dazu|infos?|informationen)|auch (?:interessant|spannend|lesenswert)|zum (?:thema|weiterlesen)|weiterlesen|weiterführende?r? links?|passend dazu|siehe auch|hintergrund|(?:à )?lire (?:aussi|également)|voir aussi|sur le même (?:sujet|thème)|lea (?:también|además|más)|lee (?:también|además|más)|(?:ver|vea|mira|le(?:e|a)?|te|le) (?:también|además|puede interesar|recomendamos)|también (?:lee|lea|puedes leer|te puede interesar)|te puede interesar|le puede interesar|más (?:sobre|en|información|noticias)|leia (?:também|mais)|veja (?:também|mais)|saiba mais|leggi anche|leggi (?:qui|pure)|guarda anche|approfondisci|lees (?:ook|verder|meer)|zie ook|läs (?:också|mer|även)|les (?:også|mer)|læs (?:også|mere)|lue myös|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również|więcej)|przeczytaj(?: też| także| również)?|polecamy|čtěte (?:také|též)|olvassa|ayrıca|читайте (?:также|ещё)|читать также|читайте також|ещё по теме|関連記事|あわせて読みたい|相关阅读|相关新闻)(?:$|[\s:!»>→…-].{0,200}$)/iu,
  /^(?:related|recommended|more|other|latest|recent|further|similar|top|trending|popular|most (?:read|popular|viewed|shared))\b(?: \w+){0,2}? ?(?:articles?|stories|posts|topics|links|reading|coverage|news|content|videos?|headlines|from .{1,40}|on .{1,40}|for you|now)?:?$/i,
  /^(?:you (?:may|might) (?:also )?(?:like|be interested)|more (?:from|on|about|in|stories)\b|editors?['’]s? (?:picks?|choice)|what to read next|trending(?: now)?|related (?:articles?|stories|posts|topics|content|coverage|news|links|reading)|recommended (?:for you|articles?|stories|reading)|from our partners|sponsored stories|around the web|best of|popular (?:now|stories)|our (?:picks|standards)|today['’]s top)\b.{0,80}$/i,
  /^(?:verwandte (?:artikel|themen\w*|beiträge)|ähnliche (?:artikel|beiträge|themen)|(?:lade )?weitere (?:inhalte|artikel|informationen|beiträge|meldungen|themen|news|nachrichten|links|infos)|mehr (?:zu[mr]?|aus|über|von|artikel|nachrichten|news)|(?:das|dieses|diese|folgende|auch)\b.{0,40} (?:könnte|könnten|dürfte) (?:sie|dich|euch|ihnen|dir)\b.{0,40}(?:interessieren|gefallen)|neueste (?:artikel|beiträge|meldungen|nachrichten)|aktuelle (?:artikel|beiträge|meldungen|nachrichten|themen)|meistgelesen\w*|empfehlungen|empfohlen\w*|vorheriger|nächster|vorschau auf|articles? (?:liés?|similaires|associés)|à découvrir|à voir|audios? et vidéos?|artículos relacionados|noticias relacionadas|notas relacionadas|relacionad[oa]s|lo más (?:leído|visto)|últimas noticias|articoli correlati|potrebbe interessarti|artigos relacionados|notícias relacionadas|powiązane|najnowsze|podobne)\b[^.!?]{0,80}:?$/i,
]

const RIGHTS: readonly RegExp[] = [
  /^(?:©|\(c\)|copyright\b).{0,300}$/i,
  /\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|may not be (?:published, broadcast|reproduced)|property of .{1,60}\. (?:written )?permission)\b/i,
  /^[*(]?(?:this (?:article|story|post|piece) (?:was |is |has been )?(?:first |originally )?(?:appeared|published|republished|produced|provided|syndicated))\b.{0,240}$/i,
  /^(?:war (?:der|dieser) artikel|möchten sie (?:den|diesen) artikel|was this (?:article|page|helpful)|did you (?:find|like|enjoy) this|how useful was|rate this|have (?:a|you got a) (?:story|tip|question|news tip)|got a (?:story|tip|news tip)|do you have a (?:story|tip)|if you enjoyed|enjoyed this)\b.{0,200}$/i,
  /\b(?:suggested citation|(?:you(?:r)? agree|i agree|our|google|subject to|by (?:clicking|continuing|signing|using))\b.{0,80}\b(?:terms of (?:use|service)|privacy policy|cookie policy)|datenschutzerklärung|nutzungsbedingungen|affiliate[- ]?(?:links?|commission|disclosure|partner)|(?:earn|receive|get) (?:a |an )?(?:small )?(?:affiliate )?commission|(?:we|i) may receive compensation|enthält (?:werbung|affiliate)|reCAPTCHA)\b/i,
]

// Who made the picture: what a caption ends with when it lies in no element of its own.
const CREDIT =
  /^[([]?(?:photo|foto|image|picture|bild|beitragsbild|titelbild|symbolbild|archivbild|credit|crédits?(?: photos?)?|fotos|photos|photograph|illustration|image illustrative|grafik|graphic|video|bildquelle|quelle|imagen|imagem|immagine|zdjęcie|fot\.)(?: ?(?:credits?|by|von|courtesy|source|caption|via))?\s*[:©/]\s?.{1,200}$|(?:[([|/]|\s[–-])\s*(?:[\p{L}]+ )?(?:photo|foto|photos|image(?: source)?|bild|picture|credit|archivfoto|symbolbild|symbolfoto|photograph|fot\.)(?: (?:by|credit|von|courtesy(?: of)?))?\s*[:/ ].{1,80}[)\]]?\.?$|(?:getty(?: images)?|shutterstock|istock(?:photo)?|adobe ?stock|reuters|\bafp|\bepa|imago(?: images)?|picture[- ]alliance|alamy|ap photo|depositphotos|unsplash|pixabay|pexels|wikimedia commons|iStock\.com|\bdpa|\bapa|via ap)(?:\/[^.]{0,60})?\)\.?$|(?:\/|\||©|via|:)\s*(?:getty(?: images)?|shutterstock|istock(?:photo)?|adobe ?stock|\bafp|imago(?: images)?|picture[- ]alliance|alamy|ap photo)[^.]{0,40}$/iu

// Invitations: a verb that speaks to the reader, and a thing to sign up to, follow or pay.
const VERB =
  /(?:^|[.!?…:¡¿~|*►▶→]\s*|\s[–—-]\s+|\b(?:please|can|bitte|forget to|sure to)\s)(?:follow|subscribe|sign[- ]?up|register (?:now|here|today|for)|join (?:us|our|now|the (?:conversation|discussion))|download (?:our|the|it|now)|support (?:us|our|independent|local)|donate|become(?= an? (?:\w+ )?(?:member|subscriber|patron|supporter))|never miss|don['’]t miss|stay (?:up[- ]to[- ]date|updated|informed|tuned)|check out|advertise with|send us|contact us|keep up|watch our|listen to our|get (?:the|our|all|more|your|breaking|daily|news|updates)|like (?:us|our)|s[ií]g(?:ue|a)(?:nos)?|síguenos|suscríb(?:ete|ase)|suscr[ií]bete|únete|únase|regístr(?:ate|ese)|descarga|mira lo|hazte|apóya(?:nos)?|recibe|folge[nt]? (?:sie|uns|mir)|abonnier\w*|melde[nt]? (?:sie|dich|euch)|unterstütz(?:e|t|en sie)|werden sie|hole?n? (?:sie|dir)|erhalten sie|laden sie|suivez|abonnez|inscrivez|recevez|rejoignez|téléchargez|soutenez|siga|inscreva|assine|baixe|seguici|segui|iscriviti|abbonati|scarica|obserwuj|zapisz|dołącz|wesprzyj|subskrybuj)(?![\p{L}])/iu
// Weaker signs count only in a line that links to the thing.
const WEAK_VERB =
  /(?:^|\s|[|:►▶→])(?:here|click|find|get|sign in|hier|jetzt|aquí|ici|qui|aqui|our|unser\w*|nuestr[oa]s?|notre|nos|nostr[oa])(?![\p{L}])/iu
const THING =
  /\b(?:newsletters?|e-?mails?|telegram|whatsapp|youtube|podcasts?|apps?|facebook|twitter|instagram|tik ?tok|linkedin|google news|news alerts?|(?:e-?mail|news|breaking news) (?:alerts?|updates?)|updates|canal|kanal|inbox|in-?box|posteingang|postfach|ios|android|app store|patreon|steady|paypal|premium|plus-abo|abo(?:nnement|nnent(?:in)?)?|subscription|subscriber|membership|member|mitglied(?:er|schaft)?|miembro|membresía|socio|donation|spende|our (?:work|journalism|reporting|channel|page|community|standards)|unsere? (?:arbeit|newsletter|app|kanal)|unserem (?:newsletter|kanal)|to your (?:phone|inbox)|push-?(?:nachrichten|benachrichtigung\w*|notifications?)|notifications|ausgabe|kiosk|e-?paper)\b/i
const INVITATION: readonly RegExp[] = [
  /^(?:please )?(?:follow|like|join|find) (?:us|me|him|her|them|@\w+|\S+(?: \S+){0,3} on (?:x|twitter|facebook|instagram|linkedin|telegram|whatsapp|youtube|google)\b)(?: on (?:x|twitter|facebook|instagram|linkedin|telegram|whatsapp|youtube|google)\b.{0,80}|[^.!?,]{0,60})[.!]?$/i,
  /^(?:please )?(?:sign up|subscribe|register)\b.{0,120}\b(?:newsletters?|updates|alerts|inbox|e-?mails?|today|now|here)\b.{0,80}$/i,
  /^(?:you can )?(?:follow|reach|contact|e-?mail|write to|keep up with|send|tweet) .{1,80}(?:@[\w.]{2,40}|\bat [\w.]+@)/i,
]
const MAX_INVITATION = 320

// By-lines: "By Anna Vale and Per Lund", "Von Ida Holm, Aldermoor".
const BYLINE =
  /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]oor|[Tt]ext|[Ww]ritten by|[Rr]eported by|[Aa]utor(?:in)?|[Aa]uthor|[Tt]exte?)\s*:?\s+(?:\p{Lu}[\p{L}.'’-]*|&|and|und|et|y|de|du|van|von|der|la|le|el|bin|al)(?:[\s,|/·•]+(?:\p{Lu}[\p{L}.'’-]*|&|and|und|et|y|de|du|van|von|der|la|le|el|bin|al|for|from|in|staff|writer|reporter|editor|correspondent)){0,14}\s*$/u
const STAMP =
  /^(?:(?:first |last )?(?:published|posted|updated|modified|created|erstellt|veröffentlicht|aktualisiert|publiziert|publié|publicado|actualizado|pubblicato|opublikowano|stand|verfasst|mis à jour|le|am|vom)\b[^.!?]{0,50}\b(?:\d{1,2}[:.]\d{2}|\d{4})\b|\d{1,2}[:.]\d{2}(?!\d))[^!?]{0,40}$/i

// A line of links only, short and no sentence: a list of other stories, of tags, of places to share at.
const LINKED_SHARE = 0.9
const MAX_LINKED_LENGTH = 160

// Notes on authors, dressed as sentences: "Anna Vale is a reporter at the Harbour Post."
const AUTHOR_NOTE =
  /^(?:[—–•*-]\s*)?(?:(?:dr|mr|mrs|ms|prof|professor|sen|rep)\.? )?(?:\p{Lu}[\p{L}.'’-]+,? ){2,4}(?:(?:and|&) (?:\p{Lu}[\p{L}.'’-]+ ){2,4})?(?:is|are|covers|writes|reports|ist|schreibt|arbeitet|es|est)\b.{0,120}\b(?:columnist|correspondent|reporter|editor|writer|journalist|contributor|author|fellow|professor|producer|freelancer?|covers|writes (?:for|about)|redakteur(?:in)?|redaktion|journalistin|autorin|autor|korrespondent(?:in)?|periodista|journaliste)\b.{0,240}$/u

/** True for a line about the author; such a line is clutter at the end of an article, and may be news elsewhere. */
export function isAuthorNote({ text }: Line): boolean {
  return text.length <= 400 && AUTHOR_NOTE.test(text)
}

/** True for a pointer to other stories: what follows it may be a list of them. */
export function isPointer({ text }: Line): boolean {
  return text.length <= 260 && POINTERS.some((line) => line.test(text))
}

// A line so dressed is somebody's words, whatever they say.
const QUOTED = /^["“„«]/

/** True for advertising marks, invitations to follow, share or subscribe, credits of pictures, walls, and pointers to other stories. */
export function isClutter(line: Line): boolean {
  const { text, linkShare } = line
  if (isLinkLine(line) || isPointer(line) || isWall(text)) return true
  const isAny = (marks: readonly RegExp[], maxLength: number): boolean =>
    text.length <= maxLength && marks.some((mark) => mark.test(text))
  if (isAny(MARKS, 330) || isAny(NOTICES, 400)) return true
  if (isAny([CREDIT], 260) || isAny([BYLINE], 110) || isStamp(text)) return true
  if (QUOTED.test(text)) return false
  if (isAny(RIGHTS, 500) || isAny(INVITATION, MAX_INVITATION)) return true
  return text.length <= MAX_INVITATION && THING.test(text) && invites(text, linkShare)
}

function invites(text: string, linkShare: number): boolean {
  return VERB.test(text) || (linkShare > 0.05 && text.length < 200 && WEAK_VERB.test(text))
}

// "Published 3 May 2026, 10:15", "Updated 10:15": few words, and a time.
function isStamp(text: string): boolean {
  return text.length <= 80 && STAMP.test(text) && (text.match(/\p{L}{3,}/gu)?.length ?? 0) < 4
}

function isLinkLine({ text, linkShare }: Line): boolean {
  return linkShare >= LINKED_SHARE && text.length <= MAX_LINKED_LENGTH && !/[.!?]["”’]?$/.test(text)
}

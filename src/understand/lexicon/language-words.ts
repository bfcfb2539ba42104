/**
 * What tells languages written in Latin letters: the words that hold their sentences together and stand in their headlines, the
 * letters that few of them have, and the beginnings and endings of their words.
 */

export type LanguageProfile = {
  readonly words: string
  /** Letters of its own or nearly so. */
  readonly letters: string
  /** Pieces of words: `-ung` ends one, `ge-` begins one, `ij` is anywhere. */
  readonly pieces: string
}

export const LANGUAGE_PROFILES: Readonly<Record<string, LanguageProfile>> = {
  en: {
    words: `the of and to in is that for was with on as it by are this from have at be not his he has were which but they their its an or had
      will would been who more after over says say new how why what when first out up about into year years than could can may should all no you
      your we our us she her him them there two one people man woman police government president against back off down before amid day week day
      get gets make makes take takes set report live best top world time home if do just like still being where while win wins won deal talks calls`,
    letters: '',
    pieces: `-ing -tion -ed -ly -ness th- wh- -ght -'s oo ee -ment sh-`,
  },
  de: {
    words: `der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am
      sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei prozent hatte kann gegen vom können schon
      wenn habe seine mark ihre dann unter wir soll ich eines jahr zwei jahren diese dieser wieder keine seiner worden will zwischen immer millionen
      was sagte gibt alle seit muss wurden beim doch jetzt drei neue damit bereits da ihr ihren ihm ohne sehr polizei deutschland deutsche`,
    letters: 'ß ä ö ü',
    pieces: `-ung -lich -keit -schaft ge- ver- sch -isch -chen -ei- -heit ein- zw- -tsch -ier -en`,
  },
  fr: {
    words: `le la les des et en un une du est que dans qui pour par au sur pas plus ce avec sont aux il se son ne sa ou mais comme nous vous ont cette ses été leur
      elle fait être deux même aussi entre sans ces après tout faire si bien où peut avait ans depuis contre encore selon sous dont après avant très
      était toute tous notre votre lui leurs moins fois année années président ministre france français française l d s n c qu j m jusqu lors quand alors chez`,
    letters: 'œ ç è ê à ù û î ô ë',
    pieces: `-eux -ment -tion -aux -ais -ait -eur -euse -ique -oir ou eau -ée -és qu-`,
  },
  es: {
    words: `el la los las de que y en un una por con para del se es al como más su lo pero fue ha sus le ya o este sí porque esta entre cuando muy sin sobre también me
      hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto mí antes algunos qué unos yo otro años dos está
      tras según así hoy gobierno presidente sido son han era ser tiene años millones país españa policía nueva nuevo mejor cómo`,
    letters: 'ñ ¿ ¡ á é í ó ú',
    pieces: `-ción -dad -mente -ado -ada -idos -ones -ía -iento ll rr -ero -ando -illo -ue-`,
  },
  pt: {
    words: `o os as de que e em um uma do da dos das para com não por no na se mais ao foi são nos nas como mas ele seu sua ou quando muito já eu também só pelo pela até isso
      ela entre depois sem mesmo aos seus quem me esse eles você essa num nem suas meu às minha numa pelos elas qual nós lhe deles este dele anos dois tem ser está
      após sobre diz contra governo presidente brasil portugal polícia milhões ainda onde foram era disse segundo`,
    letters: 'ã õ ç á é í ó ú â ê ô',
    pieces: `-ção -ções -dade -mente -ado -ada lh nh -ão -ões -eiro -agem -inho -ou`,
  },
  it: {
    words: `il lo la gli le di che e un una per con del della non è sono nel alla dei più anche si da ha al dal come ma se suo sua ai delle degli nella dalla tra su sul sulla ed o ci
      questo questa loro anni due dopo stato stata essere hanno aveva perché quando tutti tutto già ancora solo dove così contro senza fa uno cui nei alle
      governo presidente italia italiano ministro polizia chi mila ecco nuovo nuova prima fino`,
    letters: 'ì ò ù à è',
    pieces: `-zione -zioni -ità -mente -ato -ata -ere -are -gli- zz cch -ccio -ella -ni gn -issimo tt`,
  },
  nl: {
    words: `de het een van en in is dat op te zijn met voor niet aan er om ook als bij door naar uit die hij was ze ik maar worden wordt nog over dan of hebben heeft had tot meer
      kan deze geen haar hun ons wel werd zij al veel moet onder tegen na zo jaar twee wil gaan zich zal zou mensen weer waar hoe wie wat nieuwe nederland nederlandse
      politie kabinet minister tussen sinds omdat toch alleen eerste staat zien volgens`,
    letters: 'ij',
    pieces: `ij oe -heid ge- -lijk sch -tje -ingen aa uu -eel ui ver- -aar oor ee`,
  },
  sv: {
    words: `och att det som en är på av för med den till inte om ett har de var från men vi kan jag han så hon nu när ska eller sig man då efter under mot mycket även skulle utan bara alla vid
      här blir vill år två finns över sin där andra nya får går blev många mer hade varit säger sverige svenska polisen regeringen detta än också`,
    letters: 'å ä ö',
    pieces: `-ning -het -ade -orna -arna -skt sk- -lig -ör -ande ck -tt -lla`,
  },
  da: {
    words: `og at det er en som på af for med den til ikke der et har de fra var men vi kan blev jeg han så hun nu når skal eller sig man efter under mod også kun alle ved her bliver vil år to
      over sin hvor andre nye får går mange mere havde været siger danmark danske politiet regeringen dette end hvad hvis`,
    letters: 'æ ø å',
    pieces: `-ning -hed -ede -erne -ene -ske hv- -lig øj -else ej -gt`,
  },
  no: {
    words: `og at det er en som på av for med den til ikke et har de fra var men vi kan ble etter jeg han så hun nå når skal eller seg man under mot også bare alle ved her blir vil år to
      over sin hvor andre nye får går mange mer hadde vært sier norge norske politiet regjeringen dette enn hva hvis noe opp ut`,
    letters: 'æ ø å',
    pieces: `-ning -het -ede -ene -sjon kj- skj -lig øy ei -else hv- -ert`,
  },
  pl: {
    words: `i w na z nie się że do jest to o jak po co ale dla przez od za są tego był oraz już ze czy tak być może tylko lub ich jego jej który która które przed przy bez pod nad gdy
      tym ma roku lat także też jako polska polski polsce prezydent rząd policja będzie było były według można dwa po nowy nowe`,
    letters: 'ł ą ę ś ż ź ć ń',
    pieces: `sz cz rz -ów -ego -ych -ać -ski -owie -ość prz- dzi -enie -ami -ej`,
  },
  cs: {
    words: `a v se na je že s z do o to i k ve jako za by podle pro ale byl jsou po od při který která které už také když nebo jen jeho až co tak této být bude byla bylo roku let
      proti mezi před dva česká české praha vláda prezident policie více kvůli však není má`,
    letters: 'ř ě ů č š ž ý',
    pieces: `-ých -ého -ová -ost př -ní -ství ch- -ou -ské`,
  },
  sk: {
    words: `a v sa na je že s z do o to i k vo ako za by podľa pre ale bol sú po od pri ktorý ktorá ktoré už aj keď alebo len jeho až čo tak byť bude bola bolo roku rokov
      proti medzi pred dva slovensko slovenská vláda prezident polícia viac nie má`,
    letters: 'ľ ĺ ŕ ä ô č š ž ý',
    pieces: `-ých -ého -osť pr -ní -ostí -ou -ské -ť`,
  },
  hu: {
    words: `a az és hogy nem is egy meg ez van volt már csak de ha még azt el mint kell ki szerint lesz vagy után minden ezt több majd akkor aki két új ami pedig lehet
      magyar magyarország kormány elnök éve között ellen nagy`,
    letters: 'ő ű á é í ó ö ú ü',
    pieces: `-ban -ben -nak -nek -ság -ség gy sz -ok -ek -ról -tól cs ny -ják -ását`,
  },
  ro: {
    words: `și de la în cu a al ale pe nu este că din pentru o un una sau mai care au fost sunt prin după să se ce dar lui cei cele între acest această ani doi
      românia președintele guvernul poliția fi va către când`,
    letters: 'ă ț ș î â ţ ş',
    pieces: `-ului -ilor -ția -ește -ează -ări -ul -ele -iei`,
  },
  fi: {
    words: `ja on ei se että oli hän ovat mutta myös kun joka kuin mukaan jos sen tai ole vuoden ovat ollut nyt vain kaksi sitä voi jo mitä hänen olisi kanssa vuotta ne niin
      suomen suomi poliisi hallitus ennen jälkeen uusi jotka eivät`,
    letters: 'ä ö',
    pieces: `-ssa -ssä -sta -stä -lla -llä -inen -nut -uu- aa ii -kset yy -ään -iin kk`,
  },
  tr: {
    words: `ve bir bu da de için ile çok olarak daha olan gibi en ne kadar sonra ancak değil var o ki mi her ama iki yeni oldu olduğu göre büyük ise ya
      türkiye cumhurbaşkanı yıl son ilk başkanı bakanı polis dedi etti nasıl tarafından karşı`,
    letters: 'ğ ı ş ç ö ü',
    pieces: `-lar -ler -lık -lik -daki -nın -nin -dan -den -ması -yor -acak -ecek -dır -ında -ini -ları -ınca -ık -ti`,
  },
  id: {
    words: `yang dan di ke dari untuk dengan pada ini itu dalam tidak akan oleh juga sudah adalah bisa ada saat atau telah karena kata para lebih tahun orang mereka dapat
      indonesia presiden polisi jadi saya harus hingga`,
    letters: '',
    pieces: `ber- me- -nya -kan ng ter- pe- -an di-`,
  },
  ca: {
    words: `el la els les de que i en un una per amb del és al com més però ha són seu seva aquest aquesta no també dels ser va han entre sobre any anys dos
      catalunya govern president contra fins quan perquè`,
    letters: 'ç à è ò ï l·l',
    pieces: `-ció -tat -ment ny ix -ats -ades -ny -eix`,
  },
  hr: {
    words: `i u na je se da su za od s a što koji koja koje nije bi iz o kao ali već samo do te biti godine nakon prema može će sve ili još dva protiv hrvatska vlada predsjednik`,
    letters: 'đ č ć š ž',
    pieces: `-ija -nja -ski -ova -anje -ima -ći nj lj -ost -ati`,
  },
  vi: {
    words: `và của là có trong được cho không với các một người những đã này đến khi về ra từ năm tại việt nam ông cũng sẽ như`,
    letters: 'ơ ư đ ế ộ ạ ả ấ ầ ậ ắ ằ ề ể ệ ị ọ ố ồ ổ ớ ờ ở ợ ụ ủ ứ ừ ữ ự',
    pieces: `ng- nh- -nh tr- th-`,
  },
}

/** Bodies that news names often, in lower case, and the words that make a name a body. */
import { BODIES } from './bodies.ts'
import { TEAMS } from './teams.ts'
import { phraseSet, wordSet } from './words.ts'

const FOREMOST = phraseSet(
  'un|u.n.|united nations|eu|e.u.|european union|european commission|european parliament|european council|nato|imf|world bank|wto|who|unesco',
  'unicef|unhcr|opec|osce|oecd|asean|african union|arab league|g7|g8|g20|red cross|red crescent|amnesty international|greenpeace|oxfam',
  'human rights watch|world health organization|world trade organization|international monetary fund|international criminal court|interpol',
  'european central bank|ecb|bank of england|federal reserve|fed|bundesbank|treasury|pentagon|congress|senate|house of commons',
  'house of lords|house of representatives|supreme court|parliament|knesset|duma|bundestag|state department|fbi|cia|nsa|nasa|fda|epa|irs|fcc',
  'sec|dea|nypd|mi5|mi6|scotland yard|nhs|ofcom|ofgem|foreign office|home office|security council|general assembly|politburo',
  'hamas|hezbollah|hizbollah|taliban|al qaeda|al-qaeda|al qaida|isis|isil|islamic state|islamic jihad|fatah|plo|ira|sinn fein|eta|farc|pkk',
  'boko haram|al shabaab|ku klux klan|mossad|kgb|likud|labour party|conservative party|republican party|democratic party|liberal democrats',
  'communist party|green party|snp|ukip|dup|sdlp|cdu|spd|bjp|anc|african national congress',
  'reuters|bbc|cnn|nbc|abc|cbs|fox news|msnbc|sky news|itv|associated press|ap|afp|agence france-presse|bloomberg|new york times|washington post',
  'wall street journal|financial times|guardian|the guardian|daily telegraph|daily mail|usa today|los angeles times|al jazeera|xinhua|tass|itar-tass',
  'interfax|kyodo|le monde|der spiegel|npr|pbs|buzzfeed|politico|huffington post|breitbart|economist|daily mirror|sunday times',
  'google|apple|microsoft|amazon|facebook|meta|twitter|netflix|intel|ibm|oracle|nvidia|samsung|sony|nokia|motorola|ericsson|cisco|dell|yahoo',
  'ebay|paypal|tesla|spacex|uber|airbnb|tiktok|instagram|youtube|whatsapp|openai|anthropic|huawei|tencent|alibaba|baidu|toyota|honda|nissan',
  'ford|general motors|gm|chrysler|volkswagen|bmw|daimler|mercedes-benz|mercedes|fiat|renault|peugeot|volvo|boeing|airbus|lockheed|lockheed martin',
  'bae systems|rolls-royce|general electric|ge|siemens|philips|hitachi|toshiba|panasonic|canon|kodak|xerox|hewlett-packard|exxon|exxonmobil|shell',
  'bp|chevron|texaco|total|gazprom|rosneft|lukoil|aramco|statoil|eni|goldman sachs|morgan stanley|jp morgan|jpmorgan|citigroup|citibank|merrill lynch',
  'lehman brothers|barclays|hsbc|lloyds|natwest|deutsche bank|ubs|credit suisse|bnp paribas|société générale|santander|walmart|wal-mart|tesco',
  "sainsbury’s|sainsbury's|asda|marks & spencer|ikea|coca-cola|pepsi|pepsico|mcdonald’s|mcdonald's|starbucks|nestle|nestlé|unilever|procter & gamble",
  'pfizer|glaxosmithkline|astrazeneca|novartis|roche|merck|bayer|moderna|johnson & johnson|disney|warner bros|time warner|aol|mci|at&t|verizon|vodafone',
  'bt|british airways|lufthansa|air france|ryanair|easyjet|klm|qantas|delta|american airlines|united airlines|qatar airways|emirates',
  'fifa|uefa|ioc|nba|nfl|nhl|mlb|ncaa|pga|icc|fia|wada|manchester united|manchester city|arsenal|chelsea|tottenham|everton|aston villa',
  'newcastle united|west ham|real madrid|atletico madrid|ac milan|inter milan|juventus|bayern munich|borussia dortmund|ajax|celtic|rangers|psg',
  'paris st germain|ferrari|mclaren|red bull|new york yankees|boston red sox|los angeles lakers|chicago bulls|dallas cowboys|harvard|yale|mit|stanford',
  "princeton|oxford university|cambridge university|wikileaks|wikipedia|mozilla|linux foundation|nasdaq|ftse|dow jones|s&p|moody’s|moody's|lloyd’s|nyse",
)

/** Known whole. */
export const ORGANISATIONS: ReadonlySet<string> = new Set([...FOREMOST, ...BODIES, ...TEAMS])

/** Last words that make a body. */
export const ORGANISATION_LAST = wordSet(
  'bancorp bancshares inc corp corporation co company companies ltd limited llc plc ag gmbh sa spa nv bv ab asa oyj oy kk se group holdings holding',
  'partners associates brothers bros sons industries enterprises systems technologies technology solutions software electronics motors',
  'airlines airways air bank banking trust fund capital insurance assurance financial securities investments energy oil petroleum gas',
  'steel mining resources pharmaceuticals pharma laboratories labs media television tv radio news press times post herald tribune',
  'journal gazette telegraph chronicle guardian observer mirror star daily network networks communications telecom entertainment studios pictures',
  'records magazine university college school academy institute institution hospital clinic museum foundation society association federation',
  'confederation union league committee commission council congress parliament senate assembly ministry department office agency',
  'authority administration bureau board court tribunal police force forces army navy corps guard command brigade battalion regiment',
  'party front movement alliance coalition brotherhood church club fc afc cf sc united rovers wanderers athletic albion hotspur',
  'city town rangers county centre center service services exchange organization organisation chamber secretariat taskforce watch',
  'campaign consortium cooperative syndicate stores supermarkets foods breweries brewery restaurants hotels theatre theater orchestra opera ballet choir',
  'team squad yankees giants jets cowboys lakers bulls celtics dodgers mets cubs braves tigers lions bears eagles falcons panthers',
  'dolphins patriots broncos raiders chiefs chargers steelers packers vikings saints cardinals pirates reds phillies orioles indians twins',
  'royals athletics mariners padres rockies marlins expos astros knicks nets pistons pacers hawks hornets heat magic spurs rockets mavericks suns warriors',
  'research analytics consulting advisors advisers ventures interactive digital studio brands properties realty logistics therapeutics biosciences sciences genomics robotics payments initiative lab labs aerospace dynamics semiconductor semiconductors biotech wireless cable healthcare pharmacy pharmacies realtors estates trustees newsroom desk taskforce commandos fleet squadron observatory archive library registry inspectorate constabulary directorate cabinet government',
)

/** What a company makes, carries or is for, as the last word of its name; some are surnames, too, after a given name. */
export const TRADE_LAST = wordSet(
  'glass glassworks water line lines rescue list freight mutual shipping ferries railway railways rail cement timber textiles chemicals dairies',
  'bottles boxes booms paper papers paints plastics ceramics tools tyres cables instruments furnaces foundries shipyards shipbuilders hauliers haulage salvage',
  'couriers logistics printing publishing optics turbines batteries fisheries farms bakeries brewers distillers vineyards marine maritime aviation lifeboat lifeboats',
)

/** First words that make a body when `of` or `for` follows. */
export const ORGANISATION_FIRST = wordSet(
  'ministry department university bank house council court office institute college school board bureau union association federation',
  'confederation league church chamber society party army academy centre center centers centres agency fund organization organisation',
  'alliance initiative network observatory journal partnership programme program foundation committee commission campaign coalition museum museums embassy authority service movement front bar brotherhood body',
)

/** First words that make a club. */
export const CLUB_FIRST = wordSet(
  'borussia arminia fortuna hansa vfb vfl fc sc afc cf fk nk sk ac as cd ud hapoel maccabi betar legia ruch slask lech dynamo dinamo spartak lokomotiv cska',
  'sparta slavia sporting deportivo atletico atlético hajduk partizan olympique aek ifk aik estudiantes boca vasco bayer bayern werder eintracht hertha union',
  'racing real inter paok steaua rapid viktoria austria vitesse feyenoord ajax psv sturm ferencvaros ujpest honved shakhtar torpedo zenit gimnasia newell’s',
)

/** First words after which `of` goes on with one name, of whatever kind. */
export const OF_FIRST = wordSet(
  'republic kingdom states commonwealth gulf bay strait straits isle isles sea cape city duke duchess prince princess world order',
  'lord battle treaty declaration bill district state horn tower statue cup university bank tomb temple port rock festival war',
)

/** Last words that make a thing: an event, a law, a prize, a work. */
export const THING_LAST = wordSet(
  'cup open games olympics prize prizes award awards oscars war wars act bill treaty agreement accord accords convention protocol pact',
  'championship championships tournament trophy masters classic grand prix tour festival day week month series finals final league-one',
  'marathon derby stakes summit conference referendum election elections revolution uprising amendment constitution code law laws',
  'index average bible koran virus disease syndrome hurricane storm typhoon operation project programme program mission plan deal',
  'declaration resolution charter scheme initiative memorial ceremony show live model edition version windows era age crisis',
)

/** Nouns that follow a body's name: "Boeing shares", "a Shell spokesman". */
export const AFTER_ORGANISATION = wordSet(
  'shares stock spokesman spokeswoman spokesperson executives employees staff shareholders officials group plc company airline',
  'subsidiary unit chairman chairwoman ceo boss chief executive board headquarters branch branches lawmakers legislators mps members',
  'users customers products software phones jets fans supporters squad side manager coach striker goalkeeper midfielder defender',
)

/** Nouns that stand before a body's name to say what it is: "the retailer Tern". */
export const BODY_NOUNS = wordSet(
  'company firm group giant maker chipmaker carmaker automaker drugmaker planemaker retailer wholesaler supermarket chain bank lender insurer broker brokerage airline carrier',
  'operator manufacturer supplier developer publisher broadcaster newspaper daily weekly tabloid magazine journal agency startup start-up conglomerate utility concern unit subsidiary',
  'parent rival rivals competitor club side team champions outfit charity watchdog regulator union party movement militia think-tank thinktank network platform app service website',
  'consultancy consultants contractor builder housebuilder miner refiner brewer distributor exporter importer advertiser consortium partner studio label band orchestra',
  'newcomers leaders outsiders minnows giants',
)

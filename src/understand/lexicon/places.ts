/** Places that news names often, in lower case, and the words that make a name a place. */
import { phraseSet, wordSet } from './words.ts'

export const COUNTRIES = phraseSet(
  'afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|bahrain|bangladesh',
  'barbados|belarus|belgium|belize|benin|bhutan|bolivia|bosnia|bosnia-herzegovina|botswana|brazil|brunei|bulgaria|burkina faso',
  'burma|burundi|cambodia|cameroon|canada|cape verde|central african republic|chad|chechnya|chile|china|colombia|comoros|congo',
  'costa rica|croatia|cuba|cyprus|czech republic|czechia|czechoslovakia|denmark|djibouti|dominica|dominican republic|east timor',
  'ecuador|egypt|el salvador|england|equatorial guinea|eritrea|estonia|eswatini|ethiopia|fiji|finland|france|gabon|gambia|georgia',
  'germany|ghana|great britain|britain|greece|greenland|grenada|guatemala|guinea|guinea-bissau|guyana|haiti|honduras|hong kong',
  'hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|kosovo|kuwait',
  'kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|macau|macedonia|madagascar|malawi',
  'malaysia|maldives|mali|malta|mauritania|mauritius|mexico|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar',
  'namibia|nauru|nepal|netherlands|new zealand|nicaragua|niger|nigeria|north korea|north macedonia|northern ireland|norway|oman',
  'pakistan|palau|palestine|panama|papua new guinea|paraguay|peru|philippines|poland|portugal|puerto rico|qatar|romania|russia',
  'rwanda|samoa|san marino|saudi arabia|scotland|senegal|serbia|seychelles|sierra leone|singapore|slovakia|slovenia|somalia',
  'solomon islands|south africa|south korea|south sudan|soviet union|spain|sri lanka|sudan|suriname|swaziland|sweden|switzerland',
  'syria|taiwan|tajikistan|tanzania|thailand|tibet|togo|tonga|trinidad|trinidad and tobago|tunisia|turkey|turkmenistan|uganda',
  'ukraine|united arab emirates|united kingdom|united states|united states of america|uruguay|uzbekistan|vanuatu|vatican|venezuela',
  'vietnam|wales|west bank|yemen|yugoslavia|zaire|zambia|zimbabwe|holland|america|korea|crimea|gaza|gaza strip|kurdistan|kashmir',
  'u.s.|u.s|us|usa|u.s.a.|uk|u.k.|uae|u.a.e.|ussr|drc',
)

const TOWNS = phraseSet(
  'africa|asia|europe|antarctica|arctic|south america|north america|latin america|central america|middle east|far east|balkans',
  'caribbean|mediterranean|atlantic|pacific|southeast asia|scandinavia|siberia|sahara|sahel|caucasus|baltic|gulf|horn of africa',
  'abidjan|abu dhabi|abuja|accra|addis ababa|aden|aleppo|algiers|almaty|amman|amsterdam|ankara|antwerp|asuncion|athens|auckland',
  'baghdad|baku|bali|bamako|bangalore|bangkok|barcelona|basel|basra|beijing|beirut|belfast|belgrade|berlin|bern|birmingham|bogota',
  'bombay|bonn|bordeaux|boston|brasilia|bratislava|brisbane|bristol|brussels|bucharest|budapest|buenos aires|bujumbura|cairo',
  'calcutta|calgary|cambridge|canberra|cape town|caracas|cardiff|casablanca|chennai|chicago|chisinau|cologne|colombo|copenhagen',
  'dakar|dallas|damascus|dar es salaam|darwin|davos|delhi|denver|detroit|dhaka|doha|donetsk|dubai|dublin|durban|dushanbe|dusseldorf',
  'edinburgh|edmonton|entebbe|fallujah|florence|frankfurt|freetown|geneva|genoa|glasgow|gothenburg|grozny|guangzhou|the hague|hague',
  'hamburg|hanoi|harare|havana|hebron|helsinki|hiroshima|ho chi minh city|hobart|houston|hyderabad|islamabad|istanbul|jakarta',
  'jeddah|jerusalem|johannesburg|kabul|kampala|kandahar|karachi|kathmandu|kharkiv|khartoum|kiev|kyiv|kigali|kingston|kinshasa',
  'kolkata|krakow|kuala lumpur|kyoto|lagos|lahore|las vegas|leeds|leicester|leipzig|lille|lima|lisbon|liverpool|ljubljana|lome',
  'london|los angeles|luanda|lusaka|luxor|lyon|lyons|madrid|managua|manchester|manila|maputo|mariupol|marseille|mecca|melbourne',
  'mexico city|miami|milan|minneapolis|minsk|mogadishu|monaco|monrovia|montevideo|montreal|moscow|mosul|mumbai|munich|nairobi',
  'naples|new delhi|new orleans|new york|new york city|newcastle|nice|nicosia|nottingham|nuremberg|odessa|oslo|ottawa|oxford',
  'palermo|palestinian territories|panama city|paris|perth|philadelphia|phnom penh|phoenix|pittsburgh|port-au-prince|porto|prague',
  'pretoria|pristina|pyongyang|quebec|quito|rabat|ramallah|rangoon|reykjavik|riga|rio de janeiro|riyadh|rome|rotterdam|saigon',
  'salt lake city|salzburg|san diego|san francisco|san jose|san juan|san salvador|sanaa|santiago|sao paulo|são paulo|sarajevo',
  'seattle|seoul|seville|shanghai|sharjah|sheffield|shenzhen|skopje|sofia|southampton|srebrenica|st louis|st. louis|st petersburg',
  'st. petersburg|stockholm|strasbourg|stuttgart|sydney|taipei|tallinn|tashkent|tbilisi|tehran|tel aviv|tirana|tokyo|toronto',
  'tripoli|tunis|turin|ulaanbaatar|utrecht|valencia|vancouver|venice|vienna|vientiane|vilnius|warsaw|washington|washington d.c.',
  'washington dc|wellington|winnipeg|wuhan|yangon|yaounde|yerevan|zagreb|zurich|zürich|atlanta|baltimore|brighton|charlotte|cincinnati',
  'cleveland|columbus|derby|hull|indianapolis|kansas city|memphis|milwaukee|nashville|norwich|oakland|orlando|plymouth|portland',
  'portsmouth|sacramento|san antonio|stoke|sunderland|swansea|tampa|tucson|york|beverly hills|hollywood|wembley|wimbledon|brooklyn',
  'manhattan|bronx|queens|harlem|wall street|silicon valley|downing street|white house|westminster|whitehall|capitol hill|kremlin|stormont',
  'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas',
  'kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire',
  'new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota',
  'tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming|ontario|british columbia|alberta|manitoba|nova scotia',
  'saskatchewan|queensland|new south wales|victoria|tasmania|cornwall|devon|kent|essex|sussex|surrey|hampshire|dorset|somerset',
  'norfolk|suffolk|yorkshire|lancashire|cumbria|northumberland|durham|cheshire|shropshire|wiltshire|berkshire|oxfordshire',
  'bavaria|saxony|catalonia|andalusia|sicily|sardinia|corsica|tuscany|lombardy|brittany|normandy|flanders|wallonia|punjab|sindh',
  'gujarat|kerala|tamil nadu|assam|bihar|xinjiang|sichuan|hainan|guangdong|okinawa|hokkaido|java|sumatra|borneo|aceh|mindanao',
  'darfur|tigray|oromia|kivu|biafra|donbas|luhansk|nagorno-karabakh|abkhazia|south ossetia|transnistria|golan heights|sinai',
  'thames|rhine|danube|nile|amazon basin|mekong|euphrates|tigris|volga|english channel|suez canal|panama canal|black sea|red sea',
  'north sea|baltic sea|persian gulf|gulf of mexico|south china sea|bering strait|strait of hormuz|gibraltar|bermuda|falklands',
  'd.c.|ala.|ariz.|ark.|calif.|colo.|conn.|del.|fla.|ga.|ill.|ind.|kan.|ky.|la.|mass.|md.|mich.|minn.|miss.|mo.|mont.|neb.|nev.|n.c.|n.h.|n.j.|n.m.|n.y.|okla.|ore.|pa.|tenn.|tex.|va.|wash.|wis.',
  "fla|calif|mich|mass|ariz|colo|conn|minn|okla|tenn|wis|alsace|arbil|irbil|hubei|yunnan|jiangsu|hangzhou|nanjing|chengdu|tianjin|lockerbie|tuzla|goma|manama|suriname|paramaribo|nouakchott|n'djamena|ouagadougou|niamey|libreville|windhoek|lilongwe|gaborone|maseru|mbabane|antananarivo|port louis|thimphu|dili|port moresby|suva|nassau|georgetown|tegucigalpa|san pedro sula|guatemala city|santo domingo|guayaquil|medellin|cali|cusco|la paz|cordoba|rosario|recife|salvador|monterrey|guadalajara|tijuana",
  'deep south|midwest|south|north|east coast|west coast|bay area|rust belt|sun belt|bible belt|gulf coast|great lakes|great plains|new england|silicon roundabout',
  'home counties|midlands|scottish highlands|highlands|west country|riviera|outback|maghreb|levant|balkan peninsula|arabian peninsula|indian ocean',
  'alps|andes|himalayas|pyrenees|rocky mountains|everest|mars|earth',
)

export const PLACES: ReadonlySet<string> = new Set([...COUNTRIES, ...TOWNS])

/** Nationalities, peoples, faiths, languages, parties: names, but of no one place, person or body. */
const PEOPLES_AND_FAITHS = phraseSet(
  'afghan|african|albanian|algerian|american|angolan|arab|arabic|argentine|argentinian|armenian|asian|australian|austrian|azeri',
  'bahraini|bangladeshi|basque|belarusian|belgian|bolivian|bosnian|brazilian|british|briton|bulgarian|burmese|cambodian|canadian',
  'catalan|chechen|chilean|chinese|colombian|congolese|croat|croatian|cuban|cypriot|czech|dane|danish|dutch|dutchman|ecuadorean',
  'egyptian|english|englishman|eritrean|estonian|ethiopian|european|filipino|finn|finnish|french|frenchman|georgian|german|ghanaian',
  'greek|guatemalan|haitian|hispanic|honduran|hungarian|icelandic|indian|indonesian|iranian|iraqi|irish|irishman|israeli|italian',
  'ivorian|jamaican|japanese|jordanian|kazakh|kenyan|korean|kosovan|kurd|kurdish|kuwaiti|kyrgyz|laotian|latin|latino|latvian|lebanese',
  'liberian|libyan|lithuanian|macedonian|malaysian|malian|maltese|mexican|moldovan|mongolian|moroccan|mozambican|namibian|nepali',
  'nepalese|new zealander|nicaraguan|nigerian|north korean|norwegian|omani|pakistani|palestinian|panamanian|paraguayan|persian|peruvian',
  'pole|polish|portuguese|puerto rican|qatari|romanian|russian|rwandan|saudi|scot|scottish|scandinavian|senegalese|serb|serbian|slav',
  'singaporean|slovak|slovenian|somali|south african|south korean|soviet|spaniard|spanish|sri lankan|sudanese|swede|swedish|swiss|syrian',
  'taiwanese|tajik|tanzanian|thai|tibetan|tunisian|turk|turkish|turkmen|ugandan|ukrainian|uruguayan|uzbek|venezuelan|vietnamese|welsh',
  'yemeni|yugoslav|zambian|zimbabwean|tamil|hutu|tutsi|zulu|pashtun|uighur|uyghur|rohingya|sikh|hindu|hindi|muslim|moslem|islamic|islam',
  "islamist|sunni|shia|shiite|shi’ite|shi'ite|christian|catholic|roman catholic|protestant|anglican|orthodox|jew|jewish|buddhist|mormon",
  'republicans|democrats|tories|lib dems|greens|republican|democrat|democratic|labour|conservative|tory|liberal|communist|socialist|marxist|nazi|zionist|western|anglo|christmas',
  'easter|ramadan|thanksgiving|internet|olympic|olympics|brexit|bible|koran|quran|god|jesus|hebrew|latin american|middle eastern',
  'southern|northern|eastern|midwestern|southerner|northerner|new yorkers|londoners|parisians|californians|texans|floridians|berliners|muscovites|southeast asian|east german|west german|bosnian serb|bosnian moslem|northern irish|anglo-saxon|eurosceptic|covid|covid-19|ebola|aids|hiv',
)

const LEAGUES = phraseSet(
  'american league|national league|premier league|premiership|champions league|europa league|bundesliga|serie a|la liga|ligue 1|super league|eredivisie',
  'super bowl|world series|world cup|stanley cup|fa cup|league cup|davis cup|ryder cup|grand slam|grand prix|us open|u.s. open|french open|australian open',
  'tour de france|giro d’italia|formula one|formula 1|nobel prize|nobel peace prize|pulitzer prize|oscars|grammys|emmys|olympic games|winter olympics',
  'dow jones industrial average|nasdaq composite|s&p 500|ftse 100|nikkei 225|dax|cac 40|hang seng|medicare|medicaid|obamacare|windows|android|iphone|ipad',
  'world war i|world war ii|world war two|world war one|cold war|first world war|second world war|gulf war|vietnam war|civil war|great depression',
)

/** Names, but of no one place, person or body. */
export const PEOPLES: ReadonlySet<string> = new Set([
  ...PEOPLES_AND_FAITHS,
  ...[...PEOPLES_AND_FAITHS]
    .filter((people) => /(?:n|i|b|t|k|c|y)$/.test(people))
    .map((people) => `${people}s`),
  ...LEAGUES,
])

/** Last words that make a place. */
export const PLACE_LAST = wordSet(
  'street road avenue boulevard lane square river lake island islands isle isles county city town village valley mountain mountains',
  'hill hills bay beach sea ocean gulf strait straits channel canal bridge tunnel airport harbour harbor port pier dam park forest',
  'desert peninsula province district region territory territories highway motorway creek falls coast plains plateau point cape heights',
  'gate stadium arena cathedral castle palace tower towers station quay wharf docks reservoir glacier volcano oblast prefecture',
  'borough suburb basin delta reef archipelago springs circuit racecourse mill row crossing junction infirmary cottages farm',
)

/** First words that make a place. */
export const PLACE_FIRST = wordSet(
  'lake river mount mt port fort cape san santa los las el north south east west northern southern eastern western central upper lower new',
  'gulf bay isle strait city saint st rio punta ciudad',
)

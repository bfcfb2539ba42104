/** Clubs and teams that news names by a word or two of their own, in lower case. */
import { phraseSet } from './words.ts'

/** Names that are nothing else, whole. */
export const TEAMS = phraseSet(
  'yankees|red sox|white sox|blue jays|orioles|mets|phillies|dodgers|astros|brewers|diamondbacks|padres|mariners|rockies|marlins|expos',
  'lakers|clippers|celtics|knicks|76ers|sixers|timberwolves|cavaliers|cavs|mavericks|mavs|grizzlies|nuggets|raptors|pelicans|pacers|pistons',
  'trail blazers|supersonics|steelers|49ers|packers|buccaneers|bucs|seahawks|bengals|redskins|raiders|broncos|dolphins|patriots|vikings',
  'maple leafs|canadiens|canucks|red wings|bruins|flyers|sabres|oilers|penguins|avalanche|golden knights|blackhawks|islanders|mighty ducks',
  'yankees|cubs|cardinals|braves|falcons|cowboys|jaguars|colts|texans|chargers|rams|nationals|hornets|hawks|bucks|spurs|sharks|devils|senators',
  'all blacks|springboks|wallabies|lions|three lions|azzurri|les bleus|socceroos|black caps|proteas',
  'arsenal|everton|tottenham|tottenham hotspur|hotspur|spurs|crystal palace|aston villa|west ham|west ham united|west brom|west bromwich albion',
  'wolves|nottingham forest|sheffield wednesday|sheffield united|leeds united|newcastle united|queens park rangers|qpr|fulham fc|port vale',
  'juventus|juve|lazio|inter|internazionale|inter milan|ac milan|as roma|sampdoria|fiorentina|atalanta|udinese|napoli|barca|barça|fc barcelona',
  'real madrid|atletico|atlético madrid|real sociedad|real betis|deportivo|espanyol|bayern|bayern munich|borussia dortmund|schalke|werder bremen',
  'bayer leverkusen|hertha berlin|st pauli|rb leipzig|ajax|feyenoord|psv|psv eindhoven|benfica|sporting lisbon|fc porto|anderlecht|club brugge',
  'standard liege|galatasaray|fenerbahce|besiktas|olympiakos|olympiacos|panathinaikos|celtic|rangers|hibernian|hibs|hearts|dinamo|dynamo|spartak',
  'cska|lokomotiv|zenit|shakhtar|dynamo kyiv|dynamo kiev|red star|partizan|steaua|rapid vienna|slavia prague|sparta prague|rosenborg|boca juniors',
  'river plate|flamengo|corinthians|palmeiras|santos|penarol|peñarol|psg|paris saint-germain|paris st germain|marseille fc|monaco fc|lyonnais',
  'ferrari|mclaren|red bull racing|mercedes-amg|aston martin|alpine|haas|alphatauri|williams-renault|team sky|us postal|manchester united',
  'manchester city|man united|man utd|man city|real salt lake|inter miami|la galaxy|harlequins|saracens|wasps|leinster|munster|crusaders',
)

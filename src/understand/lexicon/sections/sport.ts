/** Sport: games, their people and places, competitions, and clubs whose names are hardly used for anything else. */
import type { SectionWords } from './section-words.ts'

export const SPORT: SectionWords = {
  strong: `striker midfielder goalkeeper quarterback touchdown penalty-kick hat-trick scoreline semi-final semifinal quarter-final
    quarterfinal premiership fifa uefa world-cup grand-prix olympic olympics paralympic paralympics wimbledon grand-slam tournament
    championship batsman batter bowler wicket wicketkeeper innings inning test-match rugby football footballer cricket cricketer
    tennis golf golfer athletics sprinter medallist medalist nba nfl nhl mlb mls nascar ncaa pga lpga atp wta ufc wwe relegation
    relegated playoff play-off champions-league premier-league europa-league six-nations fly-half scrum-half coach squad referee
    umpire linesman goalless halftime half-time second-half first-half kick-off kickoff offside knockout heavyweight
    middleweight welterweight boxer boxing marathon cyclist cycling tour-de-france formula-one formula-1 ryder-cup davis-cup fa-cup
    hockey basketball baseball softball volleyball handball badminton swimmer swimming doping gold-medal silver-medal bronze-medal
    soccer wrestling wrestler judo taekwondo fencing gymnast gymnastics figure-skating skater snooker darts rowing regatta 
    yachtsman surfing snowboard snowboarder skier skiing slalom biathlon bobsleigh triathlon decathlon heptathlon pole-vault
    long-jump high-jump javelin discus steeplechase jockey racehorse racecourse thoroughbred derby-winner
    home-run pitcher bullpen shortstop outfielder infielder catcher strikeout no-hitter shutout grand-slam-title base-hit rbi
    linebacker cornerback tailback halfback running-back wide-receiver tight-end lineman kicker punter interception fullback
    free-agent rookie preseason postseason offseason pre-season world-series super-bowl stanley-cup pennant all-star slam-dunk
    point-guard rebounds three-pointer free-throw buzzer-beater overtime-win double-double triple-double power-play face-off
    defenseman goaltender winger centre-back center-back left-back right-back full-back wing-back defender centre-half
    playmaker frontman-goal stoppage-time injury-time extra-time penalty-shoot shootout shoot-out own-goal free-kick corner-kick throw-in red-card
    yellow-card sent-off booked-for clean-sheet equaliser equalizer equalise equalize headed-home crossbar goalmouth
    dugout touchline transfer-window loan-deal transfer-fee caretaker-manager caretaker-boss player-of pole-position pit-stop
    lap-record fastest-lap qualifying chequered-flag checkered-flag motogp superbike rally-driver motorsport motor-racing
    straight-sets tie-break tiebreak tiebreaker match-point break-point double-fault unseeded top-seed seeded wildcard
    birdie bogey eagle-putt fairway par-four par-five tee-shot caddie putt putting-green under-par over-par leaderboard links-course
    us-open british-open french-open australian-open the-masters masters-tournament ashes one-day-international twenty20 t20 odi century-stand
    lbw run-out maiden-over paceman all-rounder hundred-partnership line-out lineout scrum hooker flanker loose-head tight-head prop-forward
    lions-tour tri-nations super-league super-rugby grand-final lock-forward drop-goal wallabies springboks all-blacks
    bundesliga serie-a la-liga primera-liga ligue-1 eredivisie copa-america copa-libertadores euro-2004 euro-2020 euro-2024 asian-cup
    nations-cup confederations-cup carling-cup league-cup community-shield cup-final cup-tie world-champion european-champion
    defending-champion reigning-champion title-defence title-defense winning-streak losing-streak win-streak unbeaten-run unbeaten record-holder world-record
    personal-best photo-finish sports sportsman sportswoman sporting athlete ioc iaaf wada anti-doping steroid-use drug-test banned-substance bcs
    heisman bowl-game big-east big-ten pac-10 final-four march-madness sweet-sixteen head-coach assistant-coach player-coach
    manchester-united manchester-city real-madrid barcelona-striker bayern-munich juventus inter-milan ac-milan atletico borussia-dortmund
    arsenal chelsea liverpool-striker everton tottenham newcastle-united aston-villa west-ham crystal-palace leeds-united leicester-city
    southampton-striker norwich-city birmingham-city middlesbrough blackburn-rovers bolton-wanderers charlton-athletic fulham portsmouth-manager west-brom
    celtic rangers hibernian hearts-manager ajax feyenoord psv benfica porto-coach galatasaray fenerbahce besiktas boca-juniors river-plate
    yankees red-sox mets dodgers astros cubs white-sox phillies orioles mariners rockies padres diamondbacks brewers expos marlins
    angels-win indians-win twins-win tigers-win royals-win braves cardinals giants-win athletics-win blue-jays devil-rays
    patriots cowboys steelers packers redskins eagles-win falcons dolphins-win bengals ravens seahawks 49ers vikings-win buccaneers bucs
    colts texans-win titans-win jaguars-win broncos chargers-win raiders chiefs-win saints-win panthers-win bears-win lions-win
    lakers celtics knicks spurs pacers pistons bulls-win cavaliers cavs timberwolves grizzlies mavericks nuggets clippers sixers 76ers
    suns-win rockets-win wizards-win hornets trail-blazers supersonics sonics-win raptors maple-leafs canadiens bruins red-wings
    blackhawks canucks oilers flames-win avalanche-win sabres penguins-win flyers capitals-win
    hoosiers sooners longhorns buckeyes wolverines nittany-lions seminoles gators hurricanes-win hokies trojans bruins-win huskies
    wildcats badgers hawkeyes gophers cornhuskers jayhawks razorbacks tar-heels blue-devils
    federer nadal djokovic roddick agassi sampras hewitt safin henman murray-beat serena-williams venus-williams sharapova davenport
    clijsters henin mauresmo kuznetsova tiger-woods mickelson vijay-singh ernie-els mcilroy retief-goosen schumacher ferrari-driver
    barrichello raikkonen alonso hamilton-mercedes verstappen montoya beckham ronaldo ronaldinho messi zidane rooney henry-goal mourinho
    ferguson-united wenger benitez guardiola klopp eriksson owen-goal tendulkar ganguly dravid lara warne mcgrath-wicket ponting muralitharan flintoff
    vaughan-england jonny-wilkinson kobe-bryant shaquille lebron-james michael-jordan iverson barry-bonds schilling pedro-martinez
    alex-rodriguez jeter clemens tom-brady peyton-manning brett-favre michael-vick donovan-mcnabb ray-lewis lance-armstrong
    michael-phelps ian-thorpe usain-bolt paula-radcliffe kelly-holmes el-guerrouj justin-gatlin mike-tyson klitschko
    fast-bowler seamer opening-batsman fixture-list league-leaders league-title title-race title-hopes cup-winners top-scorer
    goalscorer scoring-drive yards-rushing passing-yards rushing-yards field-goal end-zone first-down two-point-conversion fourth-quarter
    third-quarter-lead sudden-death walk-off batting-average earned-run home-plate spring-training   
     hamstring groin-injury knee-injury ankle-injury thigh-injury torn-ligament cruciate-ligament achilles suspended-for-games
    test-series one-day-series five-wicket bowled-out century-against double-century county-cricket county-championship
    horse-racing grand-national kentucky-derby belmont-stakes preakness breeders-cup melbourne-cup cheltenham-festival royal-ascot`,
  plain: `match player team game season win won beat defeat victory champion final goal score scored club league cup title
    captain manager fan race racing ball shot round fixture stadium training trainer side lead draw penalty card
    opponent world-number seed rider runner medal sport fitness transfer ireland-wales england-captain rival bowl
    ranked ranking unranked lap driver racer bat batting bowling pitch net nets hit strike serve spectator supporter
    arena ballpark court-win defence defense offence offense offensive defensive record-win debut comeback victorious triumph triumphant clinch
    thrash rout routed trounce outclass hammer upset stun rally rallied comeback-win shock-win hosts visitors home-game away-game
     sideline sprain return-from-injury signed-for sign-striker draft drafted trade-deadline coach-sacked
    assist tackle foul dive points-lead points-clear runner-up favourite favorite underdog contender saturday-night sunday-night
     backup bench substitute veteran points yards yard innings-lead clash duel showdown berth
    athens-games sydney-games beijing-games games-village opening-ceremony torch-relay hooligan brawl ejected suspension
    bout ring-fight punch title-fight knock-out southpaw course-record strokes shots-clear two-shot three-shot one-shot
    division finals elimination eliminate eliminated reach-final through-to last-16 group-stage qualifier qualify
    fulltime draw-with held-by goals undefeated winless win-over loss-to beating losing streak champions mvp standings
    first-place second-place third-place last-place straight-victory straight-win season-opener home-opener night-game top-ranked all-time career-high
    american-league national-league afc nfc afc-championship eastern-conference western-conference division-series league-championship wild-card title-game
    starting-pitcher left-hander left-handed right-hander right-handed first-base second-base third-base pitching soccer-team football-team football-club
    national-team gold silver bronze run runs open opener wing centre-half wins loses losses-season bid-for-title
    jets bears lions bulls giants rams chiefs saints panthers eagles jaguars titans chargers royals tigers twins indians reds  
          devils islanders penguins coyotes predators bulldogs spartans trojans wolfpack cavaliers
    spain-striker england-striker wales-coach ireland-coach scotland-coach australia-captain india-captain pakistan-captain lions-captain test tests squads
    coaching play-offs playoffs quarterbacks receiver rusher tackles sacks punt pass-attempt shooting-guard dribble header volley
    backhand forehand ace aces deuce rallying sprinting jumper vault throws-discus swim stroke-play freestyle butterfly-stroke backstroke medley rower paddle
    red-sox-fans world-cup-qualifier cup-qualifier cup-win opening-round first-round second-round third-round final-round quarterfinals semifinals
    overtime shutout-win victory-over win-against loss-against defeated beats tops routs edges downs blanks upsets holds-off pulls-away rallies knocks-off
    scoring scorer touchdowns interceptions homers homer singles doubles-title triples strikeouts innings wickets goals-scored penalties fouls
    ncaa-tournament college-football college-basketball high-school-football pro-bowl all-pro hall-of-fame coach-of-the-year rookie-of-the-year salary-cap player-contract
    relay hurdles roster lineup line-up sidelined podium curling`,
}

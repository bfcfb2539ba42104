/** Words and phrases that tell a section; doubled weight for those that hardly any other section uses. */
import type { SectionSlug } from '#domain/section.ts'

/** `strong` count 3, `plain` count 1; phrases of two words are joined by `-`. All are stemmed before use. */
export type SectionWords = { readonly strong: string; readonly plain: string }

export const SECTION_WORDS: Readonly<Record<Exclude<SectionSlug, 'news'>, SectionWords>> = {
  world: {
    strong: `ceasefire refugee airstrike shelling militia insurgent embassy ambassador peacekeeper invasion hostage warlord junta
      genocide annexation troops missile rebel united-nations foreign-minister peace-talks security-council human-rights nato kremlin
      hamas hezbollah taliban islamic-state militant coup earthquake diplomatic sanction occupation border-guard war-crimes aid-agency`,
    plain: `war army military soldier attack bomb killed diplomat foreign border peace treaty conflict fighting capital province
      president regime region humanitarian evacuate displaced civilian drone rocket gunmen bombing ukraine russia israel gaza iran iraq
      syria china pyongyang afghanistan sudan yemen pakistan protester crackdown exile international ally`,
  },
  politics: {
    strong: `election parliament senator senate congressman congress ballot voter referendum manifesto lawmaker legislature legislator
      coalition backbencher tory labour-party conservative republican democrat liberal-democrat prime-minister cabinet chancellor
      white-house downing-street mp mps mep councillor by-election campaign-trail opinion-poll impeachment filibuster constituency
      shadow-cabinet home-secretary attorney-general supreme-court general-election house-of-commons governor mayor whip lib-dem ukip`,
    plain: `minister government policy vote party leader opposition bill law legislation debate campaign candidate poll reform
      political politician democracy asylum immigration tax-cut budget blair brown bush obama trump clinton kerry howard kennedy
      secretary committee council civil-servant spending pledge public-services identity-card devolution constitution`,
  },
  business: {
    strong: `profit shareholder earnings revenue turnover dividend takeover merger acquisition bankruptcy stock-market share-price
      investor inflation interest-rate gdp economist central-bank federal-reserve exporter retailer manufacturer exchange-rate currency
      deficit quarter-profit hedge-fund bond-market recession creditor chief-executive private-equity ipo layoff wall-street dow-jones
      nasdaq ftse analyst-said carmaker airline oil-price crude stake-in regulator-approved fiscal wholesaler conglomerate`,
    plain: `company firm market bank trade economy economic business sales price cost growth share stock fund investment finance
      financial debt loan export import industry corporate consumer customer worker job unemployment wage dollar euro yen pound
      deal bid offer analyst demand output supply oil gas energy retail insurance pension tax contract operator rate quarter forecast
      plant factory yukos bn budget tariff commodity manufacturing employment lender`,
  },
  technology: {
    strong: `software internet broadband smartphone website microchip processor computing computer gadget hacker malware spyware
      cybersecurity encryption artificial-intelligence algorithm startup silicon-valley search-engine operating-system laptop app
      open-source browser server download peer-to-peer file-sharing online-game video-game console playstation xbox nintendo ipod iphone
      android spam phishing virus-writer mobile-phone handset blog blogger wireless wi-fi bluetooth chatbot robot robotics semiconductor
      data-centre data-center cloud-computing social-network machine-learning nvidia openai google microsoft apple firefox linux gamer`,
    plain: `technology digital user device mobile phone network data web online electronic gaming game video tv media player camera
      chip pc program programmer developer code system screen console service content privacy virtual innovation tech intel sony ibm
      yahoo ebay amazon e-mail email site music-player text-message satellite hardware platform security-flaw patch bug`,
  },
  science: {
    strong: `scientist astronomer telescope spacecraft asteroid comet galaxy planet fossil dinosaur genome gene dna physicist particle
      quantum neuroscientist archaeologist paleontologist palaeontologist nasa esa space-station rover lunar orbit astronaut
      laboratory peer-reviewed microscope molecule protein evolution species-of biologist chemist collider neutrino supernova
      experiment excavation hominin neanderthal exoplanet rocket-launch space-agency`,
    plain: `science research researcher study discovery discover university journal nature theory physics chemistry biology space
      mars moon solar earth star cell animal brain ancient skeleton sample observatory probe mission satellite launch analysis team evidence
      finding professor mathematical mathematician`,
  },
  health: {
    strong: `patient hospital doctor nurse vaccine vaccination virus infection outbreak epidemic pandemic disease cancer tumour tumor
      diabetes obesity surgery surgeon clinic clinical-trial symptom diagnosis diagnose therapy nhs medicine medical pharmaceutical
      mental-health dementia alzheimer malaria hiv aids tuberculosis influenza measles cholera ebola coronavirus covid heart-disease
      stroke blood-pressure antibiotic public-health health-ministry health-officials world-health maternity midwife contagious`,
    plain: `health treatment drug care risk dose ward illness blood pain diet smoking smoker alcohol pregnancy pregnant infant
      physician trial condition immune syndrome injury dental dentist mask hygiene nutrition wellbeing sick die death case test sleep`,
  },
  environment: {
    strong: `climate climate-change global-warming emission carbon greenhouse-gas biodiversity deforestation rainforest wildfire drought
      flood hurricane typhoon cyclone glacier sea-level conservation conservationist endangered habitat wildlife renewable wind-farm
      solar-power pollution pollutant recycling ecosystem coral-reef fossil-fuel heatwave ecologist environmentalist greenpeace sewage
      oil-spill air-quality net-zero rewilding peatland flood-defence flood-defense storm-surge national-park`,
    plain: `environment environmental weather temperature rainfall storm river ocean sea coast forest tree species bird fish water
      waste plastic energy nature ice arctic antarctic wetland soil warming degrees rain snow wind landslide evacuation reservoir dam
      meteorologist forecast sustainable green farming tide erosion marsh`,
  },
  sport: {
    strong: `striker midfielder goalkeeper quarterback touchdown penalty-kick hat-trick scoreline semi-final quarter-final
      premiership fifa uefa world-cup grand-prix olympic olympics wimbledon grand-slam tournament championship batsman bowler
      wicket innings test-match rugby football footballer cricket tennis golf golfer athletics sprinter medallist medalist nba nfl
      nhl mlb relegation playoff play-off champions-league premier-league six-nations fly-half scrum-half coach squad referee
      home-win goalless halftime half-time second-half first-half kick-off offside knockout heavyweight boxer marathon cyclist
      tour-de-france formula-one ryder-cup davis-cup fa-cup hockey basketball baseball swimmer doping gold-medal silver-medal`,
    plain: `match player team game season win won beat defeat victory champion final goal score scored club league cup title
      injury captain manager fan race racing ball shot round fixture stadium training trainer side lead draw penalty card opponent
      world-number seed set rider runner medal record sport athlete fitness transfer chelsea arsenal liverpool manchester-united
      real-madrid ireland-wales england-captain`,
  },
  culture: {
    strong: `film movie actor actress director-of box-office hollywood oscar bafta grammy album singer songwriter rapper band
      concert novel novelist author-of poet poetry theatre theater playwright exhibition gallery painter sculpture museum orchestra
      opera ballet choreographer festival-of film-festival tv-series sitcom soap-opera comedian screenplay premiere soundtrack
      chart-topping best-actor best-actress best-film golden-globe nominee celebrity fashion-week designer-label box-set bestseller
      booker-prize brit-award hip-hop rock-band musical west-end broadway glastonbury cinema screenwriter filmmaker`,
    plain: `music song artist art star show award drama comedy book story fiction audience performance stage play tour fans
      record label chart single role cast character television tv channel programme series viewer episode critic review fashion
      festival heritage culture cultural entertainment singing dance dancer photograph nomination documentary studio dvd pop rock`,
  },
}

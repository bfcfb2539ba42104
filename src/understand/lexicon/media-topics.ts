/** Words of the IPTC Media Topics that are no section of the paper; each topic weighs them as sections weigh theirs. */
import type { SectionWords } from './sections/section-words.ts'

export type OwnTopic =
  | 'conflict'
  | 'crime'
  | 'disaster'
  | 'education'
  | 'human-interest'
  | 'labour'
  | 'lifestyle'
  | 'religion'
  | 'society'
  | 'weather'

export const TOPIC_WORDS: Readonly<Record<OwnTopic, SectionWords>> = {
  conflict: {
    strong: `ceasefire cease-fire truce airstrike air-strike air-raid shelling militia insurgent insurgency peacekeeper invasion hostage junta genocide
      annexation troops missile rebel militant coup suicide-bomber suicide-bombing car-bomb roadside-bomb mortar gunship artillery frontline front-line
      ethnic-cleansing massacre war-crimes massacre guerrilla paramilitary disarm warplane warplanes warship warhead taliban hezbollah hamas al-qaeda islamic-state
      isis intifada jihad jihadist terrorist terrorism terror-attack soldiers-killed peace-talks peace-process drone-strike martial-law uprising riot rioters`,
    plain: `war army military soldier attack bomb bombing killed fighting conflict forces combat weapon violence terror civilian casualty siege occupation
      rocket explosive blast gunfire ambush offensive frontier navy troop battalion general marine veteran pentagon nato`,
  },
  crime: {
    strong: `murder murdered murderer manslaughter homicide robbery robber burglary burglar theft rape rapist sexual-assault molestation arson arsonist fraudster
      convicted conviction convict acquitted acquittal jury juror prosecutor prosecution defendant sentenced sentencing jailed jail prison-term life-sentence
      death-row death-penalty parole probation bail indicted indictment arraigned pleaded-guilty plead-guilty not-guilty guilty-plea guilty-verdict verdict court-heard crown-court
      district-attorney defense-lawyer defence-lawyer detective detectives crime-scene stabbing stabbed shooter gunman serial-killer kidnap kidnapping
      smuggling trafficker drug-dealer drug-trafficking money-laundering extortion embezzlement bribery perjury racketeering mafia mobster gang-member mugging
      police-officer police-department sheriff's sheriff deputies homicide-detectives fbi-agents fatal-shooting mass-shooting police-shooting grand-jury
      plaintiff appeals-court high-court supreme-court lawsuit class-action libel inquest coroner pathologist post-mortem forensic autopsy`,
    plain: `police arrest arrested suspect charge charged crime criminal court judge trial lawyer attorney law legal justice victim evidence witness testimony testify
      allege alleged accused accuse investigation investigator officer gun knife shoot shooting killer kill prison inmate custody offence offense offender guilty
      sue sued ruling ruled appeal hearing case assault abuse fraud steal stole stolen weapon gang drug violent warrant`,
  },
  disaster: {
    strong: `earthquake quake aftershock tsunami plane-crash air-crash train-crash derailment derailed shipwreck capsized ferry-disaster sank sinking avalanche landslide mudslide
      collapsed-building building-collapse explosion-at gas-explosion mine-explosion mine-disaster blaze inferno firefighter firefighters wildfire bushfire rescuers rescue-workers
      death-toll survivors-found search-and-rescue emergency-services evacuated-residents stampede famine eruption volcano-erupted wreckage black-box crash-site
      pile-up car-crash bus-crash road-accident hurricane-victims flood-victims floodwaters flood-waters relief-effort relief-workers red-cross state-of-emergency-flood`,
    plain: `disaster accident crash fire flood rescue emergency victim survivor injured killed dead missing collapse explosion evacuate evacuation damage destroyed
      debris relief toll storm hurricane cyclone typhoon crew passenger pilot ship ferry helicopter tragedy catastrophe devastated`,
  },
  education: {
    strong: `school schools pupil pupils teacher teachers classroom headteacher head-teacher headmaster curriculum exam exams a-level a-levels gcse gcses university-students
      undergraduate undergraduates tuition tuition-fees college-students campus kindergarten nursery-school primary-school secondary-school high-school-students
      charter-school charter-schools school-district school-board common-core standardized-test test-scores literacy numeracy truancy homework student-loan student-loans student-debt
      graduation-rate vice-chancellor ofsted education-department academic-year phd-students bursary scholarship semester faculty-members`,
    plain: `education student college university learn learning lesson class teach teaching academic graduate degree professor lecturer dean faculty grade skill course child`,
  },
  'human-interest': {
    strong: `lottery-winner heartwarming good-samaritan world's-oldest oldest-living centenarian guinness-world record-breaking-pet bizarre quirky long-lost reunited-with
      stray-dog rescue-dog lost-dog prank viral-video birthday-party triplets quadruplets message-in-a-bottle treasure-hunter`,
    plain: `pet dog cat puppy kitten surprise odd unusual funny miracle hero kindness stranger birthday wedding reunion twin grandmother`,
  },
  labour: {
    strong: `trade-union trade-unions labor-union labor-unions labour-dispute walkout walked-out picket picket-line picketing strikers strike-action industrial-action collective-bargaining
      minimum-wage living-wage union-leader union-leaders union-members afl-cio teamsters tuc unison unite-union redundancies layoffs laid-off unemployment jobless unemployed
      working-conditions overtime-pay sick-pay zero-hours gig-workers pay-dispute pay-talks pay-rise wage-increase work-stoppage lockout-players paid-leave maternity-leave`,
    plain: `union worker workforce employer employee wage pay job labour labor strike workplace employment hiring staff overtime pension contract shift`,
  },
  lifestyle: {
    strong: `recipe recipes cookbook cooking chef restaurant-review wine-tasting vineyard holidaymakers tourist tourists tourism sightseeing backpacker cruise-ship beach-resort ski-resort
      travel-guide hotel-room interior-design home-decor gardening fashion-tips make-up beauty-tips skincare dating-advice etiquette horoscope hobby knitting yoga pilates camping
      hiking theme-park disneyland wedding-planner thanksgiving-dinner turkey-recipe holiday-shopping black-friday gift-ideas diy pet-owners motoring test-drive`,
    plain: `food eat meal dinner drink wine beer coffee restaurant cook kitchen travel trip tour vacation holiday resort fashion style beauty garden home leisure weekend gift toy`,
  },
  religion: {
    strong: `pope francis-pope vatican bishop archbishop archbishop-of-canterbury cardinal papal pontiff priest priests clergy clergyman pastor church churches congregation parishioners parish diocese
      anglican anglicans episcopal catholic catholics evangelical evangelicals methodist presbyterian baptist mormon mormons rabbi synagogue imam mosque hajj ramadan quran koran
      bible biblical gospel scripture prayer prayers worship worshippers theology theologian sermon baptism hindu-temple buddhist monks monastery dalai-lama sikh atheist atheists
      religious-freedom religious-liberty faith-based blasphemy heresy pilgrimage pilgrims christianity islam judaism hinduism southern-baptist`,
    plain: `religion religious faith god christian muslim jewish hindu holy spiritual pray belief believer sect saint easter christmas soul sin abortion`,
  },
  society: {
    strong: `racism racist racial discrimination segregation civil-rights black-lives lgbt lgbtq gay-marriage same-sex transgender gay-rights lesbian homosexual homosexuality feminist feminism
      gender-equality gender-pay women's-rights abortion-rights affirmative-action diversity homelessness homeless poverty-line food-bank food-stamps welfare-recipients immigrant immigrants
      undocumented deportation dreamers daca migrant migrants asylum-seeker asylum-seekers adoption foster-care divorce single-mothers demographic demographics census population-growth
      birth-rate ageing-population elderly-people indigenous aboriginal native-american native-americans first-nations charity charities volunteers philanthropist philanthropy
      hate-crime hate-speech white-supremacist white-supremacists antisemitism anti-semitism islamophobia me-too #metoo sexual-harassment inequality`,
    plain: `social society community family families child parent marriage married race black white gender woman man youth teenager poverty poor migrant immigration citizen equality
      rights minority generation housing neighbourhood neighborhood volunteer donate abuse`,
  },
  weather: {
    strong: `weather forecaster forecasters meteorologist snowfall rainfall snowstorm blizzard heatwave heat-wave cold-snap thunderstorm thunderstorms tornado tornadoes tropical-storm hurricane-watch
      storm-warning flood-warning weather-warning weather-service met-office snow-showers freezing-rain gale-force gales hailstones wind-chill record-heat record-cold winter-storm nor'easter
      inches-of-snow degrees-fahrenheit degrees-celsius humidity monsoon`,
    plain: `storm rain snow wind temperature degrees hurricane sunny cloud cloudy fog frost ice icy cold hot heat forecast mph inches gust drizzle`,
  },
}

/** World: war and peace, diplomacy, and what happens abroad; countries and capitals weigh little, wars and envoys much. */
import type { SectionWords } from './section-words.ts'

export const WORLD: SectionWords = {
  strong: `ceasefire cease-fire truce refugee airstrike air-strike air-raid shelling militia militiamen insurgent insurgency embassy ambassador peacekeeper
    peacekeeping invasion hostage warlord junta genocide annexation troops missile rebel rebels united-nations foreign-minister
    peace-talks peace-process peace-deal security-council human-rights nato kremlin hamas hezbollah hizbollah taliban taleban islamic-state militant militants coup
    diplomatic diplomat sanction sanctions border-guard war-crimes aid-agency kofi-annan ban-ki-moon guterres un-envoy
    suicide-bomber suicide-bombing car-bomb roadside-bomb bombings bomb-attack mortar mortars gunmen kidnapped kidnappers kidnapping beheaded beheading
    behead captors hostages-freed abducted abduction fallujah falluja najaf mosul ramadi sadr-city baghdad basra kirkuk tikrit samarra
    moqtada al-sadr shiite shia shi'ite sunni cleric ayatollah grand-ayatollah allawi zarqawi al-zarqawi saddam saddam-hussein baathist abu-ghraib
    guantanamo al-qaeda al-qaida osama-bin-laden bin-laden coalition-forces multinational-force us-soldiers us-troops us-marines marines
    palestinian palestinians israeli israelis gaza gaza-strip west-bank jerusalem ramallah arafat yasser-arafat mahmoud-abbas abbas sharon ariel-sharon
    netanyahu settlers settlement-building settlements intifada knesset likud separation-barrier golan rafah jenin hebron nablus
    tehran iran's iranian nuclear-program nuclear-programme uranium uranium-enrichment iaea atomic-energy-agency elbaradei
    khatami ahmadinejad khamenei pyongyang north-korea north-korean six-party kim-jong musharraf pervez-musharraf karzai hamid-karzai kabul kandahar
    islamabad karachi lahore waziristan kashmir kashmiri new-delhi manmohan-singh vajpayee narendra-modi bjp-leader sonia-gandhi tamil-tigers sri-lankan kathmandu
    maoist maoists nepalese dhaka bangladeshi rangoon yangon myanmar burma aung-san suu-kyi bangkok thaksin southern-thailand
    jakarta indonesian aceh yudhoyono megawati manila arroyo philippine abu-sayyaf mindanao hanoi phnom-penh khmer-rouge beijing hu-jintao wen-jiabao
    xi-jinping taipei taiwanese chen-shui-bian dalai-lama tibetan hong-kong-protest koizumi tokyo-government shinzo-abe seoul roh-moo-hyun
    darfur sudanese khartoum janjaweed rwanda rwandan hutu tutsi congolese kinshasa burundi uganda ugandan lord's-resistance kony
    somalia somali mogadishu ethiopian eritrea eritrean kenyan nairobi zimbabwe zimbabwean mugabe robert-mugabe harare
    ivory-coast ivorian gbagbo liberia liberian sierra-leone nigerian lagos abuja obasanjo niger-delta boko-haram mali-coup sahel
    thabo-mbeki apartheid south-african-president angola mozambique equatorial-guinea mark-thatcher-coup cairo egyptian mubarak tripoli libyan gaddafi
    gadhafi algerian tunisian moroccan saudi-arabia saudi riyadh jeddah yemeni houthi houthis beirut lebanese hariri syrian damascus assad bashar
    jordanian amman kuwaiti ankara erdogan turkish-government kurdish kurds pkk cyprus-reunification chechen chechnya grozny beslan school-siege
    basayev putin vladimir-putin moscow-court russian-president ossetia ossetian abkhazia georgian-president tbilisi ukrainian kiev kyiv yushchenko yanukovych
    kuchma orange-revolution zelensky zelenskyy donetsk donbas crimea kherson kharkiv belarus belarusian lukashenko minsk moldova
    kosovo kosovar serbia serbian serb serbs belgrade milosevic bosnia bosnian sarajevo srebrenica karadzic mladic croatian hague-tribunal
    war-crimes-tribunal international-criminal chirac jacques-chirac schroeder gerhard-schroeder berlusconi silvio-berlusconi zapatero aznar
    angela-merkel macron emmanuel-macron scholz sarkozy orban barroso solana european-union-summit eu-summit eu-membership accession-talks
    haiti haitian aristide port-au-prince venezuelan hugo-chavez chavez maduro caracas colombian farc bogota uribe cuban castro fidel-castro havana
    pinochet chilean-court argentine-president kirchner brazil's-president lula bolivian la-paz-protest peruvian ecuadorean quito nicaraguan sandinista
    mexico-city vicente-fox drug-cartel drug-lord guerrilla guerrillas paramilitary paramilitaries death-squad disarm disarmament weapons-inspector
    weapons-of-mass weapons-inspectors arms-embargo arms-deal nuclear-weapons nuclear-test ballistic-missile warhead warship warplane warplanes fighter-jet
    helicopter-gunship gunship artillery tank-column offensive-rebels frontline front-line ethnic-cleansing ethnic-violence sectarian massacre mass-grave atrocities
    humanitarian-crisis humanitarian-aid food-aid aid-workers aid-worker relief-effort refugees refugee-camp displaced-people red-cross red-crescent unicef
    unhcr amnesty-international human-rights-watch tsunami tsunami-victims foreign-ministry foreign-policy foreign-affairs state-visit
    summit-leaders g8 g7 g20 asean african-union arab-league commonwealth-summit bilateral extradition exile exiled-leader
    martial-law state-of-emergency curfew coup-attempt mutiny uprising crackdown dissident political-prisoner pro-democracy opposition-leader
    peace-treaty peace-accord peace-agreement power-sharing ira-decommissioning disengagement-plan pullout withdrawal-of-troops deployment-of-troops
    independence-day-parade separatist separatists secession autonomy-talks occupied-territories occupation
    hostages captives envoys rebels-killed rebel-group rebel-leader leftist-rebels opposition-supporters ruling-party ruling-junta interim-prime interim-government
    transitional-government election-observers disputed-election vote-rigging prime-minister-designate border-dispute border-crossing border-clash disputed-region
    disputed-territory nuclear-talks nuclear-ambitions nuclear-standoff diplomatic-row diplomatic-ties un-resolution un-general un-secretary-general un-inspectors
    un-officials eu-leaders eu-foreign eu-ministers european-leaders arab-leaders african-leaders asian-leaders muslim-clerics tribal-leaders tribesmen
    security-forces army-chief military-junta military-court military-offensive military-operation foreign-troops foreign-workers foreign-hostages aid-convoy`,
  plain: `premier eu un ex-president war army military soldier attack bomb killed foreign border peace treaty conflict fighting capital province
    president regime region humanitarian evacuate displaced civilian drone rocket bombing ukraine russia israel iraq iran
    syria china afghanistan sudan yemen pakistan protester international ally allies bomber blast explosion exploded wounded 
     kill killing killings clash clashes ambush raid raided siege violence violent terror terrorist terrorism extremist
    islamic islamist muslim muslims arab kurd jewish pope vatican catholic orthodox mosque
    iraqi afghan pakistani indian russian chinese japanese korean french german italian spanish turkish egyptian nigerian african european asian
    india japan france germany italy spain greece turkey egypt nigeria africa kenya indonesia philippines vietnam cambodia thailand malaysia
    south-korea north nepal bangladesh sri-lanka lebanon jordan saudi kuwait qatar libya algeria morocco tunisia ethiopia congo
    south-africa brazil argentina chile colombia venezuela peru bolivia cuba mexico guatemala honduras salvador poland hungary romania bulgaria
    czech slovakia austria belgium netherlands dutch sweden norway denmark finland portugal switzerland cyprus georgia armenia azerbaijan
    kazakhstan uzbekistan kyrgyzstan mongolia taiwan hong-kong delhi mumbai moscow paris berlin rome madrid brussels 
      detainee gunman security-forces guard patrol convoy checkpoint weapons arms nuclear atomic
    minister foreign-leader king prince crown-prince monarch palace general commander chief-commander defence-minister ministry spokesman officials-said
    village villagers town southern northern eastern western provincial tribal ethnic minority religious
                     
    embassy-staff visa-ban envoy talks negotiation negotiator dialogue accord pact deal-signed resolution summit visit meeting
    elections poll-violence vote-rigging interim-government transitional parliament-speaker demonstrators demonstration march`,
}

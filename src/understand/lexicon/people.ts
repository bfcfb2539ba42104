/** Given names, forms of address and roles: what makes a name a person's. */
import { wordSet } from './words.ts'

export const HER_NAMES = wordSet(
  'abigail ada adele agnes aisha alexandra alexis alice alicia alison amanda amber amelia amina amy ana anastasia andrea angela angelina anita ann',
  'anna anne annette annie antonia april arlene astrid audrey aung ava barbara beatrice becky bella bernadette beth betty beverly bonnie brenda bridget',
  'brittany camilla carla carly carmen carol carole caroline carolyn catherine cathy cecilia charlotte chelsea cheryl chloe christina christine cindy',
  'claire clara claudia colleen condoleezza connie constance courtney crystal cynthia daisy dana danielle daphne dawn deborah debra delia denise diana',
  'diane dianne dolores donna dora doris dorothy edith eileen elaine eleanor elena elisabeth eliza elizabeth ella ellen ellie elsa elsie emily emma erica',
  'erika erin esther ethel eva eve evelyn fatima fiona florence frances francesca freya gabriela gabrielle gail gemma georgia georgina geraldine gertrude gillian gina',
  'gisela gladys glenda gloria grace greta gwen gwendolyn hannah harriet hazel heather heidi helen helena helga henrietta hilary hillary holly ida ilse imogen ines',
  'ingrid irene iris irina isabel isabella ivana ivanka ivy jacqueline jackie jade jana jane janet janice jasmine jean jeanette jeanne jemima jenna jennifer jenny',
  'jessica jill joan joanna joanne jocelyn jodie josephine joy joyce judith judy julia julie juliet june kamala karen karin kate katherine kathleen kathryn',
  'kathy katie katrina kay keira kelly kerry kimberly kirsten kirsty kristen kristin lara laura lauren leah leila lena leona lesley leslie lily linda lisa liz',
  'liza lois lola lorna lorraine louisa louise lucia lucy lydia lynn lynne madeleine madison maggie maisie malala mandy marcia margaret margarita maria marian marianne marie',
  'marilyn marina marine marion marjorie marlene marta martha martina mary maryam matilda maud maureen maxine megan melania melanie melinda melissa mercedes meryl mia michelle',
  'mildred miranda miriam moira molly mona monica muriel myra nadia nancy naomi natalia natalie natasha nell nicola nicole nina nora norma olga olive olivia',
  'oprah pamela patricia patty paula pauline pearl peggy penelope penny petra philippa phyllis pippa polly priscilla priti priya rachel raquel rebecca regina renee rhonda',
  'rita roberta rosa rosalind rose rosemary roxanne ruby ruth sabrina sally samantha sandra sara sarah selena serena shannon sharon sheila shelley sheryl shirley',
  'sienna simone sofia sonia sophia sophie stacey stella stephanie sue susan susanna suzanne svetlana sylvia tamara tania tanya tara tatiana teresa tessa thelma theresa',
  'tiffany tina toni tracy trudy ursula valentina valerie vanessa vera verity veronica victoria viola violet virginia vivian wanda wendy whitney winifred yasmin yoko yolanda',
  'yulia yvette yvonne zara zoe steffi martina arantxa venus nelly',
)

export const HIS_NAMES = wordSet(
  'aaron abdul abdullah abraham adam adolf adrian ahmad ahmed al alan albert alberto aldo alejandro alessandro alex alexander alexei alfred ali alistair allan',
  'allen alvin amir anders andre andreas andrei andres andrew andy angelo ansel anthony antoine anton antonio antony ari arjun arnold arsene art arthur asif',
  'austin axel barack barry bart bashar basil ben benedict benjamin benny bernard bernie bert bill billy bjorn bob bobby boris brad bradley brendan brett',
  'brian bruce bruno bryan byron calvin cameron carl carlo carlos cecil cesar chad charles charlie chris christian christoph christophe christopher chuck claude clement cliff',
  'clint clive colin conor craig curtis cyril cyrus dale damian damon dan daniel danny dario darren dave david dean dennis denis derek dick diego dieter',
  'dimitri dirk dmitry domenico dominic don donald doug douglas duncan dustin dwight earl ed eddie edgar eduardo edward edwin elias elliot elon emil emmanuel enrique',
  'eric erik ernest ernst ethan eugene evan fabio felipe felix fernando fidel finn francis francisco francois françois frank franklin franz fred freddie frederick friedrich gabriel gareth',
  'garry gary gavin gene geoff geoffrey george gerald gerard gerhard gianni gilbert giles giovanni giuseppe glen glenn goran gordon graeme graham grant greg gregory guido guillermo',
  'gunther gus guy hamid hank hans harold harry harvey hassan hector heinz helmut henri henrik henry herbert herman hosni howard hubert hugh hugo hussein ian ibrahim igor',
  'imran isaac ismail ivan ivo jack jacob jacques jaime jake jakob james jamie jan jared jason javier jay jeff jeffrey jens jeremy jerome jerry jesse',
  'jim jimmy joachim joao joaquin joe joel johan johann johannes john johnny jon jonas jonathan jordan jorge jose josé josef joseph josh joshua juan jules julian',
  'julius jürgen juergen justin karel karl keith ken kenneth kenny kevin khalid kim kofi klaus kurt kyle lamar lance larry lars laurence laurent lawrence lee leo leon',
  'leonard leonid leroy lewis liam linus lionel lloyd lorenzo lou louis luc luca lucas ludwig luigi luis luiz luke mahmoud malcolm manuel marc marcel marco marcus',
  'marcos marek mario mark marko martin marvin massimo mathieu matt matteo matthew matthias maurice mauricio max maximilian melvin michael michel miguel mikael mikhail mike milan',
  'milos miroslav mitch mitt mohamed mohammad mohammed mohamad morgan morris muammar muhammad murray mustafa narendra nathan neil nelson nicholas nick nicolas nigel nikolai nils noah noel',
  'norman oleg oliver omar orlando oscar osama otto owen pablo paolo pascal pat patrick paul pavel pedro per pervez pete peter phil philip philippe phillip pierre',
  'quentin rafael rajiv ralf ralph ramon randy raul ray raymond recep reinhard rene rex ricardo richard rick ricky rob robert roberto robin rod roderick rodney rodrigo',
  'roger roland rolf roman romano ron ronald ronnie rory ross roy rubén rudolf rudy rupert russ russell ryan saddam salvador sam samuel saul scott sean',
  'sebastian serge sergei sergey sergio seth shane shaun shimon sidney silvio simon slobodan sol stan stanley stefan stefano stephen steve steven stewart stuart sven tariq ted',
  'terence terry theo theodore thierry thomas tim timothy toby todd tom tomas tommy tony trent trevor tyler umberto usain valery vaclav vernon victor viktor vijay vince vincent',
  'vincenzo vitaly vladimir volodymyr waleed walter warren wayne werner wesley wilfred wilhelm will william willie willy wim winston wolfgang woody xavier xi yasser yasir yevgeny yitzhak',
  'yuri yusuf yves zachary zinedine zoran boutros benjamin binyamin goran pete andre yevgeny marat tomas emilio sergi magnus patrik thomas felix mats nasser muttiah wasim waqar sachin',
)

/** Forms of address and offices that stand before a name with a capital, in lower case. */
export const TITLES = wordSet(
  'justices senators presidents congressmen governors sens reps gens mr mrs ms miss mx dr prof professor doctor sir dame lord lady baroness baron count countess duke duchess earl viscount rev reverend',
  'father brother sister fr bishop archbishop cardinal pope rabbi imam sheikh sheik ayatollah mullah king queen prince princess emperor emir sultan',
  'president premier chancellor minister secretary senator sen congressman congresswoman rep representative governor gov mayor ambassador',
  'general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl admiral commander cmdr brigadier marshal private constable inspector',
  'detective superintendent sheriff officer judge justice attorney chief chairman chairwoman director commissioner speaker councillor counselor',
  'coach spokesman spokeswoman spokesperson leader ceo editor mp herr frau monsieur madame señor don vice deputy prime foreign interior finance defence defense former',
  'education health environment energy transport trade culture home treasury labour labor agriculture justice housing employment industry fullback striker midfielder goalkeeper captain skipper lieutenant-colonel major-general lieutenant-general brigadier-general',
)

/** Roles in lower case, head words; what stands before or after a name to say who it is. */
export const ROLES = wordSet(
  'president premier chancellor minister secretary senator congressman congresswoman representative governor mayor ambassador envoy diplomat consul',
  'general colonel major captain lieutenant sergeant admiral commander officer soldier inspector detective superintendent sheriff constable policeman policewoman',
  'judge justice magistrate lawyer attorney solicitor barrister prosecutor counsel chief chairman chairwoman chairperson chair director commissioner speaker',
  'councillor councilman councilwoman councilor coach manager trainer captain skipper striker midfielder defender goalkeeper keeper player pitcher quarterback batsman bowler forward winger',
  'spokesman spokeswoman spokesperson leader ceo founder co-founder owner boss executive head deputy adviser advisor aide strategist pollster consultant analyst economist',
  'trader broker banker investor entrepreneur businessman businesswoman engineer developer designer architect scientist physicist chemist biologist ecologist geologist astronomer',
  'climatologist meteorologist forecaster epidemiologist virologist psychologist psychiatrist sociologist historian researcher professor lecturer teacher headteacher principal dean rector student',
  'doctor nurse surgeon physician paramedic pharmacist midwife consultant author writer novelist poet playwright journalist reporter correspondent editor columnist presenter broadcaster host',
  'critic actor actress singer musician composer conductor guitarist drummer rapper dancer artist painter sculptor photographer filmmaker producer screenwriter comedian curator',
  'champion medallist medalist swimmer sprinter runner cyclist rider driver golfer boxer wrestler gymnast skier footballer cricketer referee umpire bishop archbishop cardinal priest vicar',
  'pastor rabbi imam cleric monk nun king queen prince princess candidate nominee incumbent lawmaker legislator politician activist campaigner organiser organizer protester',
  'resident neighbour neighbor villager farmer fisherman shepherd baker butcher chef cook waiter shopkeeper builder carpenter electrician plumber miner driver pilot sailor skipper',
  'harbourmaster harbormaster master ranger keeper warden guard volunteer chaplain librarian archivist clerk treasurer registrar ombudsman auditor regulator inspector coordinator',
  'member partner fellow husband wife son daughter father mother brother sister uncle aunt cousin grandfather grandmother widow widower friend colleague survivor victim witness',
  'worker pensioner owner landlord tenant customer passenger commuter tourist visitor mum mom dad foreman superintendent supervisor planner surveyor hydrologist oceanographer zoologist botanist',
  'surrogate official associate aide democrat republican conservative liberal lobbyist negotiator mediator lecturer trustee administrator lobbyist organizer peer baroness backbencher whip contributor counsellor therapist pundit vlogger blogger youtuber influencer programmer statistician geographer anthropologist archaeologist theologian philosopher virologist vet veterinarian paralegal jurist barrister rapporteur whistleblower attache',
  'veteran dissident defector fugitive suspect defendant plaintiff whistleblower hacker gunman rebel general-secretary secretary-general vice-president vice-chairman mp mep msp',
)

/** Politics: elections, parliaments, parties, government and the making of laws. */
import type { SectionWords } from './section-words.ts'

export const POLITICS: SectionWords = {
  strong: `election parliament parliamentary senator senate congressman congresswoman congress congressional ballot voter
    referendum manifesto lawmaker legislature legislator coalition-government backbencher backbench tory tories labour-party conservative conservatives republican
    republicans democrat democrats democratic-party republican-party gop liberal-democrat lib-dem lib-dems lib-dem-leader prime-minister
    cabinet chancellor white-house downing-street number-10 mp mps mep meps msp msps councillor by-election byelection campaign-trail opinion-poll
    impeachment impeach filibuster constituency constituent shadow-cabinet shadow-chancellor shadow-home shadow-minister shadow-secretary home-secretary home-office
    foreign-secretary education-secretary health-secretary defence-secretary transport-secretary attorney-general lord-chancellor
    supreme-court-nominee supreme-court-justice general-election house-of-commons house-of-lords commons lords-vote peers whip chief-whip governor gubernatorial
    mayor mayoral ukip plaid-cymru snp sinn-fein dup ulster-unionist welsh-assembly scottish-parliament holyrood stormont westminster whitehall
    civil-servant civil-service commons-leader queen's-speech tony-blair gordon-brown michael-howard charles-kennedy
    kilroy-silk david-blunkett charles-clarke jack-straw alan-milburn john-prescott peter-hain ruth-kelly oliver-letwin
    david-davis boris-johnson theresa-may david-cameron ed-miliband jeremy-corbyn keir-starmer rishi-sunak liz-truss nigel-farage
    nicola-sturgeon george-bush-campaign bush-campaign kerry-campaign john-kerry john-edwards dick-cheney al-gore howard-dean ralph-nader
    barack-obama donald-trump joe-biden hillary-clinton bernie-sanders elizabeth-warren kamala-harris mike-pence mitch-mcconnell
    nancy-pelosi chuck-schumer paul-ryan john-boehner harry-reid john-mccain mitt-romney ted-cruz marco-rubio ron-desantis nikki-haley jd-vance
    presidential-candidate presidential-election presidential-race presidential-campaign presidential-debate presidential-nominee presidential-hopeful
    vice-president vice-presidential running-mate electoral-college electoral-vote swing-state battleground-state caucus primary-election iowa-caucus
    new-hampshire-primary super-tuesday super-delegates delegate-count national-convention convention-speech nominee nomination-fight confirmation-hearing
    inauguration inaugural oval-office state-of-the-union executive-order veto bipartisan partisan bipartisanship lobbyist lobbying super-pac pac-money campaign-finance
    fundraiser donor-party soft-money campaign-ad attack-ad stump-speech town-hall-meeting exit-poll exit-polls approval-rating pollster polling-station
    polling-place voting-machine recount vote-count ballot-paper postal-voting absentee turnout landslide-victory incumbent re-election reelection
    redistricting gerrymander electorate electoral voters left-wing right-wing centrist socialist-party communist-party green-party
    tea-party populist populism far-right far-left liberal-party social-democrats christian-democrats conservative-party labour-mp tory-leader labour-leader party-leader
    party-conference party-chairman speaker-of-the-house house-speaker majority-leader minority-leader senate-committee house-committee
    select-committee judiciary-committee ethics-committee appropriations subcommittee hearing-congress government-shutdown debt-ceiling budget-bill spending-bill
    tax-bill health-bill farm-bill stimulus-bill legislation legislative lawmaking statute white-paper green-paper policy-review
    council-tax identity-card id-cards tuition-fees devolution constitution constitutional amendment republic-day monarchy-debate house-bill
    asylum-seekers asylum-policy immigration-policy immigration-reform border-wall hunting-ban hunting-bill anti-terror-bill terror-laws civil-liberties detention-without-trial house-arrest-powers
    freedom-of-information hutton butler-report eu-constitution european-parliament european-commission brexit single-currency euro-referendum
    left-the-cabinet minister-resign minister-resigned cabinet-reshuffle ministerial minister's junior-minister former-minister
    no-confidence confidence-vote coalition-talks snap-election parliament-dissolved swing-voters spin-doctor spin-doctors political-party politician
    political-correspondent political-editor politics whistle-blower-trump mueller special-counsel collusion justice-department-probe subpoena-congress
    obamacare affordable-care entitlement-reform social-security-reform welfare-reform gun-control death-penalty-bill abortion-bill gay-marriage-ban
    same-sex-marriage-amendment voting-rights voter-id voter-fraud voter-registration secretary-of-state attorney-general's national-security-adviser chief-of-staff
    press-secretary homeland-security-secretary defense-secretary treasury-secretary law-lords human-rights-act public-accounts
    accounts-committee national-audit commons-committee home-affairs cross-party downing-street's prime-minister's question-time select-committee-report backbenchers
    conservative-mp lib-dem-mp frontbench frontbencher deputy-prime deputy-leader leadership-contest leadership-challenge leadership-election party-members party-donors
    electoral-commission electoral-reform voting-system proportional-representation polling-day canvassing election-campaign election-result pre-election
    pre-budget budget-speech policy-announcement government-plans government-ministers ministers-say local-elections council-leader local-councils
    immigration-controls immigration-quotas control-orders terror-suspects-bill national-id police-reform school-discipline-policy pensions-secretary work-and-pensions`,
  plain: `minister government policy vote party leader opposition bill law debate campaign candidate poll reform
    political democracy asylum immigration tax-cut budget blair brown bush obama trump clinton kerry howard kennedy
    secretary committee council spending pledge public-services president presidency presidential administration federal
    state-department ministry spokesman cabinet-meeting adviser aide appoint appointed appointment resign resignation
     amendment-vote lords commons-vote peer bishop-lords rhetoric promise proposal agenda manifesto-pledge criticised accused
    support oppose rebel rebellion district state-government local-government authorities tax-rise taxation
    taxpayer welfare benefit pensions schools-policy nhs-policy crime-policy police-powers liberty freedom citizen 
    nationalist unionist liberal socialist communist independent coalition alliance activist protester rally-supporters demonstration petition
    scandal inquiry ethics allegation corruption-probe watchdog electoral-commission inquiry-report judge-nominee court-ruling
    poverty-pledge senate-vote floor-vote override approve approved reject rejected sign-bill signed-law`,
}

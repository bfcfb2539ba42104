/** Business: markets, firms, money and the economy, with companies that the news knows first of all as companies. */
import type { SectionWords } from './section-words.ts'

export const BUSINESS: SectionWords = {
  strong: `profit shareholder earnings revenue turnover-rose dividend takeover merger acquisition bankruptcy stock-market share-price
    investor inflation interest-rate gdp economist central-bank federal-reserve exporter retailer manufacturer exchange-rate
    currency deficit quarter-profit hedge-fund bond-market recession creditor chief-executive private-equity ipo layoff wall-street
    dow-jones nasdaq ftse airline oil-price crude crude-oil regulator-approved fiscal wholesaler conglomerate
    carmaker automaker chipmaker-profit drugmaker brewer lender insurer insurance-company supermarket department-store retail-sales same-store
    consumer-confidence consumer-spending consumer-price producer-price price-index trade-deficit trade-gap trade-surplus current-account
    jobless-claims jobless-rate payrolls unemployment-rate job-growth job-cuts cut-jobs economic-growth growth-forecast profit-warning
    net-income net-profit net-loss pre-tax pretax operating-profit operating-income quarterly-profit quarterly-loss quarterly-earnings
    quarterly-results third-quarter second-quarter fourth-quarter-profit first-quarter year-earlier earnings-per cents-a-share a-share per-share
    fiscal-year sales-rose sales-fell profits-rise profit-rises profits-fall shares-rose shares-fell stocks-rise stocks-fall stocks stockbroker
    blue-chip bull-market bear-market s&p nikkei hang-seng dax cac-40 sensex treasuries treasury-bonds treasury-yields bond bond-yields yield
    dollar-falls dollar-slips euro-rises yen-dollar foreign-exchange forex greenback eurozone euro-zone ecb european-central bank-of-england bank-of-japan
    imf world-bank wto opec barrel barrels-a-day barrel-of oil-futures oil-prices oil-output light-sweet gasoline petrol-prices natural-gas-prices commodity
    futures gold-price copper-price steelmaker steel-maker mining-giant miner-profit bhp-billiton rio-tinto alcoa exxon exxonmobil chevron royal-dutch shell-oil
    bp-profit total-fina conocophillips gazprom yukos rosneft lukoil sibneft petrobras aramco halliburton enron worldcom tyco adelphia parmalat
    vivendi bertelsmann general-electric general-motors ford-motor daimlerchrysler daimler chrysler volkswagen toyota honda-motor nissan mitsubishi-motors
    renault peugeot fiat hyundai-motor boeing-order airbus eads bombardier lockheed-martin northrop rolls-royce bae-systems wal-mart walmart
    target-stores kmart sears costco home-depot lowe's best-buy circuit-city toys-r jc-penney macy's federated-department
    tesco sainsbury morrisons asda marks-spencer m&s boots-group next-plc carrefour metro-ag ahold ikea h&m inditex zara-owner
    coca-cola pepsico pepsi mcdonald's starbucks burger-king wendy's krispy-kreme nestle unilever procter-gamble kraft-foods danone cadbury diageo
    heineken anheuser-busch interbrew inbev sabmiller philip-morris altria bat-shares imperial-tobacco
    pfizer-shares merck-shares glaxosmithkline-profit astrazeneca-shares novartis-profit sanofi-aventis johnson-johnson bayer guidant
    citigroup jpmorgan jp-morgan goldman-sachs morgan-stanley merrill-lynch lehman-brothers bear-stearns bank-of-america wachovia wells-fargo
    hsbc barclays lloyds-tsb royal-bank abbey-national santander-bid deutsche-bank ubs credit-suisse bnp-paribas societe-generale fannie-mae freddie-mac
    aig prudential axa allianz marsh-mclennan swiss-re lloyd's-of fidelity vanguard-fund blackrock berkshire-hathaway warren-buffett greenspan bernanke
    delta-air united-airlines american-airlines us-airways northwest-airlines continental-airlines southwest-airlines jetblue british-airways
    ryanair easyjet lufthansa air-france alitalia qantas air-canada cathay-pacific singapore-airlines low-cost-carrier budget-airline chapter-11
    fedex ups-profit dhl deutsche-telekom-profit france-telecom vodafone-profit sprint-nextel verizon-profit
    news-corp time-warner-profit viacom walt-disney-shareholders disney-board eisner comcast
    chief-financial cfo chairman-and board-of-directors boardroom corporate-governance shareholder-meeting proxy-fight hostile-bid bidder takeover-bid
    buyout leveraged-buyout buy-out management-buyout spinoff spin-off divest divestiture joint-venture stake-in minority-stake majority-stake
    initial-public public-offering stock-offering share-offering flotation listing share-buyback buyback stock-split stock-options
    insider-trading accounting-scandal accounting-fraud securities-fraud securities-and sec-probe spitzer restructuring restructure cost-cutting
    cost-savings downsizing outsourcing offshoring redundancy redundancies pension-fund mutual-fund fund-manager asset-management asset-manager investment-bank
    venture-capital credit-rating downgrade-rating moody's standard-poor's rating-agency junk-bond mortgage mortgage-rates house-prices housing-market home-sales
    housing-starts real-estate property-market foreclosure subprime credit-crunch bailout insolvency insolvent administration-firm receivership liquidation
    going-concern factory-orders factory-output industrial-production industrial-output manufacturing-sector services-sector purchasing-managers ism-index
    beige-book rate-hike rate-cut rate-rise raise-rates raised-rates interest-rates basis-point quarter-point monetary-policy deflation stagflation stimulus-package
    antitrust anti-trust price-fixing cartel monopoly competition-commission trade-dispute anti-dumping tariffs textile-quotas subsidies-airbus
    import-duties free-trade exports imports shipments freight logistics shipbuilder container-port supply-chain
    consumer-goods luxury-goods foodmaker food-group drinks-group tobacco-company pharmaceutical-company utility-company power-company electricity-prices
    forecast-profit outlook-raised guidance-cut beat-expectations wall-street's estimates-analysts analysts-expected analyst-at market-share
    holiday-sales christmas-sales high-street retail-chain discounter franchise small-business entrepreneur start-up-funding valuation billionaire tycoon
    crypto-currency cryptocurrency bitcoin fintech payment-firm mastercard visa-inc american-express paypal-profit gig-economy cost-of-living rupee yuan renminbi peso
    baht won-dollar finance-minister bank-governor central-banker privatisation privatization privatise privatize state-owned state-run-company debt-relief
    debt-restructuring paris-club tourism-industry textile-industry car-sales vehicle-sales steel-production trade-talks world-trade economic-reforms
    foreign-investment foreign-investors direct-investment capital-markets stock-exchange stock-index composite-index industrial-average index-rose index-fell
    points-higher market-capitalisation market-capitalization money-supply mortgage-lending home-loans credit-card-debt household-debt personal-bankruptcy
    oil-company oil-firm oil-giant energy-company mining-company auto-maker car-maker car-manufacturer drug-maker food-company insurance-broker consumer-group
    holiday-shopping-season profit-margin cost-base debt-burden cash-flow balance-sheet write-off write-down hostile-takeover acquisition-of to-acquire agreed-to-buy
    fed fed-chairman fed-chair fed-officials nyse amex execs exec airlines carmakers automakers drugmakers retailers insurers lenders brokers bankers financier
    job-market labor-market jobs-report jobs-data wholesale-prices import-prices durable-goods trade-figures budget-airline pilots-union flight-attendants
    bankruptcy-court bankruptcy-protection chapter-seven creditors-committee pension-plan pension-benefits pension-deficit stock-price stock-sale share-sale share-offer
    tender-offer cash-offer all-stock sweetened-bid rival-bidder takeover-target suitor deal-valued deal-worth sale-of-stake profit-forecast earnings-forecast
    sales-forecast revenue-growth sales-growth growth-rate consumer-demand energy-costs fuel-costs fuel-prices heating-oil jet-fuel pump-prices gas-prices`,
  plain: `buys sells acquires unveils-plan chief-exec mart inc's co spokesperson corp's maker makers
    company firm market bank trade economy economic business sales price cost growth share stock fund investment finance
    financial debt loan export import industry corporate consumer customer worker job unemployment wage dollar euro yen pound
    deal bid offer analyst demand output supply oil gas energy retail insurance pension tax contract operator rate quarter forecast
    plant factory bn budget tariff commodity manufacturing employment bank-chief inc corp plc ltd llc ag-shares group-said
    billion million percent per-cent pct rise rose fall fell drop dropped slip slipped gain gained climb climbed surge surged soar soared
    plunge plunged tumble tumbled slump slumped jump jumped decline declined rebound higher lower record-high trader trading
    traders investors broker brokerage asset liability capital equity holding subsidiary unit rival-bid executive chairman ceo director-resigned
    buys sells bids rates prices costs forecasts cash spending buy buyer seller sell sold purchase acquire merge consolidate brand product shipping airport carrier flight hotel
    restaurant store shop shopper chain mall discount retailing steel aluminium aluminum copper gold coal metal cotton textile wheat
    grain coffee sugar farm-prices mining chemical automotive auto car truck vehicle-sales aerospace telecom utility electricity power pipeline refinery
    drilling barrel-price construction property housing homebuilder builder rent tenant landlord lease accounting auditor audit fraud-trial
    lawsuit-settlement settlement regulator regulation compliance fine-of labor-costs labour-costs salary pay bonus payroll hiring hire laid-off staff-cuts
    strike-at union-workers productivity efficiency expansion expand slowdown downturn recovery stagnant sluggish boom bubble crisis
    weak-dollar strong-euro monetary treasury commerce competitiveness competitor rivals trademark annual monthly quarterly outlook expectation
    estimate target revised profitability loss losses income margin turnover volume order orders backlog inventory warehouse`,
}

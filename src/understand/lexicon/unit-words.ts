/** What numbers are told in: units of measure and money, by the words that follow the number. */

const MEASURES: Readonly<Record<string, string>> = {
  km: 'km',
  kilometre: 'km',
  kilometer: 'km',
  mile: 'mi',
  metre: 'm',
  meter: 'm',
  m: 'm',
  centimetre: 'cm',
  centimeter: 'cm',
  cm: 'cm',
  millimetre: 'mm',
  millimeter: 'mm',
  mm: 'mm',
  foot: 'ft',
  feet: 'ft',
  ft: 'ft',
  inch: 'in',
  inche: 'in',
  yard: 'yd',
  kg: 'kg',
  kilogram: 'kg',
  kilo: 'kg',
  gram: 'g',
  g: 'g',
  tonne: 't',
  ton: 'ton',
  ounce: 'oz',
  lb: 'lb',
  litre: 'l',
  liter: 'l',
  gallon: 'gal',
  barrel: 'bbl',
  hectare: 'ha',
  acre: 'acre',
  mph: 'mph',
  kph: 'km/h',
  'km/h': 'km/h',
  knot: 'kn',
  watt: 'W',
  kw: 'kW',
  kilowatt: 'kW',
  mw: 'MW',
  megawatt: 'MW',
  gw: 'GW',
  gigawatt: 'GW',
  kwh: 'kWh',
  mwh: 'MWh',
  gwh: 'GWh',
  second: 's',
  minute: 'min',
  hour: 'h',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  decade: 'decade',
  century: 'century',
  degree: '°',
  '°c': '°C',
  '°f': '°F',
  c: '°C',
  f: '°F',
  celsius: '°C',
  fahrenheit: '°F',
  'degrees celsius': '°C',
  'degrees fahrenheit': '°F',
  'degrees c': '°C',
  'degrees f': '°F',
  'percentage point': 'pp',
  'percentage points': 'pp',
  'basis point': 'bp',
  'basis points': 'bp',
  'square metre': 'm²',
  'square metres': 'm²',
  'square meters': 'm²',
  'square kilometre': 'km²',
  'square kilometres': 'km²',
  'square kilometers': 'km²',
  'square mile': 'mi²',
  'square miles': 'mi²',
  'square feet': 'ft²',
  'cubic metres': 'm³',
  'cubic meters': 'm³',
  'sq km': 'km²',
  'sq m': 'm²',
  'sq ft': 'ft²',
}

const MONEY: Readonly<Record<string, string>> = {
  dollar: 'USD',
  euro: 'EUR',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  rouble: 'RUB',
  ruble: 'RUB',
  rupee: 'INR',
  franc: 'CHF',
  zloty: 'PLN',
  rand: 'ZAR',
  lira: 'TRY',
  krona: 'SEK',
  kronor: 'SEK',
  shekel: 'ILS',
  hryvnia: 'UAH',
  'swiss francs': 'CHF',
  'norwegian kroner': 'NOK',
  'danish kroner': 'DKK',
  'us dollars': 'USD',
  'australian dollars': 'AUD',
  'canadian dollars': 'CAD',
  'hong kong': 'HKD',
  usd: 'USD',
  eur: 'EUR',
  gbp: 'GBP',
  jpy: 'JPY',
  chf: 'CHF',
  cny: 'CNY',
  inr: 'INR',
  aud: 'AUD',
  cad: 'CAD',
}

/** What stands right before `$`: `A$`, `HK$`. */
export const DOLLARS: Readonly<Record<string, string>> = {
  A: 'AUD',
  AU: 'AUD',
  C: 'CAD',
  CA: 'CAD',
  NZ: 'NZD',
  HK: 'HKD',
  S: 'SGD',
  R: 'BRL',
  US: 'USD',
  NT: 'TWD',
}

/** The unit that one or two following words say; undefined where they are none. */
export function findUnit(words: string): string | undefined {
  const low = words.toLowerCase()
  const single = low.replace(/s$/, '')
  return MEASURES[low] ?? MONEY[low] ?? MEASURES[single] ?? MONEY[single]
}

/** Plurals without an `s`. */
const PLURALS = new Set(
  'people men women children police staff troops personnel cattle sheep fish teeth feet mice geese passengers migrants businessmen servicemen firemen policemen'.split(
    ' ',
  ),
)
/** Words in `s` that nothing is counted in, and words that end a count. */
const NO_NOUNS = new Set(
  'is was has its this as plus minus versus his hers yes less across besides perhaps always towards others times us thus news ours theirs yours does goes says includes remains'.split(
    ' ',
  ),
)

/** True for a noun in the plural, as far as its shape tells. */
export function isPlural(word: string): boolean {
  if (PLURALS.has(word)) return true
  return /^[A-Za-z][a-z-]{2,}s$/.test(word) && !word.endsWith('ss') && !NO_NOUNS.has(word)
}

import { wordSet } from './lexicon/words.ts'

/** Short, very common words of each language; those shared by neighbours weigh for both. */
const PROFILES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'en',
    wordSet(
      'the of and to in is that for was with on as it by are this from have at be not his he has were',
    ),
  ],
  [
    'de',
    wordSet(
      'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus',
    ),
  ],
  [
    'fr',
    wordSet(
      'le la les des et en un une du est que dans qui pour par au sur pas plus ce avec sont aux il',
    ),
  ],
  [
    'es',
    wordSet(
      'el la los las de que y en un una por con para del se es al como más su lo pero fue ha',
    ),
  ],
  [
    'pt',
    wordSet('o os as de que e em um uma do da dos das para com não por no na se mais ao foi são'),
  ],
  [
    'it',
    wordSet(
      'il lo gli di che e un una per con del della non è sono nel alla dei più anche si da ha',
    ),
  ],
  [
    'nl',
    wordSet(
      'de het een van en in is dat op te zijn met voor niet aan er om ook als bij door naar uit',
    ),
  ],
  [
    'sv',
    wordSet('och att det som en är på av för med den till inte om ett har de var från men vi kan'),
  ],
  [
    'da',
    wordSet('og at det er en som på af for med den til ikke der et har de fra var men vi kan blev'),
  ],
  [
    'no',
    wordSet(
      'og at det er en som på av for med den til ikke et har de fra var men vi kan ble etter',
    ),
  ],
  [
    'pl',
    wordSet('i w na z nie się że do jest to o jak po co ale dla przez od za są tego był oraz już'),
  ],
  [
    'fi',
    wordSet('ja on ei se että oli hän ovat mutta myös kun joka kuin mukaan jos sen tai ole vuoden'),
  ],
  [
    'tr',
    wordSet('ve bir bu da de için ile çok olarak daha olan gibi en ne kadar sonra ancak değil var'),
  ],
  ['cs', wordSet('a v se na je že s z do o to i k ve jako za by podle pro ale byl jsou po od')],
])

/** A script that tells its language by itself, first match wins: kana before Han. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['uk', /[іїєґ]/gi],
  ['ru', /[\u0400-\u04ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['fa', /[پچژگ]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['th', /[\u0e00-\u0e7f]/g],
]

const SAMPLE_LENGTH = 2000
// A script needs this share of the letters; `uk` and `fa` are told by a few letters within their scripts.
const SCRIPT_SHARE = 0.2
const TELLTALE_SHARE = 0.02
// English prose has some 35 % of its words in its profile, the nearest foreign language under 8 %.
const WORD_SHARE = 0.1
// One word over and over is no language.
const MIN_DISTINCT = 3

/**
 * Gives the two-letter code of the language that `text` is written in, from its script or its commonest words.
 *
 * @param hint what the page says of itself (BCP 47), believed where the text does not tell; `en` where neither does
 */
export function detectLanguage(text: string, hint: string | null): string {
  const sample = text.slice(0, SAMPLE_LENGTH)
  const said = primarySubtag(hint)
  const script = languageOfScript(sample)
  if (script) return said && sharesScript(script, said) ? said : script
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < 12) return said ?? 'en'
  const ranked = rank(words)
  const best = ranked[0]
  if (!best || best.share < WORD_SHARE) return said ?? 'en'
  // Danish and Norwegian, Spanish and Portuguese: near equals are settled by what the page says.
  const close = ranked.find(({ language, share }) => language === said && share > best.share * 0.8)
  return close?.language ?? best.language
}

function rank(words: readonly string[]): { language: string; share: number }[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const shares = [...PROFILES].map(([language, profile]) => {
    const hits = [...profile].map((word) => counts.get(word) ?? 0).filter((count) => count > 0)
    const isTold = hits.length >= MIN_DISTINCT
    return { language, share: isTold ? hits.reduce((sum, hit) => sum + hit, 0) / words.length : 0 }
  })
  return shares.sort((one, other) => other.share - one.share)
}

function languageOfScript(sample: string): string | null {
  const letterCount = sample.match(/\p{L}/gu)?.length ?? 0
  for (const [language, letters] of SCRIPTS) {
    const share = (sample.match(letters)?.length ?? 0) / Math.max(letterCount, 20)
    if (share > (language === 'uk' || language === 'fa' ? TELLTALE_SHARE : SCRIPT_SHARE)) {
      return language
    }
  }
  return null
}

/** Bulgarian, Serbian, Urdu, Marathi: told apart from their script's first language only by the page's own word. */
function sharesScript(script: string, said: string): boolean {
  if (script === 'ru') return ['bg', 'sr', 'mk', 'be', 'kk', 'uk'].includes(said)
  if (script === 'ar' || script === 'fa') return ['ur', 'ps', 'ku', 'ar', 'fa'].includes(said)
  if (script === 'hi') return ['mr', 'ne'].includes(said)
  return false
}

function primarySubtag(hint: string | null): string | null {
  return hint?.match(/^[a-z]{2,3}(?=$|[-_])/i)?.[0].toLowerCase() ?? null
}

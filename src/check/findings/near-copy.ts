/** A sentence that is nearly a copy must keep the small words that turn it, and the offices. */
import { countShared } from '#base/similarity.ts'
import { tokenize } from '#base/tokens.ts'
import type { Evidence } from '../archive.ts'
import type { Finding } from '../judgement.ts'
import { OFFICES } from './roles.ts'
import { NOT } from './turned.ts'

// Terms shared of both sides: with fewer, something was left out, and what denied or doubted it may have gone with it.
// Set by hand; `onix eval liar` counts what it lets through and what it cuts of true sentences.
const LEAST_SHARE = 0.85
const PERHAPS =
  /\b(?:may|might|could|alleged(?:ly)?|reportedly|apparently|purported(?:ly)?|possibl[ey]|perhaps|supposed(?:ly)?)\b/giu
const LESS = /\b(?:less|fewer) than\b/giu

const KEPT: readonly { readonly words: RegExp; readonly method: string; readonly what: string }[] =
  [
    { words: NOT, method: 'negation/3', what: 'denies' },
    { words: PERHAPS, method: 'doubt/3', what: 'doubts' },
    { words: LESS, method: 'opposites/2', what: 'limits' },
  ]

export function findChangedCopy(text: string, evidence: readonly Evidence[]): Finding {
  const terms = new Set(tokenize(text))
  const copied = evidence.find((one) => isNearCopy(terms, new Set(tokenize(one.text))))
  if (!copied) return null
  const count = (words: string, pattern: RegExp) => words.match(pattern)?.length ?? 0
  for (const { words, method, what } of KEPT) {
    const said = count(text, words)
    const most = evidence.reduce((sum, one) => sum + count(one.text, words), 0)
    if (said >= count(copied.text, words) && said <= most) continue
    const reason = `It has nearly the cited words, but ${what} more or less than they do.`
    return { outcome: 'refuted', reason, method }
  }
  return findOtherOffice(text, copied.text)
}

function isNearCopy(terms: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const shared = countShared(terms, others)
  return shared >= LEAST_SHARE * Math.max(terms.size, others.size)
}

/** One office where the copied words have another, whoever else holds it in the document. */
function findOtherOffice(text: string, span: string): Finding {
  const put = OFFICES.find((office) => office.test(text) && !office.test(span))
  const gone = OFFICES.find((office) => office.test(span) && !office.test(text))
  if (!put || !gone) return null
  const reason = `It says “${put.exec(text)?.[0] ?? ''}” where the cited words say “${gone.exec(span)?.[0] ?? ''}”.`
  return { outcome: 'refuted', reason, method: 'roles/3' }
}

/** What tells the sentence that holds an answer from its neighbours that only speak of the same: figures, and a learned sum of them. */
import { listExpected } from './expected.ts'
import { HOLDING_WEIGHTS } from './holding-weights.ts'
import type { Question } from './question.ts'
import type { Scored } from './rank-candidates.ts'
import type { Candidate, Reading } from './read-question.ts'
import { tokenize } from '#base/tokens.ts'

export type Figures = Readonly<Record<string, number>>

// A name that its document gives so often, and the question not at all, is whom or what it is about.
const SUBJECTS = 4
const WHICH =
  /\b(?:which|what|whose)\s+(?!(?:is|was|were|are|did|does|do|has|have|had|will|would|happened|caused)\b)\p{L}+/iu
const LEANING =
  /^["“']?(?:he|she|they|it|his|her|their|its|this|that|these|those|here|there|but|and|so)\b/i

/** The figures of ranked sentences, each 0 to 1, in their order; `scored` best first. */
export function figuresOf(question: Question, scored: readonly Scored[]): readonly Figures[] {
  const best = scored[0]?.score ?? 1
  const own = new Set(tokenize(question.text))
  const subjects = new Map<Candidate['reading'], ReadonlySet<string>>()
  const subjectsOf = (reading: Candidate['reading']) => {
    const known = subjects.get(reading) ?? findSubjects(reading, own)
    subjects.set(reading, known)
    return known
  }
  const first = scored[0]?.candidate.document.id
  return scored.map(({ candidate, score }, at) => {
    const words = new Set(tokenize(candidate.text))
    const shown = { candidate, words, own, subjects: subjectsOf(candidate.reading) }
    const met = question.terms.filter((term) => words.has(term)).length
    return {
      one: 1,
      score: score / best,
      logScore: Math.log(Math.max(0.05, score / best)) + 1,
      first: at === 0 ? 1 : 0,
      ofFirst: candidate.document.id === first ? 1 : 0,
      met: met / Math.max(1, question.terms.length),
      metAll: met === question.terms.length ? 1 : 0,
      ...placeFigures(candidate),
      ...nameFigures(shown),
      ...kindFigures(question, shown),
    }
  })
}

/** How likely each of them holds the answer, 0 to 1; comparable within one question. */
export function holdingOf(figures: Figures): number {
  let sum = 0
  for (const [name, value] of Object.entries(figures)) sum += value * (HOLDING_WEIGHTS[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

type Shown = {
  readonly candidate: Candidate
  readonly words: ReadonlySet<string>
  /** Terms of the question, those that only ask included. */
  readonly own: ReadonlySet<string>
  readonly subjects: ReadonlySet<string>
}

function placeFigures({ sentence, text }: Candidate): Figures {
  return {
    place: Math.exp(-sentence.position / 3),
    opens: sentence.position === 0 ? 1 : 0,
    length: Math.min(1, text.length / 200),
    isLong: text.length > 300 ? 1 : 0,
    leans: LEANING.test(text) ? 1 : 0,
    asks: /\?["”’]?$/.test(text) ? 1 : 0,
    quotes: /^["“]/.test(text) ? 1 : 0,
  }
}

function nameFigures({ candidate, words, own, subjects }: Shown): Figures {
  const title = tokenize(candidate.document.title).filter((term) => !own.has(term))
  const inTitle = title.filter((term) => words.has(term)).length
  const subject = [...subjects].filter((term) => words.has(term)).length
  const names = newNames(candidate.text, own)
  return {
    title: title.length === 0 ? 0 : inTitle / title.length,
    titleMet: Math.min(1, inTitle / 3),
    subject: subjects.size === 0 ? 0 : subject / subjects.size,
    isOnSubject: subject > 0 ? 1 : 0,
    names: Math.min(1, names / 3),
    hasName: names > 0 ? 1 : 0,
  }
}

function kindFigures(question: Question, { candidate, own, subjects }: Shown): Figures {
  const expected = listExpected(question, candidate.text)
  const isWhich = WHICH.test(question.text) ? 1 : 0
  const { kind } = question
  const has = expected.length > 0 ? 1 : 0
  const isSubject = expected.some((value) => tokenize(value).some((term) => subjects.has(term)))
  return {
    [`has-${kind}`]: has,
    [`many-${kind}`]: Math.min(1, expected.length / 3),
    [`subject-${kind}`]: isSubject ? 1 : 0,
    whichName: isWhich && newNames(candidate.text, own) > 0 ? 1 : 0,
  }
}

// Not at the start of a sentence, where every word is capitalised.
const INNER_NAME = /(?<=[\p{L}\p{N},;:’'”"–—-]\s["“(]?)\p{Lu}[\p{L}\p{N}’'-]*/gu

function newNames(text: string, own: ReadonlySet<string>): number {
  let count = 0
  for (const [name] of text.matchAll(INNER_NAME))
    if (tokenize(name).some((term) => !own.has(term))) count += 1
  return count
}

/** The names that stand most often in the document, its title counted thrice, as terms; the question's own left out. */
function findSubjects(
  { document }: Pick<Reading, 'document'>,
  own: ReadonlySet<string>,
): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const words = new Map<string, number>()
  for (const [name] of document.text.matchAll(INNER_NAME))
    words.set(name, (words.get(name) ?? 0) + 1)
  for (const [name, count] of words)
    for (const term of tokenize(name))
      if (!own.has(term)) counts.set(term, (counts.get(term) ?? 0) + count)
  for (const term of tokenize(document.title)) {
    const count = counts.get(term)
    if (count !== undefined) counts.set(term, count * 2)
  }
  const often = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1])
  return new Set(often.slice(0, SUBJECTS).map(([term]) => term))
}

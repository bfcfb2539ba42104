/** A speaker's role in the document's own words. */
import type { Name, Span } from '#domain/document.ts'
import { ROLES } from './lexicon/people.ts'
import { wordSet } from './lexicon/words.ts'
import type { Mention } from './mentions.ts'
import { mentionsIn } from './mentions.ts'

// The role stands with the first mentions or nowhere.
const MAX_MENTIONS = 6
const MAX_ROLE_WORDS = 14

/** Words that may stand before a role's noun in lower case. */
const MODIFIERS = wordSet(
  'former deputy vice chief senior acting interim assistant prime foreign finance defence defense health education home interior justice police fire',
  'harbour harbor team company party union opposition club executive general managing national regional local longtime founding associate junior head lead',
  'retired veteran leading prominent independent campaign political economic energy climate military naval army air city county state federal district town village',
  'school hospital church ferry port rail bus tax trade labour labor press media research science project programme program human civil social public private',
  'republican democratic conservative liberal green shadow house senate committee council chief-executive co-founder ex-wife parish community youth women’s world olympic',
  'environment transport housing culture sports sport technology business communications marketing sales operations security intelligence',
)
/** Said of someone else: "his wife Anna Vale". */
const RELATIONS = wordSet(
  'wife husband son daughter father mother brother sister uncle aunt cousin grandfather grandmother widow widower friend colleague mum mom dad partner',
)
/** Forms of address say nothing of a role. */
const ADDRESS = wordSet('mr mrs ms miss dr sir lord lady dame don herr frau monsieur madame')

/** Gives where the document says what `name` is, beside one of the first mentions; null when it does not, or unsurely. */
export function findRole(text: string, name: Name, mentions: readonly Mention[]): Span | null {
  for (const mention of name.mentions.slice(0, MAX_MENTIONS)) {
    const isWhole = text.slice(mention.start, mention.end) === name.name
    const role = roleAfter(text, mention, mentions) ?? (isWhole ? roleBefore(text, mention) : null)
    if (role) return role
  }
  return null
}

/** "Ilse Marrow, the harbour master," */
function roleAfter(text: string, mention: Span, mentions: readonly Mention[]): Span | null {
  const rest = text.slice(mention.end, mention.end + 160)
  const lead = /^,\s(?:\(?\d{2}\)?,\s)?/.exec(rest)?.[0]
  if (!lead) return null
  const phrase = /^[^,.;:()"“”\u2013\u2014\n]+(?=[,.;)\u2013\u2014])/.exec(
    rest.slice(lead.length),
  )?.[0]
  if (!phrase || phrase.split(' ').length > MAX_ROLE_WORDS) return null
  const cut = /\s(?:and (?:an?|the|his|her)|who|told|said|says)\s/.exec(phrase)
  const role = cut ? phrase.slice(0, cut.index) : phrase
  const start = mention.end + lead.length
  const span = { start, end: start + role.trimEnd().length }
  if (!isRolePhrase(role)) return null
  return mentionsIn(mentions, span).some(({ name }) => name.kind === 'person') ? null : span
}

function isRolePhrase(phrase: string): boolean {
  if (
    /\b(?:is|was|were|are|has|had|have|will|would|which|where|when|that|because|but|if|after|while)\b/.test(
      phrase,
    )
  )
    return false
  if (/^(?:and|or|as|who|whose|in|on|at|for|from|with|to|of|by)\b/i.test(phrase)) return false
  const head = phrase.split(/\s(?:of|for|at|in|on|from|with|to|and)\s/, 1)[0] ?? ''
  const words = head.toLowerCase().split(/\s+/)
  return words.length <= 7 && ROLES.has(words.at(-1) ?? '')
}

/** "Harbour master Ilse Marrow", "President Vale" */
function roleBefore(text: string, mention: Span): Span | null {
  const from = Math.max(0, mention.start - 70)
  const before = /(?:[\p{L}’'-]+ ){1,6}$/u.exec(text.slice(from, mention.start))?.[0]
  if (!before) return null
  const words = before.trimEnd().split(' ')
  if (RELATIONS.has(words.at(-1)?.toLowerCase() ?? '')) return null
  const noun = words.at(-1)?.toLowerCase() ?? ''
  if (!ROLES.has(noun) || ADDRESS.has(noun)) return null
  let count = 1
  while (count < words.length && canModify(words.at(-1 - count) ?? '')) count += 1
  const role = words.slice(-count).join(' ')
  return { start: mention.start - 1 - role.length, end: mention.start - 1 }
}

function canModify(word: string): boolean {
  const lower = word.toLowerCase()
  if (ROLES.has(lower) || MODIFIERS.has(lower) || /(?:ial|nal|cal|ral|tive|ist|ian)$/.test(lower))
    return true
  return (
    /^\p{Lu}/u.test(word) &&
    !/^(?:The|A|An|But|And|In|On|At|For|When|While|As|After|Before|If|So|Yet|Then|Now|With|By|From|To)$/.test(
      word,
    ) &&
    !/['’]s$/.test(word)
  )
}

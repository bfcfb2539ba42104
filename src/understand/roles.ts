/** A speaker's role in the document's own words. */
import type { Name, Span } from '#domain/document.ts'
import { FUNCTION_WORDS } from './lexicon/openers.ts'
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
/** Offices that print shortens before a name. */
const SHORT_OFFICES = wordSet(
  'sen. rep. gov. gen. col. maj. capt. lt. sgt. det. insp. cpl. adm. cmdr. prof. rev. del. supt. cllr. pres.',
)
/** Forms of address say nothing of a role. */
const ADDRESS = wordSet('mr mrs ms miss dr sir lord lady dame don herr frau monsieur madame')

/** Gives where the document says what `name` is, beside one of the first mentions; null when it does not, or unsurely. */
export function findRole(text: string, name: Name, mentions: readonly Mention[]): Span | null {
  for (const mention of name.mentions.slice(0, MAX_MENTIONS)) {
    const isWhole = text.slice(mention.start, mention.end) === name.name
    const role =
      roleAfter(text, mention, mentions) ??
      (isWhole ? (roleBefore(text, mention) ?? roleAside(text, mention)) : null)
    if (role) return role
  }
  return null
}

/** "Ilse Marrow, the harbour master,", "Ilse Marrow (Lab.), 52, a pilot.", "Ilse Marrow, who is the mayor of Dell," */
function roleAfter(text: string, mention: Span, mentions: readonly Mention[]): Span | null {
  const rest = text.slice(mention.end, mention.end + 200)
  const lead =
    /^(?:\s\([^)]{1,30}\))?,\s(?:\(?\d{2}\)?,\s)?(?:who (?:is|was|serves as|served as|works as|worked as)\s)?(?:now\s)?/.exec(
      rest,
    )?.[0]
  if (!lead) return null
  const phrase =
    /^(?:[^,.;:()"“”\u2013\u2014\n]|(?<=\b(?:\p{Lu}|Sen|Rep|Gov|Gen|Dr|Mr|Mrs|Ms|St|Jr))\.)+(?=[,.;)\u2013\u2014])/u.exec(
      rest.slice(lead.length),
    )?.[0]
  if (!phrase) return null
  const cut = /\s(?:and (?:an?|the|his|her)|who|whom|whose|told|said|says|based)\s/.exec(phrase)
  const role = (cut ? phrase.slice(0, cut.index) : phrase).replace(/\s(?:and|or)?\s*$/, '')
  if (role.split(' ').length > MAX_ROLE_WORDS || !isRolePhrase(role)) return null
  const start = mention.end + lead.length
  const span = { start, end: start + role.length }
  return holdsSomeone(text, span, mentions) ? null : span
}

/** Someone else stands in the phrase, and not as the one whose aide or deputy the speaker is. */
function holdsSomeone(text: string, span: Span, mentions: readonly Mention[]): boolean {
  return mentionsIn(mentions, span).some(({ name, start }) => {
    const before = text.slice(span.start, start)
    return name.kind === 'person' && !/\b(?:of|to|for|under|with|in)\s[^,]*$/.test(before)
  })
}

/** "The harbour master, Ilse Marrow, said": the role stands before the name, parted by a comma. */
function roleAside(text: string, mention: Span): Span | null {
  if (!/^[,.]/.test(text.slice(mention.end, mention.end + 1))) return null
  const from = Math.max(0, mention.start - 90)
  const found =
    /(?:^|[.,;“"]\s?|\s(?:said|says|by|and|with|to)\s|\n)((?:the|an?|his|her|its|their)\s[^,.;:()"“”\n]{4,80}),\s$/iu.exec(
      text.slice(from, mention.start),
    )?.[1]
  if (!found || !isRolePhrase(found)) return null
  const noun =
    found
      .toLowerCase()
      .split(/\s(?:of|for|at|in|on|from|with|to)\s/, 1)[0]
      ?.split(' ')
      .at(-1) ?? ''
  if (RELATIONS.has(noun)) return null
  return { start: mention.start - 2 - found.length, end: mention.start - 2 }
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
  const noun = words.at(-1) ?? ''
  // "one of the president's closest aides"
  const isOneOf = /^(?:one|two|some) of\s/i.test(phrase)
  const last = isOneOf
    ? (phrase
        .split(/\s(?:for|at|in|on|from|with|to)\s/, 1)[0]
        ?.split(' ')
        .at(-1) ?? '')
    : noun
  return (
    words.length <= 7 &&
    (ROLES.has(last.toLowerCase()) || (isOneOf && ROLES.has(last.replace(/s$/, ''))))
  )
}

/** "Harbour master Ilse Marrow", "President Vale" */
function roleBefore(text: string, mention: Span): Span | null {
  const from = Math.max(0, mention.start - 70)
  const before = /(?:(?:(?:\p{Lu}\.){2,}|[\p{L}’'-]+\.?) ){1,6}$/u.exec(
    text.slice(from, mention.start),
  )?.[0]
  if (!before) return null
  const words = before.trimEnd().split(' ')
  if (RELATIONS.has(words.at(-1)?.toLowerCase() ?? '')) return null
  const noun = words.at(-1)?.toLowerCase() ?? ''
  if (!SHORT_OFFICES.has(noun) && (!ROLES.has(noun) || ADDRESS.has(noun))) return null
  let count = 1
  while (count < words.length && canModify(words.at(-1 - count) ?? '')) count += 1
  const role = words.slice(-count).join(' ')
  return { start: mention.start - 1 - role.length, end: mention.start - 1 }
}

function canModify(word: string): boolean {
  const lower = word.toLowerCase()
  if (SHORT_OFFICES.has(lower) || MODIFIERS.has(lower)) return true
  if (/^(?:\p{Lu}\.){2,}$/u.test(word)) return true
  if (word.endsWith('.') || FUNCTION_WORDS.has(lower)) return false
  if (ROLES.has(lower) || /(?:ial|nal|cal|ral|tive|ist|ian)$/.test(lower)) return true
  return /^\p{Lu}/u.test(word) && !/['’]s$/.test(word)
}

/** Whether a sentence tells of what was or of what is to come, near one place in it. */

export type Tense = 'past' | 'future' | null

const CUE =
  /\b(?:(?<future>(?:will|shall|would|could|might|must|should|can|may) (?:not )?(?:be |have )?\w+|to (?:be|have) \w+|will|shall|won['’]t|would|['’]ll|due|expect(?:s|ed)?|scheduled|planned|plans?|planning|upcoming|going to|hop(?:es?|ing) to|aims? to|(?:is|are) to|(?:is|are|was|were) (?:set|about) to|set (?:to|for)|must|should|could|might|can|may|intends?|deadline|starts|begins|opens|closes|ends|runs|takes place|ahead of|in time for|postponed (?:to|until)|delayed until|slated|to (?:be|meet|hold|vote|decide|open|start|begin|end|face|play|return|visit|speak|take|make|join|leave|launch|release|publish|announce|appear|attend|address))|(?<none>(?:is|are|been|being) (?:held|\w{2,}ed))|(?<past>was|were|had|has|have|did|said|says|told|went|came|took|made|began|won|lost|died|held|met|hit|fell|rose|struck|left|found|saw|gave|got|led|ran|sent|spoke|wrote|broke|brought|fought|shot|sold|paid|stood|threw|became|grew|knew|kept|built|bought|caught|drew|drove|flew|beat|sank|sought|swept|shook|cut|put|quit|saw|taught|thought|became|\w{2,}ed|ago|after))\b/gi
const REACH = 160

/**
 * The tense of the verb nearest before `start` in its sentence, else of the first after `end`; null where none is near.
 * English only; linear in the reach.
 */
export function tenseAt(sentence: string, start: number, end: number): Tense {
  const before = sentence.slice(Math.max(0, start - REACH), start)
  let nearest: Tense = null
  for (const match of before.matchAll(CUE)) nearest = tenseOf(match) ?? nearest
  if (nearest) return nearest
  for (const match of sentence.slice(end, end + REACH).matchAll(CUE)) {
    const tense = tenseOf(match)
    if (tense) return tense
  }
  return null
}

function tenseOf({ groups, 0: word }: RegExpExecArray): Tense {
  // The month is no modal verb.
  if (word === 'May') return null
  if (groups?.['future'] !== undefined) return 'future'
  return groups?.['past'] === undefined ? null : 'past'
}

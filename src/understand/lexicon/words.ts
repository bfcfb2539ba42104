/** One set from words set out in lines, as lexicons are easiest to read and to amend. */
export function wordSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(/\s+/).filter(Boolean))
}

/** Like {@link wordSet}, for entries of several words parted by `|`. */
export function phraseSet(...lines: readonly string[]): ReadonlySet<string> {
  const phrases = lines.join('|').split('|')
  return new Set(phrases.map((phrase) => phrase.trim()).filter(Boolean))
}

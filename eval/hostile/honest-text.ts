/** Paragraphs of made-up news, other words for every number, so that no two of them tell of one happening. */
export function honestText(number: number): readonly string[] {
  const word = (at: number): string => wordOf(number * 97 + at * 31)
  const paragraph = (at: number): string =>
    `${capital(word(at))} ${capital(word(at + 1))} said on Tuesday that the ${word(at + 2)} of ${capital(word(at + 3))} had ${word(at + 4)}ed ${number + at} ${word(at + 5)}s near the ${word(at + 6)}, where ${word(at + 7)} and ${word(at + 8)} stood beside the ${word(at + 9)} for most of the ${word(at + 10)}.`
  return [0, 11, 22, 33, 44, 55].map(paragraph)
}

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ')

function wordOf(seed: number): string {
  // A multiplier that is prime to the modulus walks through all words before one comes again.
  let rest = (seed * 7_919 + 13) % 160_000
  let word = ''
  for (let at = 0; at < 4; at += 1) {
    word += SYLLABLES[rest % 20] ?? ''
    rest = Math.floor(rest / 20)
  }
  return word
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

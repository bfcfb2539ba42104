/**
 * Wraps text from outside for a prompt: between `<label>` and `</label>`, with every angle bracket inside replaced by
 * `‹` or `›`, so that nothing in it can close the fence; control and invisible characters are dropped and each item
 * stays on one line.
 *
 * @param label  our own word, lower-case letters and `-`
 */
export function fence(label: string, lines: readonly string[]): string {
  return [`<${label}>`, ...lines.map(disarm), `</${label}>`].join('\n')
}

/** One line of outside text, unable to end its fence or to hide anything from a reader of the prompt. */
export function disarm(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .trim()
}

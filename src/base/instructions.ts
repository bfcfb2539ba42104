const INSTRUCTIONS =
  /\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|prior|above|earlier|all|your|these)\b.{0,30}\b(?:instruction|prompt|rule|direction|context|message)s?\b|\b(?:system|developer) (?:prompt|message)\b|\bas an? (?:ai|language model)\b|\byou are (?:now |an? )?(?:an? )?(?:ai|assistant|chatgpt|language model)\b|\b(?:write|output|print|respond|reply|answer) (?:only|exactly|instead|with)\b.{0,40}["“:]/i

/** True for a sentence that speaks to a machine, not to a reader: planted to steer a model. English only. */
export function isInstruction(text: string): boolean {
  return INSTRUCTIONS.test(text)
}

/** `strong` count 3, `plain` count 1; phrases of two words are joined by `-`. All are stemmed before use. */
export type SectionWords = { readonly strong: string; readonly plain: string }

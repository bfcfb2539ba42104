/** Understanding: a document's text read into language, section, sentences, names and quotations. */
export { detectLanguage } from './language.ts'
export { findNames } from './names.ts'
export { findQuotes } from './quotes.ts'
export { classifySection } from './section.ts'
export { splitSentences } from './sentences.ts'
export { understandDocument } from './understand-document.ts'
export { understandText, type Hints } from './understand-text.ts'

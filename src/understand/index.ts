/** Understanding: a document's text read into language, section, sentences, names and quotations. */
export { understandDocument } from './understand-document.ts'
export { understandText, type Hints } from './understand-text.ts'

/** Ask: a question is answered with cited, verbatim sentences, or it is said that the archive does not hold it. */
export { answerQuestion, listFigures, listRead, type AskContext } from './answer-question.ts'
export type { FiguredSentence } from './answer-from.ts'
export { MAX_QUESTION_LENGTH, parseQuestion, type Question, type QuestionKind } from './question.ts'
export { featuresOf } from './answerable.ts'
export { rankPassages, type Ranked, type RankedText } from './rank.ts'
export { suggestQuestions } from './suggest-questions.ts'

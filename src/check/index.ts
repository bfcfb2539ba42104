/** Check: what an article says is held against the words it cites; what fails is cut. */
export { checkArticle, type CheckResult } from './check-article.ts'
export { checkDraft, type CheckContext } from './check-draft.ts'
export { checkWithStandIn } from './with-stand-in.ts'

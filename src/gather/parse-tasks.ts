import { parseFeed } from './feed.ts'
import { extractPage } from './page.ts'
import { readSectionPage } from './section-page.ts'

/** What is run on text from outside: pure, and kept off the event loop by `parser.ts`. */
export const PARSE_TASKS = { extractPage, parseFeed, readSectionPage }

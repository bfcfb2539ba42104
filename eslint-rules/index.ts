/** Onix's own lint rules; each message teaches why. `tests/architecture` plants a violation of every one. */
import { asOnlyInParse } from './as-only-in-parse.ts'
import { clockOnly } from './clock-only.ts'
import { configReadsEnvironment } from './config-reads-environment.ts'
import { deskRequiresEditor } from './desk-requires-editor.ts'
import { fencedPrompts } from './fenced-prompts.ts'
import { namedForWhatItIs } from './named-for-what-it-is.ts'

export const onixRules = {
  rules: {
    'as-only-in-parse': asOnlyInParse,
    'clock-only': clockOnly,
    'config-reads-environment': configReadsEnvironment,
    'desk-requires-editor': deskRequiresEditor,
    'fenced-prompts': fencedPrompts,
    'named-for-what-it-is': namedForWhatItIs,
  },
}

import type { DocumentId, StoryId } from '#domain/ids.ts'
import type { Arranged, Newsroom } from '#newsroom/index.ts'
import { UsageError } from '../usage-error.ts'
import { EXIT, type Verb, type VerbInput } from '../verb.ts'
import { withNewsroom } from '../with-newsroom.ts'

const HOW =
  'Write it as onix stories merge 12 15 --reason "…", or onix stories split 12 301 302 --reason "…".'

export const stories: Verb = {
  options: { json: { type: 'boolean' }, reason: { type: 'string' }, by: { type: 'string' } },
  run: (input) => {
    const arrange = readArrangement(input)
    return withNewsroom(async (newsroom) => {
      const arranged = await arrange(newsroom)
      if (input.flag('json')) input.terminal.sayJson(arranged)
      else input.terminal.say(tell(arranged, input.words[0]))
      return arranged.kind === 'done' ? EXIT.ok : EXIT.failed
    })
  },
}

function readArrangement({ words, text }: VerbInput): (newsroom: Newsroom) => Promise<Arranged> {
  const [action, ...rest] = words
  const [first, second, ...more] = rest.map(Number)
  if (![first, second, ...more].every((number) => Number.isSafeInteger(number) && number !== 0))
    throw new UsageError('stories: two numbers or more are needed', HOW)
  const reason = text('reason')?.trim() ?? ''
  if (reason === '') throw new UsageError('stories: a reason is needed', HOW)
  const decided = { by: text('by')?.trim() ?? 'the desk', reason }
  if (action === 'merge' && more.length === 0)
    return ({ mergeStories }) => mergeStories([parseStory(first), parseStory(second)], decided)
  if (action === 'split') {
    const documents = [second, ...more].map(parseDocument)
    return ({ splitStory }) => splitStory({ storyId: parseStory(first), documents }, decided)
  }
  throw new UsageError('stories: merge two, or split documents from one', HOW)
}

function tell(arranged: Arranged, action: string | undefined): string {
  if (arranged.kind === 'refused') return `Nothing done: ${arranged.reason}.`
  const { story, other } = arranged
  return action === 'merge'
    ? `Story ${String(other)} is part of story ${String(story)} now, and its address leads there.`
    : `Story ${String(other)} was made of what was split from story ${String(story)}.`
}

function parseStory(number: number | undefined): StoryId {
  return number as StoryId
}

function parseDocument(number: number | undefined): DocumentId {
  return number as DocumentId
}

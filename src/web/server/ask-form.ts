import { MAX_QUESTION_LENGTH } from '#newsroom/index.ts'
import type { QuestionScope } from '#domain/ask.ts'
import { z } from 'zod'

const Id = z.coerce.number().int().positive().max(2_000_000_000)

const AskForm = z.object({
  question: z.string().trim().min(1),
  article: Id.optional(),
  story: Id.optional(),
  of: z.enum(['article', 'story', 'archive']).optional(),
  // Addresses of answers are short; anything else is none, and no fault of the reader's.
  follows: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .optional()
    .catch(undefined),
})

export type ParsedAsk =
  | {
      readonly kind: 'question'
      readonly question: string
      readonly scope: QuestionScope
      /** True when it is asked of all documents of the story that the article of `scope` tells. */
      readonly isOfWholeStory: boolean
      readonly follows: string | null
    }
  | { readonly kind: 'refused'; readonly message: string; readonly question: string }

const ARCHIVE: QuestionScope = { kind: 'archive' }

/** Reads the Ask form: a question of at most 500 characters, and what it is asked of. */
export function parseAskForm(form: FormData): ParsedAsk {
  const fields = Object.fromEntries([...form].filter(([, value]) => value !== ''))
  const parsed = AskForm.safeParse(fields)
  if (!parsed.success) {
    return { kind: 'refused', message: 'Type a question first.', question: '' }
  }
  const { question, article, story, of, follows = null } = parsed.data
  if (question.length > MAX_QUESTION_LENGTH) {
    const message = `That is ${question.length} characters; a question may have ${MAX_QUESTION_LENGTH}. Shorten it and ask again.`
    return { kind: 'refused', message, question: question.slice(0, MAX_QUESTION_LENGTH) }
  }
  if (question.length < 3) {
    return {
      kind: 'refused',
      message: 'Ask in a few words, such as “When does the bridge open?”',
      question,
    }
  }
  const scope = of === 'archive' ? ARCHIVE : scopeOf(article, story)
  const isOfWholeStory = of === 'story' && scope.kind === 'article'
  return { kind: 'question', question, scope, isOfWholeStory, follows }
}

function scopeOf(article: number | undefined, story: number | undefined): QuestionScope {
  if (article !== undefined) return parseScope({ kind: 'article', articleId: article })
  if (story !== undefined) return parseScope({ kind: 'story', storyId: story })
  return ARCHIVE
}

function parseScope(scope: object): QuestionScope {
  return scope as QuestionScope
}

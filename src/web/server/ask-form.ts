import { MAX_QUESTION_LENGTH } from '#newsroom/index.ts'
import type { QuestionScope } from '#domain/ask.ts'
import { z } from 'zod'

const Id = z.coerce.number().int().positive().max(2_000_000_000)

const AskForm = z.object({
  question: z.string().trim().min(1),
  article: Id.optional(),
  story: Id.optional(),
})

export type ParsedAsk =
  | { readonly kind: 'question'; readonly question: string; readonly scope: QuestionScope }
  | { readonly kind: 'refused'; readonly message: string; readonly question: string }

/** Reads the Ask form: a question of at most 500 characters, and what it is asked of. */
export function parseAskForm(form: FormData): ParsedAsk {
  const fields = Object.fromEntries([...form].filter(([, value]) => value !== ''))
  const parsed = AskForm.safeParse(fields)
  if (!parsed.success) {
    return { kind: 'refused', message: 'Type a question first.', question: '' }
  }
  const { question, article, story } = parsed.data
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
  return { kind: 'question', question, scope: scopeOf(article, story) }
}

function scopeOf(article: number | undefined, story: number | undefined): QuestionScope {
  if (article !== undefined) return parseScope({ kind: 'article', articleId: article })
  if (story !== undefined) return parseScope({ kind: 'story', storyId: story })
  return { kind: 'archive' }
}

function parseScope(scope: object): QuestionScope {
  return scope as QuestionScope
}

import type { Kysely, Selectable } from 'kysely'
import type { ArticleBody, CheckedDraft, Cut, Draft, Mend, Verdict } from '#domain/article.ts'
import type { DraftId, StoryId } from '#domain/ids.ts'
import { chunkRows } from './chunks.ts'
import { parseId, parseJson, parseJsonOrNull, parseWord } from './json.ts'
import type { Database } from './schema.ts'

/** `written` waits for its check; `refused` for its mending; `checked` for the press; `unprintable` had too little left. */
export type DraftState = 'written' | 'refused' | 'checked' | 'unprintable' | 'published'

export type FoundDraft = {
  readonly draft: Draft
  readonly state: DraftState
  /** How often it was mended. */
  readonly mendCount: number
  readonly mends: readonly Mend[]
  /** What its last check cut. */
  readonly cut: readonly Cut[]
}

/** Articles before publication, with what their check said. */
export class DraftStore {
  readonly #db: Kysely<Database>

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  /** Saves a draft once for one input: writing again from the same input gives the draft that is there. */
  async save(draft: Omit<Draft, 'id'>): Promise<DraftId> {
    const made = await this.#db
      .insertInto('drafts')
      .values({
        story_id: draft.storyId,
        input_hash: draft.inputHash,
        body: JSON.stringify(draft.body),
        stand_in: draft.standIn && JSON.stringify(draft.standIn),
        created_at: draft.createdAt,
        state: 'written',
      })
      .onConflict((conflict) => conflict.columns(['story_id', 'input_hash']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made) return parseId(made.id)
    const known = await this.#db
      .selectFrom('drafts')
      .select('id')
      .where('story_id', '=', draft.storyId)
      .where('input_hash', '=', draft.inputHash)
      .executeTakeFirstOrThrow()
    return parseId(known.id)
  }

  async find(id: DraftId): Promise<FoundDraft | undefined> {
    const row = await this.#db
      .selectFrom('drafts')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    return (
      row && {
        draft: draftOf(row),
        state: parseWord(row.state),
        mendCount: row.mend_count,
        mends: parseJsonOrNull<readonly Mend[]>(row.mends) ?? [],
        cut: parseJsonOrNull<readonly Cut[]>(row.cut) ?? [],
      }
    )
  }

  /** Number of the story's newest draft. */
  async findLastId(storyId: StoryId): Promise<DraftId | undefined> {
    const row = await this.#db
      .selectFrom('drafts')
      .select('id')
      .where('story_id', '=', storyId)
      .orderBy('id', 'desc')
      .executeTakeFirst()
    return row && parseId(row.id)
  }

  /** Keeps what a check refused of a model's draft, for the model to mend; `body` with what the check itself was paid. */
  async saveRefused(id: DraftId, body: ArticleBody, cut: readonly Cut[]): Promise<void> {
    await this.#db
      .updateTable('drafts')
      .set({ state: 'refused', body: JSON.stringify(body), cut: JSON.stringify(cut) })
      .where('id', '=', id)
      .execute()
  }

  /** The draft as it is after mending, to be checked anew; `mendCount` as given, so that saving twice counts once. */
  async saveMended(
    id: DraftId,
    mended: {
      readonly body: ArticleBody
      readonly mends: readonly Mend[]
      readonly mendCount: number
    },
  ): Promise<void> {
    await this.#db
      .updateTable('drafts')
      .set({
        state: 'written',
        body: JSON.stringify(mended.body),
        mends: JSON.stringify(mended.mends),
        mend_count: mended.mendCount,
      })
      .where('id', '=', id)
      .execute()
  }

  /** Hash of the input that the story was last written from. */
  async findLastInputHash(storyId: StoryId): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom('drafts')
      .select('input_hash')
      .where('story_id', '=', storyId)
      .orderBy('id', 'desc')
      .executeTakeFirst()
    return row?.input_hash
  }

  /** Keeps what a check left of the draft, with every verdict. */
  async saveChecked(checked: Omit<CheckedDraft, 'draft'>, id: DraftId, now: string): Promise<void> {
    await this.#db
      .updateTable('drafts')
      .set({
        checked_body: JSON.stringify(checked.body),
        cut: JSON.stringify(checked.cut),
        state: checked.isPrintable ? 'checked' : 'unprintable',
      })
      .where('id', '=', id)
      .execute()
    await this.#db.deleteFrom('verdicts').where('draft_id', '=', id).execute()
    for (const some of chunkRows(checked.verdicts)) {
      const rows = some.map((verdict) => ({
        draft_id: id,
        claim_id: verdict.claimId,
        citation: verdict.citation,
        outcome: verdict.outcome,
        reason: verdict.reason,
        method: verdict.method,
        created_at: now,
      }))
      await this.#db
        .insertInto('verdicts')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['draft_id', 'claim_id', 'citation', 'method']).doNothing(),
        )
        .execute()
    }
  }

  /** A draft with what its check left and said, or undefined before it was checked. */
  async findChecked(id: DraftId): Promise<CheckedDraft | undefined> {
    const row = await this.#db
      .selectFrom('drafts')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row?.checked_body) return undefined
    return {
      draft: draftOf(row),
      body: parseJson(row.checked_body),
      verdicts: await this.listVerdicts(id),
      cut: parseJsonOrNull<CheckedDraft['cut']>(row.cut) ?? [],
      mends: parseJsonOrNull<readonly Mend[]>(row.mends) ?? [],
      isPrintable: row.state !== 'unprintable',
    }
  }

  async markPublished(id: DraftId): Promise<void> {
    await this.#db.updateTable('drafts').set({ state: 'published' }).where('id', '=', id).execute()
  }

  /** Verdicts of a draft, by claim. */
  async listVerdicts(id: DraftId): Promise<readonly Verdict[]> {
    const rows = await this.#db
      .selectFrom('verdicts')
      .selectAll()
      .where('draft_id', '=', id)
      .orderBy('claim_id')
      .orderBy('citation')
      .execute()
    return rows.map((row) => ({
      claimId: row.claim_id,
      citation: row.citation,
      outcome: parseWord(row.outcome),
      reason: row.reason,
      method: row.method,
    }))
  }
}

function draftOf(row: Selectable<Database['drafts']>): Draft {
  return {
    id: parseId(row.id),
    storyId: parseId(row.story_id),
    inputHash: row.input_hash,
    body: parseJson(row.body),
    standIn: parseJsonOrNull(row.stand_in),
    createdAt: row.created_at,
  }
}

/** The tables as Kysely knows them. Times are ISO 8601 in UTC; booleans 0 or 1; `json` columns hold text. */
import type { Generated } from 'kysely'

type Flag = 0 | 1

export type Database = {
  meta: { key: string; value: string }
  publishers: {
    id: Generated<number>
    slug: string
    name: string
    home_url: string
    is_sample: Flag
    created_at: string
  }
  feeds: {
    id: Generated<number>
    publisher_id: number
    kind: Generated<string>
    url: string
    title: string
    folder: string
    section: string | null
    state: string
    failure: string | null
    failure_count: number
    etag: string | null
    last_modified: string | null
    last_fetched_at: string | null
    next_fetch_at: string
    failing_since: string | null
    news_at: string | null
    newest_entry_at: string | null
    rhythm_minutes: number | null
    is_sample: Flag
    created_at: string
  }
  entries: {
    id: Generated<number>
    feed_id: number
    guid: string
    url: string | null
    title: string
    author: string | null
    published_at: string | null
    summary_html: string | null
    content_html: string | null
    categories: string
    content_hash: string
    state: string
    failure: string | null
    attempts: number
    document_id: number | null
    fetched_at: string
  }
  rights: {
    id: Generated<number>
    publisher_id: number
    origin: string
    document_id: number | null
    name: string
    place: string
    value: string
    address: string
    path: string | null
    policy_url: string | null
    is_link_only: Flag
    is_kept_from_models: Flag
    excerpt_characters: number | null
    position: number
    mark: string
    found_at: string
    ended_at: string | null
  }
  hub_subscriptions: {
    feed_id: number
    hub_url: string
    topic: string
    token: string
    secret: string
    state: string
    asked_at: string
    lease_until: string | null
    called_at: string | null
  }
  documents: {
    id: Generated<number>
    publisher_id: number
    url: string
    current_version: number
    published_at: string
    story_id: number | null
    is_sample: Flag
  }
  document_versions: {
    document_id: number
    version: number
    title: string
    author: string | null
    published_at: string
    language: string | null
    canonical_url: string | null
    text: string
    text_hash: string
    method: string
    feed_section: string | null
    fetched_at: string
    facts: string | null
  }
  page_watches: {
    document_id: number
    url: string
    page_title: string | null
    page_hash: string | null
    reader: number
    etag: string | null
    last_modified: string | null
    looks: number
    looked_at: string | null
    next_look_at: string | null
    changed_at: string | null
    lost_at: string | null
    failure: string | null
  }
  understandings: {
    document_id: number
    version: number
    language: string
    section: string
    topic: string | null
    dates: string
    quantities: string
    created_at: string
  }
  copy_bands: { band: number; published_at: string; document_id: number }
  copies: { document_id: number; original_id: number; likeness: number }
  sentences: {
    document_id: number
    version: number
    position: number
    paragraph: number
    start_at: number
    end_at: number
  }
  names: {
    document_id: number
    version: number
    name: string
    kind: string
    key: string
    mentions: string
  }
  quotes: {
    document_id: number
    version: number
    start_at: number
    end_at: number
    sentence: number
    speaker: string | null
    speaker_span: string | null
    role_span: string | null
  }
  stories: {
    id: Generated<number>
    slug: string
    title: string
    section: string
    first_published_at: string
    last_published_at: string
    document_count: number
    publisher_count: number
    is_sample: Flag
    updated_at: string
    merged_into: Generated<number | null>
  }
  story_documents: { document_id: number; story_id: number; joined_at: string; reason: string }
  story_changes: {
    id: Generated<number>
    kind: string
    story_id: number
    other_id: number
    documents: string
    reason: string
    made_by: string | null
    at: string
  }
  grouping_labels: {
    id: Generated<number>
    first_id: number
    second_id: number
    is_same: Flag
    reason: string
    made_by: string
    at: string
  }
  drafts: {
    id: Generated<number>
    story_id: number
    input_hash: string
    body: string
    stand_in: string | null
    created_at: string
    state: string
    checked_body: string | null
    cut: string | null
    mend_count: Generated<number>
    mends: string | null
  }
  model_calls: {
    id: Generated<number>
    started_at: string
    ended_at: string | null
    model: string
    task: string
    prompt: string
    story_id: number | null
    input_hash: string
    outcome: string
    prompt_tokens: number
    completion_tokens: number
    cost_usd: number
    duration_ms: number | null
    held_until: string | null
  }
  /** `scope` is `day 2026-11-25` or `story 12`; whole numbers of PostgreSQL arrive as texts. */
  model_spending: {
    scope: string
    calls: Generated<number>
    failed: Generated<number>
    cached: Generated<number>
    prompt_tokens: Generated<number | string>
    completion_tokens: Generated<number | string>
    cost_usd: Generated<number>
    held_tokens: Generated<number | string>
    held_usd: Generated<number>
  }
  model_replies: { input_hash: string; reply: string; created_at: string }
  verdicts: {
    draft_id: number
    claim_id: string
    citation: number
    outcome: string
    reason: string
    method: string
    created_at: string
  }
  articles: {
    id: Generated<number>
    story_id: number
    slug: string
    section: string
    status: string
    headline: string
    dek: string | null
    notice: string | null
    revision_number: number
    publisher_count: number
    document_count: number
    news_at: string
    first_published_at: string
    updated_at: string
    is_sample: Flag
  }
  article_names: {
    article_id: number
    name: string
    kind: string
    key: string
    document_count: number
  }
  revisions: {
    id: Generated<number>
    article_id: number
    draft_id: number
    number: number
    body: string
    note: string
    created_at: string
  }
  citations: {
    revision_id: number
    claim_id: string
    position: number
    document_id: number
    version: number
    part: string
    start_at: number
    end_at: number
  }
  questions: {
    id: Generated<number>
    address: string
    text: string
    scope: string
    /** Address of the question before it in a thread. */
    follows: string | null
    asked_at: string
  }
  answers: {
    id: Generated<number>
    question_id: number
    kind: string
    body: string
    newest_document_at: string | null
    created_at: string
  }
  reports: {
    id: Generated<number>
    secret: string
    article_id: number | null
    answer_address: string | null
    revision: number | null
    claim_id: string | null
    kind: string
    text: string
    contact: string | null
    outcome: string
    outcome_text: string | null
    created_at: string
    decided_at: string | null
  }
  corrections: {
    id: Generated<number>
    article_id: number
    revision: number
    text: string
    created_at: string
  }
  decisions: {
    id: Generated<number>
    at: string
    editor: string
    action: string
    subject: string
    reason: string
  }
  jobs: {
    id: Generated<number>
    stage: string
    key: string
    state: string
    attempt: number
    run_at: string
    leased_until: string | null
    error: string | null
    created_at: string
  }
  /** SQLite: an FTS5 table of `title`, `body` and `facets`. PostgreSQL: a table with all of an entry and a `vector`. */
  search: { rowid: number; title: string; body: string }
  /** On SQLite only: what an entry of `search` is of. Its id is its time (search-sqlite.ts). */
  searchable: {
    id: number
    kind: string
    ref: number
    section: string
    publisher_id: number | null
    published_at: string
    title: string
  }
}

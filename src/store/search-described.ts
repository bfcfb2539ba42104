/** What a list of hits shows beside their words. */
import { sql, type Kysely } from 'kysely'
import type { DocumentId, PublisherId, StoryId } from '#domain/ids.ts'
import { OPEN_TERMS } from '#domain/rights.ts'
import { chunkIds } from './chunks.ts'
import { parseId } from './json.ts'
import { listTerms } from './rights.ts'
import type { Database } from './schema.ts'
import type { FoundDocument, FoundName, ListedHit } from './search-contract.ts'

/** Of each document where it stands, in no order; without its text, which a list does not need. */
export async function listFoundDocuments(
  db: Kysely<Database>,
  ids: readonly DocumentId[],
): Promise<readonly FoundDocument[]> {
  const rows = []
  for (const some of chunkIds(ids))
    rows.push(
      ...(await db
        .selectFrom('documents as d')
        .innerJoin('publishers as p', 'p.id', 'd.publisher_id')
        .leftJoin('stories as s', 's.id', 'd.story_id')
        .select(['d.id', 'd.publisher_id', 'd.url', 'p.name', 's.id as story_id', 's.slug'])
        .where('d.id', 'in', some)
        .execute()),
    )
  const addressed = rows.map(({ id, publisher_id, url }) => ({
    id: parseId<DocumentId>(id),
    publisherId: parseId<PublisherId>(publisher_id),
    url,
  }))
  const terms = await listTerms(db, addressed)
  return rows.map(({ id, url, name, story_id, slug }) => ({
    id: parseId(id),
    url,
    publisherName: name,
    story: story_id === null ? null : { id: parseId<StoryId>(story_id), slug: slug ?? '' },
    terms: terms.get(parseId(id)) ?? OPEN_TERMS,
  }))
}

/** Names that those hits tell of, in most of them first. */
export async function listFoundNames(
  db: Kysely<Database>,
  hits: readonly ListedHit[],
  limit: number,
): Promise<readonly FoundName[]> {
  const refsOf = (kind: string) => [0, ...hits.flatMap((hit) => (hit.kind === kind ? hit.ref : []))]
  const { rows } = await sql<{ key: string; name: string; count: number | string }>`
    select key, min(name) as name, count(*) as count from (
      select distinct n.key, n.name, n.document_id, 0 as article_id from names n
        join documents d on d.id = n.document_id and d.current_version = n.version
        where n.document_id in (${sql.join(refsOf('document'))}) and n.kind <> 'other'
      union all
      select distinct key, name, 0, article_id from article_names
        where article_id in (${sql.join(refsOf('article'))}) and kind <> 'other') told
    group by key order by count(*) desc, key limit ${limit}`.execute(db)
  return rows.map(({ key, name, count }) => ({ key, name, count: Number(count) }))
}

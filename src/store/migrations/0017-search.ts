/** Search that is narrowed by publisher, name and day, and finds the newest first without sorting (docs/adr/0024-search.md). */
import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Dialect } from '../database.ts'

type Db = Kysely<unknown>

export function search(dialect: Dialect): Migration {
  return { up: dialect === 'sqlite' ? rebuildOnSqlite : widenOnPostgres }
}

/** The columns of an FTS5 table cannot be changed: its rows move to one with others. */
async function rebuildOnSqlite(db: Db): Promise<void> {
  await sql`alter table search rename to search_before`.execute(db)
  await sql`create table searchable (
    id integer primary key, kind text not null, ref integer not null, section text not null,
    publisher_id integer, published_at text not null, title text not null)`.execute(db)
  await sql`create unique index searchable_ref on searchable (kind, ref)`.execute(db)
  await sql`create virtual table search using fts5(
    title, body, facets, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '3 4')`.execute(
    db,
  )
  await sql`insert into searchable (id, kind, ref, section, publisher_id, published_at, title)
    select cast(max(0, coalesce(strftime('%s', coalesce(a.news_at, s.published_at)), 0)) as integer) * 1048576
        + (s.ref * 2 + (s.kind = 'article')) % 1048576,
      s.kind, s.ref, s.section, d.publisher_id, coalesce(a.news_at, s.published_at), s.title
    from search_before s
    left join documents d on s.kind = 'document' and d.id = s.ref
    left join articles a on s.kind = 'article' and a.id = s.ref
    where true on conflict do nothing`.execute(db)
  await sql`insert into search (rowid, title, body, facets)
    select e.id, s.title, s.body, 'x9all k9' || e.kind || ' s9' || e.section
      || coalesce(' p9' || e.publisher_id, '') || coalesce(' t9' || s.story_id, '')
      || case when coalesce(d.is_sample, a.is_sample, 0) = 1 then ' x9sample' else '' end
      || coalesce((select group_concat(' n9' || key || '9n', '') from (
        select distinct key from names where e.kind = 'document' and document_id = e.ref
          and version = (select max(version) from understandings where document_id = e.ref)
        union select key from article_names where e.kind = 'article' and article_id = e.ref)), '')
    from search_before s
    join searchable e on e.kind = s.kind and e.ref = s.ref
    left join documents d on s.kind = 'document' and d.id = s.ref
    left join articles a on s.kind = 'article' and a.id = s.ref
    order by e.id`.execute(db)
  await sql`drop table search_before`.execute(db)
}

async function widenOnPostgres(db: Db): Promise<void> {
  await sql`alter table search add column publisher_id integer,
    add column name_keys text[] not null default '{}', add column is_sample integer not null default 0`.execute(
    db,
  )
  await sql`update search set publisher_id = d.publisher_id, is_sample = d.is_sample,
    name_keys = array(select distinct key from names n where n.document_id = d.id
      and n.version = (select max(version) from understandings u where u.document_id = d.id))
    from documents d where search.kind = 'document' and d.id = search.ref`.execute(db)
  await sql`update search set is_sample = a.is_sample, published_at = a.news_at,
    name_keys = array(select distinct key from article_names n where n.article_id = a.id)
    from articles a where search.kind = 'article' and a.id = search.ref`.execute(db)
  await sql`create index search_time on search (published_at desc, rowid desc)`.execute(db)
  await sql`create index search_publisher on search (publisher_id, published_at desc)`.execute(db)
  await sql`create index search_names on search using gin (name_keys)`.execute(db)
}

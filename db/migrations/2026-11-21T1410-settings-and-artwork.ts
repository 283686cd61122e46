import { type Kysely, sql } from 'kysely'

/** What the person set about TMDB, and what is worked out of each picture once, when it is first held. */
const statements = [
  `create table setting (
    name text primary key,
    -- JSON
    value text not null
  ) strict, without rowid`,
  `create table image_art (
    -- TMDB's path, with its slash
    path text primary key,
    -- JSON, see app/domain/artwork.ts
    art text not null,
    made_at text not null
  ) strict, without rowid`,
  // Beside the poster's path, so that a page of posters stays one index walk; triggers keep it true.
  `alter table library_entry add column poster_art text`,
  `create index library_by_poster on library_entry (poster_path) where poster_path is not null`,
  `create trigger image_art_added after insert on image_art begin
    update library_entry set poster_art = new.art where poster_path = new.path;
  end`,
  `create trigger image_art_removed after delete on image_art begin
    update library_entry set poster_art = null where poster_path = old.path;
  end`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}

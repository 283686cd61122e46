import type { MediaKind, TitleIds } from '#app/domain/media.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { TitleRow } from '#app/server/db/tables.ts'

export type TitleFacts = {
  kind: MediaKind
  title: string | null
  year: number | null
  ids: TitleIds
  now: Date
}

/**
 * The catalogue's title for what a source names, made if there is none. Found by (kind, Trakt id); else a title that
 * came without a Trakt id is taken over by its TMDB or IMDb id. What the source knows better is filled in.
 */
export async function ensureTitle(db: Database, facts: TitleFacts): Promise<number> {
  const known = await findTitle(db, facts)
  if (!known) return insertTitle(db, facts)
  const { ids } = facts
  // A match that a person or /find made stands; one that came from the source follows the source.
  const followsSource = known.matched_by === null || known.matched_by === 'source'
  await db
    .updateTable('title')
    .set({
      trakt_id: known.trakt_id ?? ids.trakt,
      trakt_slug: ids.slug ?? known.trakt_slug,
      imdb_id: ids.imdb ?? known.imdb_id,
      tvdb_id: ids.tvdb ?? known.tvdb_id,
      source_title: facts.title ?? known.source_title,
      source_year: facts.year ?? known.source_year,
      ...(followsSource && ids.tmdb !== null && ids.tmdb !== known.tmdb_id && matched(ids.tmdb, facts.now)),
    })
    .where('id', '=', known.id)
    .execute()
  return known.id
}

async function insertTitle(db: Database, { kind, title, year, ids, now }: TitleFacts): Promise<number> {
  const { id } = await db
    .insertInto('title')
    .values({
      kind,
      trakt_id: ids.trakt,
      imdb_id: ids.imdb,
      tvdb_id: ids.tvdb,
      trakt_slug: ids.slug,
      source_title: title,
      source_year: year,
      created_at: now.toISOString(),
      ...(ids.tmdb !== null && matched(ids.tmdb, now)),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const matched = (tmdbId: number, now: Date) => ({
  tmdb_id: tmdbId,
  matched_by: 'source',
  match_confidence: 1,
  matched_at: now.toISOString(),
})

async function findTitle(db: Database, { kind, ids }: TitleFacts): Promise<TitleRow | undefined> {
  const ofKind = db.selectFrom('title').selectAll().where('kind', '=', kind).orderBy('id').limit(1)
  if (ids.trakt !== null) {
    const known = await ofKind.where('trakt_id', '=', ids.trakt).executeTakeFirst()
    if (known) return known
  }
  // Two Trakt entries of one TMDB title stay two titles: each has plays of its own.
  const open = ids.trakt === null ? ofKind : ofKind.where('trakt_id', 'is', null)
  if (ids.tmdb !== null) {
    const known = await open.where('tmdb_id', '=', ids.tmdb).executeTakeFirst()
    if (known) return known
  }
  return ids.imdb === null ? undefined : open.where('imdb_id', '=', ids.imdb).executeTakeFirst()
}

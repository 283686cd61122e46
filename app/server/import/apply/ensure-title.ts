import type { MediaKind, TitleIds } from '#app/domain/media.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { TitleRow } from '#app/server/db/catalogue-tables.ts'

export type TitleFacts = {
  /** What the source's rows of the title share (app/domain/title-key.ts). */
  titleKey: string
  kind: MediaKind
  title: string | null
  year: number | null
  ids: TitleIds
  now: Date
}

/**
 * The catalogue's title for what a source names, made if there is none. Found by (kind, Trakt id); else a title that
 * came without a Trakt id is taken over by its TMDB, IMDb or TVDB id, or by what a file called it before. What the
 * source knows better is filled in.
 */
export async function ensureTitle(db: Database, facts: TitleFacts): Promise<number> {
  const known = await findTitle(db, facts)
  if (!known) {
    const id = await insertTitle(db, facts)
    await rememberAlias(db, facts, id)
    return id
  }
  await rememberAlias(db, facts, known.id)
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
      // A file may spell a name as it likes; Trakt's and the first one stay.
      source_title:
        ids.trakt === null ? (known.source_title ?? facts.title) : (facts.title ?? known.source_title),
      source_year: ids.trakt === null ? (known.source_year ?? facts.year) : (facts.year ?? known.source_year),
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

/** Trakt's ids find their titles without help. */
async function rememberAlias(db: Database, { titleKey, ids }: TitleFacts, titleId: number): Promise<void> {
  if (ids.trakt !== null) return
  await db
    .insertInto('title_alias')
    .values({ title_key: titleKey, title_id: titleId })
    .onConflict((conflict) => conflict.column('title_key').doUpdateSet({ title_id: titleId }))
    .execute()
}

async function findTitle(db: Database, { titleKey, kind, ids }: TitleFacts): Promise<TitleRow | undefined> {
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
  if (ids.imdb !== null) {
    const known = await open.where('imdb_id', '=', ids.imdb).executeTakeFirst()
    if (known) return known
  }
  // TVDB counts movies and series apart, and only series are looked up by it.
  if (ids.tvdb !== null && kind === 'series') {
    const known = await open.where('tvdb_id', '=', ids.tvdb).executeTakeFirst()
    if (known) return known
  }
  if (ids.trakt !== null) return undefined
  return ofKind
    .where('id', '=', (eb) =>
      eb.selectFrom('title_alias').select('title_id').where('title_key', '=', titleKey),
    )
    .executeTakeFirst()
}

import type { MediaKind } from '#app/domain/media.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'

/** A title as TMDB knows it; name and year are what it is called until its metadata are here. */
export type FoundTitle = { kind: MediaKind; tmdbId: number; name: string | null; year: number | null }

/** The catalogue's number of a title of TMDB. Of two entries of one title the listed one comes first, else the older one. */
export async function findFoundTitle(
  db: Database,
  viewer: Viewer,
  { kind, tmdbId }: Pick<FoundTitle, 'kind' | 'tmdbId'>,
): Promise<number | undefined> {
  const title = await db
    .selectFrom('title as t')
    .leftJoin('watchlist_entry as w', (join) =>
      join.onRef('w.title_id', '=', 't.id').on('w.profile_id', '=', viewer.profileId),
    )
    .select('t.id')
    .where('t.kind', '=', kind)
    .where('t.tmdb_id', '=', tmdbId)
    .orderBy('w.listed_at', 'desc')
    .orderBy('t.id')
    .limit(1)
    .executeTakeFirst()
  return title?.id
}

/**
 * The same, and one that is not there yet comes in; what TMDB says of it is asked for first of all. In the caller's
 * transaction; call `wake()` on the queue afterwards.
 */
export async function holdFoundTitle(
  trx: Database,
  viewer: Viewer,
  found: FoundTitle,
  now: Date,
): Promise<number> {
  const titleId = (await findFoundTitle(trx, viewer, found)) ?? (await insertTitle(trx, found, now))
  await requestEnrichment(trx, [titleId], { priority: 2, now })
  return titleId
}

async function insertTitle(
  db: Database,
  { kind, tmdbId, name, year }: FoundTitle,
  now: Date,
): Promise<number> {
  const at = now.toISOString()
  const { id } = await db
    .insertInto('title')
    .values({
      kind,
      tmdb_id: tmdbId,
      source_title: name,
      source_year: year,
      matched_by: 'person',
      match_confidence: 1,
      matched_at: at,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

import { sql } from 'kysely'
import type { MediaKind } from '#app/domain/media.ts'
import { foldedText } from '#app/domain/folded-text.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'

export type FoundTitle = {
  id: number
  kind: MediaKind
  tmdbId: number | null
  name: string
  year: number | null
  posterPath: string | null
  rating: number | null
  plays: number
  watchlisted: boolean
}

const LIMIT = 48

/**
 * Titles of the library whose name, sorted name or original name contains the text, whatever its case and accents:
 * those that begin with it first, then by plays.
 */
export async function searchLibrary(db: Database, text: string): Promise<FoundTitle[]> {
  const folded = foldedText(text)
  if (folded === '') return []
  const anywhere = `%${escapeLike(folded)}%`
  const atStart = `${escapeLike(folded)}%`
  const rows = await db
    .selectFrom('library_entry')
    .innerJoin('title', 'title.id', 'library_entry.title_id')
    .leftJoin('title_metadata', 'title_metadata.title_id', 'library_entry.title_id')
    .select([
      'library_entry.title_id',
      'library_entry.kind',
      'title.tmdb_id',
      'library_entry.name',
      'library_entry.year',
      'library_entry.poster_path',
      'library_entry.rating',
      'library_entry.plays',
      'library_entry.watchlisted_at',
    ])
    .where('library_entry.profile_id', '=', PROFILE_ID)
    .where(
      // sort_name has neither accents nor a leading article, name has both: "The Wire" is found by "wire" and "the wi".
      sql<boolean>`(sort_name like ${anywhere} escape '\\' or library_entry.name like ${anywhere} escape '\\'
        or title_metadata.original_name like ${`%${escapeLike(text.trim())}%`} escape '\\')`,
    )
    .orderBy(
      sql`case when sort_name like ${atStart} escape '\\' or library_entry.name like ${atStart} escape '\\' then 0
        when sort_name like ${`% ${atStart}`} escape '\\' then 1 else 2 end`,
    )
    .orderBy('library_entry.plays', 'desc')
    .orderBy('sort_name')
    .orderBy('library_entry.title_id')
    .limit(LIMIT)
    .execute()
  return rows.map((row) => ({
    id: row.title_id,
    kind: row.kind,
    tmdbId: row.tmdb_id,
    name: row.name,
    year: row.year,
    posterPath: row.poster_path,
    rating: row.rating,
    plays: row.plays,
    watchlisted: row.watchlisted_at !== null,
  }))
}

/** `%` and `_` in a name mean themselves. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`)
}

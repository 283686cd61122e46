import { sql } from 'kysely'
import type { MediaKind } from '#app/domain/media.ts'
import type { PosterTitle } from '#app/domain/poster-title.ts'
import { foldedText } from '#app/domain/folded-text.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'

const LIMIT = 48

/**
 * Titles of the library whose name, sorted name or original name contains the text, whatever its case and accents:
 * those that begin with it first, then by plays.
 */
export async function searchLibrary(db: Database, text: string): Promise<PosterTitle[]> {
  const folded = foldedText(text)
  if (folded === '') return []
  const anywhere = `%${escapeLike(folded)}%`
  const atStart = `${escapeLike(folded)}%`
  const rows = await posterTitles(db)
    .leftJoin('title_metadata', 'title_metadata.title_id', 'library_entry.title_id')
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
  return rows
}

/** A title as TMDB knows it. */
export type TmdbRef = { kind: MediaKind; tmdbId: number }

/** Those of TMDB's titles that are in the library; a number means nothing without its kind. */
export async function listInLibrary(
  db: Database,
  refs: readonly TmdbRef[],
): Promise<(PosterTitle & { tmdbId: number | null })[]> {
  if (refs.length === 0) return []
  const found = await posterTitles(db)
    .innerJoin('title', 'title.id', 'library_entry.title_id')
    .select('title.tmdb_id as tmdbId')
    .where(
      'title.tmdb_id',
      'in',
      refs.map((ref) => ref.tmdbId),
    )
    .execute()
  return found.filter((title) => refs.some((ref) => ref.kind === title.kind && ref.tmdbId === title.tmdbId))
}

function posterTitles(db: Database) {
  return db
    .selectFrom('library_entry')
    .select([
      'library_entry.title_id as id',
      'library_entry.kind',
      'library_entry.name',
      'library_entry.year',
      'library_entry.poster_path as posterPath',
      'library_entry.rating',
      'library_entry.status',
      'library_entry.aired',
      'library_entry.watched',
    ])
    .where('library_entry.profile_id', '=', PROFILE_ID)
}

/** `%` and `_` in a name mean themselves. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`)
}
